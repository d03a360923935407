using Fusion.Governance;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Networks;

/// <summary>Other rules that somebody has proposed, decided under the present ones.</summary>
internal sealed class RuleChange : IEntityTypeConfiguration<RuleChange>
{
    public static readonly TimeSpan Open = TimeSpan.FromDays(14);

    public const int MostOpen = 3;

    public Guid Id { get; init; }

    public NetworkId NetworkId { get; init; }

    public string Form { get; init; } = "";

    /// <summary>The rules as they would be (JSON).</summary>
    public string Rules { get; init; } = "";

    /// <summary>As what those stay whose kind the new rules do not know, as in <c>person=family organisation=observer</c>.</summary>
    public string Mapping { get; init; } = "";

    public string Why { get; init; } = "";

    public DateTime At { get; init; }

    public DateTime ClosesAt { get; init; }

    public Verdict Verdict { get; set; }

    public DateTime? SettledAt { get; set; }

    public void Configure(EntityTypeBuilder<RuleChange> builder)
    {
        builder.ToTable("networks_rule_changes");
        builder.Property(change => change.Form).HasMaxLength(40);
        builder.Property(change => change.Mapping).HasMaxLength(400);
        builder.Property(change => change.Why).HasMaxLength(Network.MostWords);
        builder.Property(change => change.Verdict).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(change => new { change.NetworkId, change.Verdict });
    }
}

/// <summary>What a member says to it. It can be said anew until it is settled.</summary>
internal sealed class RuleVote : IEntityTypeConfiguration<RuleVote>
{
    public Guid ChangeId { get; init; }

    public Guid MemberId { get; init; }

    public Say Say { get; set; }

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<RuleVote> builder)
    {
        builder.ToTable("networks_rule_votes");
        builder.HasKey(vote => new { vote.ChangeId, vote.MemberId });
        builder.Property(vote => vote.Say).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(vote => vote.MemberId);
    }
}

internal enum Say { Yes, No, Abstain }
