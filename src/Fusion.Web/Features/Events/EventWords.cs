using System.Globalization;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Events;

/// <summary>How events and their times are said in the reader's language.</summary>
internal sealed class EventWords(Words words)
{
    public string Field(string name) => name.StartsWith("can_", StringComparison.Ordinal) ? words["event.field.can"] : words[$"event.field.{name}"];

    public string Answer(Coming answer) => words[$"event.answer.{answer.Word()}"];

    public string Can(Can can) => words[$"event.can.{can.Word()}"];

    /// <summary>From when to when, on the clocks of the event's own zone.</summary>
    public string When(DateTime starts, DateTime ends, string zone)
    {
        var (from, to) = (EventTimes.Local(starts, zone), EventTimes.Local(ends, zone));
        return from.Date == to.Date ? words["event.when.day", Day(from), Clock(from), Clock(to), zone] : words["event.when.days", Day(from), Clock(from), Day(to), Clock(to), zone];
    }

    /// <summary>The same in UTC, for who lives elsewhere; null where the clocks show the same.</summary>
    public string? InUtc(DateTime starts, DateTime ends, string zone) => EventTimes.Local(starts, zone) == starts && EventTimes.Local(ends, zone) == ends ? null : When(starts, ends, "UTC");

    public string Clock(DateTime local) => local.ToString("HH:mm", CultureInfo.CurrentCulture);

    static string Day(DateTime local) => local.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);
}
