using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>What was written down of an event: each version is kept.</summary>
internal sealed class EventMinutes : IEntityTypeConfiguration<EventMinutes>
{
    public const int MostText = 20_000, MostDecisions = 4000, MostVersions = 200;

    public EventKey EventId { get; init; }

    public int Number { get; init; }

    public DateTime At { get; init; }

    /// <summary>In Markdown.</summary>
    public string Text { get; init; } = "";

    /// <summary>What was decided, one a line.</summary>
    public string Decisions { get; init; } = "";

    public bool IsPublished { get; init; }

    public void Configure(EntityTypeBuilder<EventMinutes> builder)
    {
        builder.ToTable("events_minutes");
        builder.HasKey(minutes => new { minutes.EventId, minutes.Number });
        builder.Property(minutes => minutes.Text).HasMaxLength(MostText);
        builder.Property(minutes => minutes.Decisions).HasMaxLength(MostDecisions);
    }
}
