using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>A short thought about an event, from before or after it.</summary>
internal sealed class EventIdea : IEntityTypeConfiguration<EventIdea>
{
    public const int MostText = 500, MostOfOne = 20, MostOfEvent = 1000;

    public Guid Id { get; init; }

    public EventKey EventId { get; init; }

    /// <summary>Null once the account is gone. Nobody is shown it.</summary>
    public Guid? AccountId { get; set; }

    public string Text { get; init; } = "";

    public bool IsAfter { get; init; }

    public DateTime At { get; init; }

    public DateTime? HiddenAt { get; set; }

    public string HiddenWhy { get; set; } = "";

    public void Configure(EntityTypeBuilder<EventIdea> builder)
    {
        builder.ToTable("events_ideas");
        builder.Property(idea => idea.Text).HasMaxLength(MostText);
        builder.Property(idea => idea.HiddenWhy).HasMaxLength(Event.MostReason);
        builder.HasIndex(idea => new { idea.EventId, idea.At });
        builder.HasIndex(idea => idea.AccountId);
    }
}
