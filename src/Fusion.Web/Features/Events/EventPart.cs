using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>An item of the agenda; one with a time and a room of its own is a session, beside which others may run.</summary>
internal sealed class EventPart : IEntityTypeConfiguration<EventPart>
{
    public const int MostOfOne = 100, MostText = 200, MostMinutes = 24 * 60;

    public Guid Id { get; init; }

    public EventKey EventId { get; init; }

    public int Order { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Who brings it, as the organiser wrote it.</summary>
    public string Who { get; init; } = "";

    public int Minutes { get; init; }

    /// <summary>When a session begins; null for an item that follows the one before it.</summary>
    public DateTime? StartsAt { get; init; }

    public string Room { get; init; } = "";

    /// <summary>The code of a session's language; empty where it is not said.</summary>
    public string Language { get; init; } = "";

    /// <summary>The question that is decided then; null where it is another item.</summary>
    public DecisionId? DecisionId { get; init; }

    public bool IsSession => StartsAt is not null;

    public void Configure(EntityTypeBuilder<EventPart> builder)
    {
        builder.ToTable("events_parts");
        builder.Property(part => part.Title).HasMaxLength(MostText);
        builder.Property(part => part.Who).HasMaxLength(MostText);
        builder.Property(part => part.Room).HasMaxLength(MostText);
        builder.Property(part => part.Language).HasMaxLength(8);
        builder.HasIndex(part => new { part.EventId, part.Order });
    }
}
