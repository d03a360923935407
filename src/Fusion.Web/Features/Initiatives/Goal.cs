using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Initiatives;

/// <summary>What is to be reached, in a tree: each goal serves the one above it, and has somebody who looks after it. A network's may serve one of the movement's.</summary>
internal sealed class Goal : IEntityTypeConfiguration<Goal>
{
    public Guid Id { get; init; }

    /// <summary>Whose it is; null for the movement's.</summary>
    public NetworkId? NetworkId { get; set; }

    public Guid? ParentId { get; set; }

    public string Title { get; set; } = "";

    public string Language { get; set; } = "en";

    public string Why { get; set; } = "";

    public string How { get; set; } = "";

    public string Owner { get; set; } = "";

    public GoalState State { get; set; }

    /// <summary>The year in which work on it begins; null for from now on.</summary>
    public int? Begins { get; set; }

    /// <summary>The year by which it is to be reached.</summary>
    public int? Due { get; set; }

    public DateTime UpdatedAt { get; set; }

    public bool IsSynthetic { get; set; }

    public string Path => $"/goals{(NetworkId is { } owner ? $"?network={owner.Value}" : "")}#goal-{Id}";

    /// <summary>What data calls a goal, whoever's it is.</summary>
    public static string NameOf(Guid id) => $"/goals#goal-{id}";

    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("initiatives_goals");
        builder.Property(goal => goal.Title).HasMaxLength(EnquiryText.MostQuestion);
        builder.Property(goal => goal.Language).HasMaxLength(2);
        builder.Property(goal => goal.Why).HasMaxLength(EnquiryText.Most);
        builder.Property(goal => goal.How).HasMaxLength(EnquiryText.Most);
        builder.Property(goal => goal.Owner).HasMaxLength(EnquiryText.MostName);
        builder.Property(goal => goal.State).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(goal => goal.ParentId);
        builder.HasIndex(goal => goal.NetworkId);
    }
}

internal enum GoalState { Planned, UnderWay, Reached, Dropped }
