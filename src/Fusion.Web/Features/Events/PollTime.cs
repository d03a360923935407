using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>A time at which an event could be.</summary>
internal sealed class PollTime : IEntityTypeConfiguration<PollTime>
{
    public const int MostOfOne = 20;

    public Guid Id { get; init; }

    public EventKey EventId { get; init; }

    public DateTime StartsAt { get; init; }

    public DateTime EndsAt { get; init; }

    public void Configure(EntityTypeBuilder<PollTime> builder)
    {
        builder.ToTable("events_times");
        builder.HasIndex(time => new { time.EventId, time.StartsAt });
    }
}
