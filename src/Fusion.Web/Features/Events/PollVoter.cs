using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>Somebody who has said when they can.</summary>
internal sealed class PollVoter : IEntityTypeConfiguration<PollVoter>
{
    public const int MostName = 60, MostOfOne = 500;

    public Guid Id { get; init; }

    public EventKey EventId { get; init; }

    /// <summary>Null for who came by the link without an account, and once an account is gone.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>The account, or what stands for a device within this event.</summary>
    public Guid VoterId { get; init; }

    /// <summary>What somebody without an account called themselves.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether others may read the name of the account.</summary>
    public bool IsNamed { get; set; }

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<PollVoter> builder)
    {
        builder.ToTable("events_voters");
        builder.Property(voter => voter.Name).HasMaxLength(MostName);
        builder.HasIndex(voter => new { voter.EventId, voter.VoterId }).IsUnique();
        builder.HasIndex(voter => voter.AccountId);
    }
}
