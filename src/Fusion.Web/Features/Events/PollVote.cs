using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>What somebody said of one time.</summary>
internal sealed class PollVote : IEntityTypeConfiguration<PollVote>
{
    public Guid TimeId { get; init; }

    public Guid VoterId { get; init; }

    public Can Can { get; set; }

    public void Configure(EntityTypeBuilder<PollVote> builder)
    {
        builder.ToTable("events_votes");
        builder.HasKey(vote => new { vote.TimeId, vote.VoterId });
        builder.Property(vote => vote.Can).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(vote => vote.VoterId);
    }
}

internal enum Can { Yes, IfNeedBe, No }
