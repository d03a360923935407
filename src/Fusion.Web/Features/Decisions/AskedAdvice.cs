using Fusion.Web.Features.Decisions.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Decisions;

/// <summary>A member whom a question affects is asked for advice: they give it, or have nothing to add.</summary>
internal sealed class AskedAdvice : IEntityTypeConfiguration<AskedAdvice>
{
    public const int MostOfDecision = 50;

    public DecisionId DecisionId { get; init; }

    public Guid MemberId { get; init; }

    public DateTime At { get; init; }

    public DateTime? AnsweredAt { get; set; }

    /// <summary>The advice that they gave; null where they had nothing to add.</summary>
    public Guid? VoiceId { get; set; }

    public AdviceState StateFor(bool isStillIn) => VoiceId is not null ? AdviceState.Given : AnsweredAt is not null ? AdviceState.Nothing : isStillIn ? AdviceState.Waiting : AdviceState.Left;

    public void Configure(EntityTypeBuilder<AskedAdvice> builder)
    {
        builder.ToTable("decisions_asked");
        builder.HasKey(one => new { one.DecisionId, one.MemberId });
        builder.HasIndex(one => one.MemberId);
    }
}

/// <summary>Left: no longer a member, and did not answer before.</summary>
internal enum AdviceState { Waiting, Given, Nothing, Left }
