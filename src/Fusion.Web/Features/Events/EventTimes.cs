using System.Globalization;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Events;

/// <summary>Times as they are on the clocks of a place, and as instants.</summary>
internal static class EventTimes
{
    /// <summary>The zones that can be chosen, by their IANA names.</summary>
    public static IReadOnlyList<string> Zones { get; } = [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id == "UTC" || (id.Contains('/', StringComparison.Ordinal) && id[0] is >= 'A' and <= 'Z' && !id.StartsWith("Etc/", StringComparison.Ordinal))).Append("UTC").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads a day and a time of day in a zone. A time that the clocks leave out that day is refused; of one that they show twice the first is meant.</summary>
    public static DateTime? Instant(Fields fields, string day, string time, string zone, DateOnly? usual = null)
    {
        var date = fields.Raw(day).Length == 0 && usual is not null ? usual : fields.Date(day, needed: true);
        var text = fields.Raw(time);
        if (!TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
        {
            fields.Reject(time, text.Length == 0 ? "form.missing" : "event.time");
            return null;
        }
        if (date is null || Find(zone) is not { } found) return null;
        var local = date.Value.ToDateTime(clock);
        if (Of(local, found) is { } instant) return instant;
        fields.Reject(time, "event.time-left-out");
        return null;
    }

    /// <summary>The instant at which clocks of the zone show this; null when they never do.</summary>
    public static DateTime? Of(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) return null;
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    public static DateTime Local(DateTime instant, string zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Find(zone) ?? TimeZoneInfo.Utc);

    public static TimeZoneInfo? Find(string zone) => zone.Length is > 0 and <= 60 && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : null;

    /// <summary>The same in every language, for letters.</summary>
    public static string Plain(DateTime instant, string zone) => $"{Local(instant, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} ({zone})";

    public static string? Day(DateTime? instant, string zone) => instant is { } at ? Local(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static string? Clock(DateTime? instant, string zone) => instant is { } at ? Local(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture) : null;
}
