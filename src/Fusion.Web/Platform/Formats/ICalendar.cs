using System.Globalization;
using System.Text;

namespace Fusion.Web.Platform.Formats;

/// <summary>
/// Events as iCalendar (RFC 5545). All times are instants in UTC: such an event needs no description of its time zone and stands right in every calendar (section 3.3.5).
/// </summary>
internal static class ICalendar
{
    const int LongestLine = 75;

    /// <param name="name">What the calendar is called.</param>
    /// <param name="method">What the receiver is to do (RFC 5546). Left out of what is only read: without it nothing is asked of anybody (section 3.7.2).</param>
    public static string Of(string name, IEnumerable<CalendarItem> items, string? method = null)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Fusion//Fusion//EN");
        Line(text, "CALSCALE:GREGORIAN");
        if (method is not null) Line(text, "METHOD:" + method);
        // Told by the old and the new name (RFC 7986): programs know one or the other.
        Line(text, "X-WR-CALNAME:" + Escape(name));
        Line(text, "NAME:" + Escape(name));
        foreach (var item in items) Write(text, item);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    static void Write(StringBuilder text, CalendarItem item)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, "UID:" + Escape(item.Uid));
        Line(text, "DTSTAMP:" + Instant(item.Stamp));
        Line(text, "LAST-MODIFIED:" + Instant(item.Stamp));
        Line(text, "DTSTART:" + Instant(item.Starts));
        Line(text, "DTEND:" + Instant(item.Ends));
        Line(text, "SEQUENCE:" + item.Sequence.ToString(CultureInfo.InvariantCulture));
        Line(text, "STATUS:" + (item.IsCancelled ? "CANCELLED" : "CONFIRMED"));
        Line(text, "SUMMARY:" + Escape(item.Title));
        if (item.Description.Length > 0) Line(text, "DESCRIPTION:" + Escape(item.Description));
        if (item.Location.Length > 0) Line(text, "LOCATION:" + Escape(item.Location));
        if (item.Url is { } url) Line(text, "URL:" + Bare(url));
        if (item.Organizer is { } organizer) Line(text, "ORGANIZER:mailto:" + Bare(organizer));
        if (item.Attendee is { } attendee) Line(text, "ATTENDEE:mailto:" + Bare(attendee));
        Line(text, "END:VEVENT");
    }

    static string Instant(DateTime instant) => instant.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Section 3.3.11: a backslash before backslash, semicolon and comma; a new line is \n; what else controls is left out.</summary>
    static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n') escaped.Append("\\n");
            else if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (letter == '\t' || !char.IsControl(letter)) escaped.Append(letter);
        }
        return escaped.ToString();
    }

    /// <summary>Addresses are not escaped, and hold nothing that ends a line.</summary>
    static string Bare(string address) => string.Concat(address.Where(letter => !char.IsControl(letter)));

    /// <summary>Section 3.1: no line longer than 75 octets, and no character cut in half; what goes on begins with a space.</summary>
    static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}

/// <summary>One event of a calendar.</summary>
/// <param name="Uid">The same for ever (RFC 7986, section 5.3: an id that tells nothing).</param>
/// <param name="Stamp">When it last changed.</param>
/// <param name="Sequence">How often it was moved or called off.</param>
internal sealed record CalendarItem(string Uid, DateTime Stamp, DateTime Starts, DateTime Ends, string Title, int Sequence)
{
    public string Description { get; init; } = "";

    public string Location { get; init; } = "";

    public string? Url { get; init; }

    public bool IsCancelled { get; init; }

    /// <summary>Who sends it, and who receives it: mail addresses, in letters only.</summary>
    public string? Organizer { get; init; }

    public string? Attendee { get; init; }
}
