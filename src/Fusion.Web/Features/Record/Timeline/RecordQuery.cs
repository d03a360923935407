using System.Globalization;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.Timeline;

/// <summary>What a reader asks of the record; all of it lives in the query string.</summary>
internal sealed record RecordQuery
{
    const int LongestActor = 120, LongestSubject = 500, LongestNetwork = 80;

    public string Act { get; init; } = "";

    /// <summary>A public name as it stands in the record.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The id of the record that was added, changed or removed.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The address of that record, where the reader gave it in place of the id.</summary>
    public string SubjectPath { get; init; } = "";

    /// <summary>The last part of a public network's address: what was done in and to that network.</summary>
    public string Network { get; init; } = "";

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <summary>Only entries before this place; null for the newest.</summary>
    public long? Before { get; init; }

    public bool IsNarrowed => Act.Length > 0 || Actor.Length > 0 || Subject is not null || Network.Length > 0 || From is not null || To is not null;

    public static Outcome<RecordQuery> Read(IQueryCollection query)
    {
        var faults = new List<Rejection>();
        var act = query["act"].ToString();
        if (act.Length > 0 && !Acts.Contains(act)) faults.Add(Unknown("act", act));
        var actor = query["actor"].ToString().Trim();
        if (actor.Length > LongestActor) faults.Add(new Rejection("actor", "query.too-long", LongestActor));
        var subject = query["subject"].ToString().Trim();
        if (subject.Length > LongestSubject) faults.Add(new Rejection("subject", "query.too-long", LongestSubject));
        var network = query["network"].ToString().Trim();
        if (network.Length > LongestNetwork) faults.Add(Unknown("network", network));
        var path = PathIn(subject);
        var (from, to) = (One<DateOnly>("from", Day), One<DateOnly>("to", Day));
        if (from > to) faults.Add(new Rejection("to", "record.period-reversed"));
        var read = new RecordQuery
        {
            Act = act,
            Actor = actor,
            Subject = path.Length > 0 ? null : One<Guid>("subject", Guid.TryParse),
            SubjectPath = path,
            Network = network,
            From = from,
            To = to,
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

    /// <summary>The acts that there are to look for, as they are named in the record: each that a handler enters, a line for each.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    [
        "accept-again",
        "accept-agreement",
        "add-entry",
        "add-finding",
        "add-organisation",
        "add-statement",
        "adopt",
        "answer-amendment",
        "answer-appeal",
        "answer-misuse",
        "appeal-decision",
        "ask-advice",
        "ask-for-change",
        "attach-file",
        "call-event",
        "cancel-event",
        "change-conversation",
        "change-cycle",
        "change-enquiry",
        "change-event",
        "change-evidence-rules",
        "change-proposal",
        "change-record-key",
        "change-representative",
        "change-role",
        "change-rules",
        "change-settings",
        "claim-organisation",
        "close-conversation",
        "commit-to",
        "compare-session",
        "confirm",
        "correct-finding",
        "describe-network",
        "drop-commitment",
        "edit-entry",
        "edit-organisation",
        "edit-profile",
        "end-enquiry",
        "end-office",
        "end-session",
        "erase-account-given",
        "erase-text",
        "finish-commitment",
        "found-network",
        "freeze-proposal",
        "give-account",
        "hide-contribution",
        "hide-event-idea",
        "hold-session",
        "import",
        "join",
        "join-network",
        "lay-down-role",
        "leave",
        "leave-network",
        "let-statement-in",
        "load-content",
        "merge",
        "moderate",
        "move-decision",
        "offer-amendment",
        "open-conversation",
        "open-enquiry",
        "open-vote",
        "plan-step",
        "propose-decision",
        "publish-agreement",
        "publish-instrument",
        "publish-minutes",
        "publish-story",
        "put-network-into",
        "release-profile",
        "remove-agreement",
        "remove-content",
        "remove-conversation",
        "remove-decision",
        "remove-deed",
        "remove-event",
        "remove-file",
        "remove-network",
        "remove-session",
        "renew-commitment",
        "report-deed",
        "restore-votes",
        "retire-record-key",
        "revert-entry",
        "revert-organisation",
        "review-decision",
        "review-rules",
        "set-goal",
        "set-theme",
        "set-up-host",
        "settle-decision",
        "stand-down",
        "stand-for-office",
        "summarise-conversation",
        "take-in-paper",
        "take-network-out",
        "take-office",
        "take-role",
        "take-statement-out",
        "tell-step",
        "translate-statement",
        "undo-import",
        "undo-merge",
        "withdraw-finding",
        "withdraw-from-agreement",
        "withdraw-proposal",
        "withdraw-votes",
    ];

    public string Address(string suffix = "")
    {
        var parts = new List<KeyValuePair<string, string?>>
        {
            new("act", Act), new("actor", Actor), new("subject", Subject?.ToString()), new("network", Network), new("from", From?.ToString("O", CultureInfo.InvariantCulture)),
            new("to", To?.ToString("O", CultureInfo.InvariantCulture)), new("before", Before?.ToString(CultureInfo.InvariantCulture)),
        };
        return $"/record{suffix}{QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)))}";
    }

    /// <summary>The path of an address, whole or without its host; empty where it is none.</summary>
    static string PathIn(string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https") return whole!.AbsolutePath;
        return text.StartsWith('/') ? text.Split('?', '#')[0] : "";
    }

    delegate bool Reader<T>(string text, out T value);

    static bool Day(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    static Rejection Unknown(string field, string value) => new(field, "query.unknown-value", value.Length > 60 ? value[..60] + "…" : value);
}
