using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Events;

/// <summary>Events as calendars take them in. What is for those who come only is not in it: an address for a calendar is soon known to others.</summary>
internal sealed class EventCalendars(PlaceTree places, StartOptions options)
{
    public string Of(string name, IEnumerable<Event> events, LinkBase links) => ICalendar.Of(name, events.Where(one => one.StartsAt is not null).Select(one => Item(one, links)));

    /// <summary>What goes with a letter to one who comes.</summary>
    public string Letter(Event one, string from, string to) =>
        ICalendar.Of(one.Title, [Item(one, new LinkBase(options.PublicAddress)) with { Organizer = from, Attendee = to }], one.IsCancelled ? "CANCEL" : "REQUEST");

    CalendarItem Item(Event one, LinkBase links) => new(one.Id.Value.ToString("D"), one.UpdatedAt, one.StartsAt!.Value, one.EndsAt!.Value, one.Title, one.Sequence)
    {
        Description = one.Purpose,
        Location = Where(one),
        Url = links.To(one.Path),
        IsCancelled = one.IsCancelled,
    };

    /// <summary>Where it is: the address, the place, or the link that everybody may see.</summary>
    public string Where(Event one) => string.Join(", ", new[] { string.Join(", ", one.Address.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd(','))), one.Place is { } code ? places.Find(code)?.Name() ?? code : "", one.LinkIsForComers ? "" : one.Link ?? "" }.Where(text => text.Length > 0));
}
