using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fusion.Web.Features.Events;

/// <summary>A gathering of a network, or of the whole movement: on a day, or on one that is still looked for.</summary>
internal sealed class Event : IEntityTypeConfiguration<Event>
{
    public const int MostTitle = 160, MostPurpose = 2000, MostAddress = 300, MostUrl = 500, MostReason = 500, MostPlaces = 20_000;

    public EventKey Id { get; init; }

    /// <summary>Of an event for members only it tells nothing.</summary>
    public string Slug { get; set; } = "";

    /// <summary>Null for an event of the movement.</summary>
    public NetworkId? NetworkId { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What it is for and what it should bring.</summary>
    public string Purpose { get; set; } = "";

    public string Language { get; init; } = "en";

    /// <summary>Whether everybody may read of it; never for an event of a network that is not public. It stays as it was called.</summary>
    public bool IsPublic { get; init; }

    public bool WelcomesLearners { get; set; }

    /// <summary>The IANA name of the time zone in which its times are said.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>Null while the date is looked for.</summary>
    public DateTime? StartsAt { get; set; }

    public DateTime? EndsAt { get; set; }

    public string? Place { get; set; }

    public string Address { get; set; } = "";

    /// <summary>Where it is joined from afar.</summary>
    public string? Link { get; set; }

    /// <summary>Whether only those who come see that link.</summary>
    public bool LinkIsForComers { get; set; }

    /// <summary>Where it can be followed live or seen afterwards.</summary>
    public string? Stream { get; set; }

    /// <summary>How many can come; null for as many as like.</summary>
    public int? Places { get; set; }

    public DateTime? CancelledAt { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Whether whoever has the link answers about times, also without an account.</summary>
    public bool PollIsOpenToAll { get; set; }

    public DateTime? PollClosedAt { get; set; }

    /// <summary>Who called it and owes the minutes; null once that account is gone.</summary>
    public Guid? OrganiserId { get; set; }

    /// <summary>How often its time or place changed, or it was called off: what calendars go by.</summary>
    public int Sequence { get; set; }

    /// <summary>Counts every change, so that nobody overwrites what another wrote.</summary>
    public int Version { get; set; }

    public string SearchText { get; set; } = "";

    public DateTime CreatedAt { get; init; }

    public DateTime UpdatedAt { get; set; }

    public bool IsSynthetic { get; init; }

    public string Path => $"/events/{Slug}";

    public bool IsCancelled => CancelledAt is not null;

    public bool IsOver(DateTime now) => EndsAt < now;

    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("events_events");
        builder.Property(one => one.Slug).HasMaxLength(80);
        builder.Property(one => one.Title).HasMaxLength(MostTitle);
        builder.Property(one => one.Purpose).HasMaxLength(MostPurpose);
        builder.Property(one => one.Language).HasMaxLength(2);
        builder.Property(one => one.Zone).HasMaxLength(60);
        builder.Property(one => one.Place).HasMaxLength(80);
        builder.Property(one => one.Address).HasMaxLength(MostAddress);
        builder.Property(one => one.Link).HasMaxLength(MostUrl);
        builder.Property(one => one.Stream).HasMaxLength(MostUrl);
        builder.Property(one => one.Reason).HasMaxLength(MostReason);
        builder.Property(one => one.SearchText).HasMaxLength(400);
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.HasIndex(one => one.Slug).IsUnique();
        builder.HasIndex(one => new { one.IsPublic, one.StartsAt, one.Id });
        builder.HasIndex(one => new { one.NetworkId, one.StartsAt });
        builder.HasIndex(one => one.OrganiserId);
    }
}
