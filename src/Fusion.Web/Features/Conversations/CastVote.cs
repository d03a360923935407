using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Conversations;

/// <summary>A vote as it was cast. Of several on one statement the last counts; none is ever altered.</summary>
internal sealed class CastVote : IEntityTypeConfiguration<CastVote>
{
    /// <summary>A vote that was taken back.</summary>
    public const short TakenBack = 2;

    public long Seq { get; init; }

    public Guid ParticipantId { get; init; }

    /// <summary>Made by the device that casts it: the same vote sent twice is there once.</summary>
    public long CastId { get; init; }

    /// <summary>The statement's number.</summary>
    public int Statement { get; init; }

    /// <summary>1 agrees, −1 disagrees, 0 passes, <see cref="TakenBack"/>.</summary>
    public short Value { get; init; }

    public DateTime At { get; init; }

    public void Configure(EntityTypeBuilder<CastVote> builder)
    {
        builder.ToTable("conversations_votes");
        builder.HasKey(vote => vote.Seq);
        builder.Property(vote => vote.Seq).ValueGeneratedOnAdd();
        builder.HasIndex(vote => new { vote.ParticipantId, vote.CastId }).IsUnique();
    }
}
