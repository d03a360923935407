using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>The secret address of a person's own calendar; only a digest of it is kept.</summary>
internal sealed class EventCalendar : IEntityTypeConfiguration<EventCalendar>
{
    public Guid AccountId { get; init; }

    public string TokenHash { get; set; } = "";

    public DateTime At { get; set; }

    public void Configure(EntityTypeBuilder<EventCalendar> builder)
    {
        builder.ToTable("events_calendars");
        builder.HasKey(calendar => calendar.AccountId);
        builder.Property(calendar => calendar.TokenHash).HasMaxLength(64);
        builder.HasIndex(calendar => calendar.TokenHash).IsUnique();
    }
}
