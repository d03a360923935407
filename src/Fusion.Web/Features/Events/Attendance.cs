using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>Whether a person or an organisation comes to an event, and afterwards whether they were there.</summary>
internal sealed class Attendance : IEntityTypeConfiguration<Attendance>
{
    public Guid Id { get; init; }

    public EventKey EventId { get; init; }

    /// <summary>Who answered, for themselves or for the organisation; null once that account is gone.</summary>
    public Guid? AccountId { get; set; }

    public OrganisationId? OrganisationId { get; set; }

    /// <summary>Whose answer it is: nobody answers twice. Null for one that rests since two organisations became one.</summary>
    public Guid? ActiveId { get; set; }

    public Coming Answer { get; set; }

    /// <summary>Comes once a place is free.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>The number of the place that is taken, where places are counted: two never get the same.</summary>
    public int? Seat { get; set; }

    /// <summary>Whether others who come may read the person's name.</summary>
    public bool IsNamed { get; set; }

    public bool WasThere { get; set; }

    public DateTime At { get; set; }

    public bool TakesPlace => Answer == Coming.Yes && !IsWaiting;

    public void Configure(EntityTypeBuilder<Attendance> builder)
    {
        builder.ToTable("events_attendances");
        builder.Property(one => one.Answer).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(one => new { one.EventId, one.ActiveId }).IsUnique();
        builder.HasIndex(one => new { one.EventId, one.Seat }).IsUnique();
        builder.HasIndex(one => new { one.EventId, one.Answer, one.At });
        builder.HasIndex(one => one.ActiveId);
        builder.HasIndex(one => one.AccountId);
        builder.HasIndex(one => one.OrganisationId);
    }
}

internal enum Coming { Yes, Perhaps, No }

/// <summary>A session that somebody means to go to.</summary>
internal sealed class SessionChoice : IEntityTypeConfiguration<SessionChoice>
{
    public Guid PartId { get; init; }

    public Guid AttendanceId { get; init; }

    public void Configure(EntityTypeBuilder<SessionChoice> builder)
    {
        builder.ToTable("events_choices");
        builder.HasKey(choice => new { choice.PartId, choice.AttendanceId });
        builder.HasIndex(choice => choice.AttendanceId);
    }
}
