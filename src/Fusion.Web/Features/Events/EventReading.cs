using System.Globalization;
using Fusion.Text;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Events;

/// <summary>Reads an event from its form, and fills the form from it.</summary>
internal sealed class EventReading(PlaceTree places)
{
    static readonly string[] TimeFields = ["starts_on", "starts_at", "ends_on", "ends_at"];

    /// <param name="needsDate">Whether the date is known already; otherwise it may be left open.</param>
    public void Read(Fields fields, Event one, bool needsDate)
    {
        one.Title = fields.Needed("title", Event.MostTitle, least: 3).Replace('\n', ' ');
        one.Purpose = fields.Needed("purpose", Event.MostPurpose, least: 10);
        var search = Folding.Fold(one.Title);
        one.SearchText = search.Length > 400 ? search[..400] : search;
        one.WelcomesLearners = fields.Ticked("learners");
        one.Zone = fields.Choice("zone", EventTimes.Zones, needed: true) ?? one.Zone;
        Times(fields, one, needsDate);
        var place = fields.Text("place", 120);
        one.Place = place.Length == 0 ? null : places.Named(place)?.Code;
        if (place.Length > 0 && one.Place is null) fields.Reject("place", "form.place");
        one.Address = fields.Text("address", Event.MostAddress);
        one.Link = fields.Url("link");
        one.LinkIsForComers = fields.Choice("link_for", ["everybody", "comers"], needed: one.Link is not null) == "comers";
        one.Stream = fields.Url("stream");
        one.Places = fields.Whole("places", 1, Event.MostPlaces);
    }

    static void Times(Fields fields, Event one, bool needsDate)
    {
        if (!needsDate && TimeFields.All(name => fields.Raw(name).Length == 0)) return;
        var starts = EventTimes.Instant(fields, "starts_on", "starts_at", one.Zone);
        var day = starts is { } at ? DateOnly.FromDateTime(EventTimes.Local(at, one.Zone)) : (DateOnly?)null;
        var ends = EventTimes.Instant(fields, "ends_on", "ends_at", one.Zone, day);
        if (starts is null || ends is null) return;
        if (ends <= starts) fields.Reject("ends_at", "event.ends-first");
        else if (ends - starts > TimeSpan.FromDays(31)) fields.Reject("ends_on", "event.too-long");
        (one.StartsAt, one.EndsAt) = (starts, ends);
    }

    public Func<string, string?> Fill(Event one) => name => name switch
    {
        "title" => one.Title,
        "purpose" => one.Purpose,
        "learners" => one.WelcomesLearners ? "true" : null,
        "zone" => one.Zone,
        "starts_on" => EventTimes.Day(one.StartsAt, one.Zone),
        "starts_at" => EventTimes.Clock(one.StartsAt, one.Zone),
        "ends_on" => EventTimes.Day(one.EndsAt, one.Zone),
        "ends_at" => EventTimes.Clock(one.EndsAt, one.Zone),
        "place" => one.Place is { } code ? places.Find(code)?.Name() ?? code : null,
        "address" => one.Address,
        "link" => one.Link,
        "link_for" => one.LinkIsForComers ? "comers" : "everybody",
        "stream" => one.Stream,
        "places" => one.Places?.ToString(CultureInfo.InvariantCulture),
        "shown" => one.IsPublic ? "everybody" : "members",
        "version" => one.Version.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
