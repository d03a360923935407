using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>Rules by which evidence gets its words, on this host or in one network, from their day on; the newest hold. Where there are none yet, a network has the host's, and the host the usual ones.</summary>
internal sealed class RuleSet : IEntityTypeConfiguration<RuleSet>
{
    public const int Most = 20_000, MostWhy = 1000;

    public Guid Id { get; init; }

    public DateTime At { get; init; }

    /// <summary>The network that reads by them; null for the host's, which all public pages use.</summary>
    public NetworkId? NetworkId { get; init; }

    /// <summary>The decision of that network by which they hold; null where those who lead settled them.</summary>
    public DecisionId? DecisionId { get; init; }

    /// <summary>As <see cref="Fusion.Evidence.Strength.EvidenceRulesFile"/> reads them.</summary>
    public string Json { get; init; } = "";

    public string Why { get; init; } = "";

    public void Configure(EntityTypeBuilder<RuleSet> builder)
    {
        builder.ToTable("evidence_rules");
        builder.Property(rules => rules.Json).HasMaxLength(Most);
        builder.Property(rules => rules.Why).HasMaxLength(MostWhy);
        builder.HasIndex(rules => new { rules.NetworkId, rules.At });
        builder.HasIndex(rules => rules.DecisionId).IsUnique();
    }
}
