using Fusion.Governance;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Networks;

/// <summary>A group that works together, with the rules that it chose for itself.</summary>
internal sealed class Network : IEntityTypeConfiguration<Network>
{
    public const int MostName = 120, MostPurpose = 2000, MostWords = 1000, MostMembers = 50_000;

    public NetworkId Id { get; init; }

    /// <summary>Of a network that is not public it tells nothing: whoever may not know that it is there cannot guess it.</summary>
    public string Slug { get; set; } = "";

    public string Name { get; set; } = "";

    public string Purpose { get; set; } = "";

    public string Language { get; set; } = "en";

    public string? Place { get; set; }

    public bool IsPublic { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>When it ended before its time, because nobody was left in it.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>Which form the rules come from.</summary>
    public string Form { get; set; } = "";

    /// <summary>The rules as they were when they were chosen (JSON): a form that is corrected later changes no network behind its members' back.</summary>
    public string Rules { get; set; } = "";

    public DateTime RulesSince { get; set; }

    /// <summary>What its lists are searched and sorted by.</summary>
    public string SearchText { get; set; } = "";

    public string SortKey { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public bool IsSynthetic { get; init; }

    public string Path => $"/networks/{Slug}";

    public GovernanceRules Governance => KnownRules.Of(Rules) ?? throw new InvalidOperationException($"The rules of network {Id.Value} cannot be read.");

    /// <summary>Whether it is over on a day. What is over is read, and nothing is done in it any more.</summary>
    public bool IsOver(DateOnly today) => EndedAt is not null || EndsOn < today;

    public void Configure(EntityTypeBuilder<Network> builder)
    {
        builder.ToTable("networks_networks");
        builder.Property(network => network.Slug).HasMaxLength(80);
        builder.Property(network => network.Name).HasMaxLength(MostName);
        builder.Property(network => network.Purpose).HasMaxLength(MostPurpose);
        builder.Property(network => network.Language).HasMaxLength(2);
        builder.Property(network => network.Place).HasMaxLength(80);
        builder.Property(network => network.Form).HasMaxLength(40);
        builder.Property(network => network.SearchText).HasMaxLength(300);
        builder.Property(network => network.SortKey).HasMaxLength(300);
        builder.HasIndex(network => network.Slug).IsUnique();
        builder.HasIndex(network => new { network.IsPublic, network.SortKey, network.Id });
    }
}

/// <summary>One network is part of another; it may be part of several, and never of itself.</summary>
internal sealed class NetworkPart : IEntityTypeConfiguration<NetworkPart>
{
    public const int MostOfOne = 500;

    public NetworkId ParentId { get; init; }

    public NetworkId ChildId { get; init; }

    public DateTime Since { get; init; }

    public void Configure(EntityTypeBuilder<NetworkPart> builder)
    {
        builder.ToTable("networks_parts");
        builder.HasKey(part => new { part.ParentId, part.ChildId });
        builder.HasIndex(part => part.ChildId);
    }
}
