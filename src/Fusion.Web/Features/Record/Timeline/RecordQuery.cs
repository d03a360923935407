using System.Globalization;
using System.Text;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.Timeline;

/// <summary>What a reader asks of the record; all of it lives in the query string.</summary>
internal sealed record RecordQuery
{
    const int LongestActor = 120;

    public string Act { get; init; } = "";

    /// <summary>A public name as it stands in the record.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The id of the record that was added, changed or removed.</summary>
    public Guid? Subject { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only entries before this place; null for the newest.</summary>
    public long? Before { get; init; }

    public bool IsNarrowed => Act.Length > 0 || Actor.Length > 0 || Subject is not null || From is not null || To is not null;

    public static Outcome<RecordQuery> Read(IQueryCollection query)
    {
        var faults = new List<Rejection>();
        var act = query["act"].ToString();
        if (act.Length > 0 && !Acts.Contains(act)) faults.Add(Unknown("act", act));
        var actor = query["actor"].ToString().Trim();
        if (actor.Length > LongestActor) faults.Add(new Rejection("actor", "query.too-long", LongestActor));
        var read = new RecordQuery
        {
            Act = act,
            Actor = actor,
            Subject = One<Guid>("subject", Guid.TryParse),
            From = One<DateOnly>("from", Day),
            To = One<DateOnly>("to", Day),
            Before = One<long>("before", (string text, out long place) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out place)),
        };
        return faults.Count > 0 ? Outcome<RecordQuery>.Rejected(faults) : read;

        T? One<T>(string field, Reader<T> reader) where T : struct
        {
            var text = query[field].ToString().Trim();
            if (text.Length == 0) return null;
            if (reader(text, out var value)) return value;
            faults.Add(Unknown(field, text));
            return null;
        }
    }

    /// <summary>The acts that there are to look for, as they are named in the record.</summary>
    public static IReadOnlyList<string> Acts { get; } = ["load-content", "remove-content", "set-up-host", "join", "leave", "add-finding", "correct-finding", "withdraw-finding",
        "open-enquiry", "change-enquiry", "change-cycle", "end-enquiry", "set-theme", "set-goal", "adopt"];

    public string Address(string suffix = "")
    {
        var parts = new StringBuilder("/record" + suffix);
        var mark = '?';
        void Part(string name, string? value)
        {
            if (string.IsNullOrEmpty(value)) return;
            parts.Append(mark).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            mark = '&';
        }
        Part("act", Act);
        Part("actor", Actor);
        Part("subject", Subject?.ToString());
        Part("from", From?.ToString("O", CultureInfo.InvariantCulture));
        Part("to", To?.ToString("O", CultureInfo.InvariantCulture));
        Part("before", Before?.ToString(CultureInfo.InvariantCulture));
        return parts.ToString();
    }

    delegate bool Reader<T>(string text, out T value);

    static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    static Rejection Unknown(string field, string value) => new(field, "query.unknown-value", value.Length > 60 ? value[..60] + "…" : value);
}
