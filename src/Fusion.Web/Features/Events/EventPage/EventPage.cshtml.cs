using System.Globalization;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Events.Attend;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.EventPage;

/// <summary>One event: what it is for, when and where, what happens in it, who comes, and what came of it.</summary>
internal sealed class EventPageModel(FusionDb db, EventRights rights, EventWords labels, EventCalendars calendars, DecisionCards decisions, ConversationFinder conversations, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    readonly FusionDb db = db;

    /// <summary>Items of the agenda in their order, each with the time at which it is reached.</summary>
    public IReadOnlyList<(EventPart Part, DateTime? At)> Agenda { get; private set; } = [];

    /// <summary>The questions of the agenda, with where they stand.</summary>
    public IReadOnlyDictionary<DecisionId, AgendaQuestion> Questions { get; private set; } = new Dictionary<DecisionId, AgendaQuestion>();

    public IReadOnlyList<(EventPart Part, int Going)> Sessions { get; private set; } = [];

    public IReadOnlyDictionary<Coming, int> Counts { get; private set; } = new Dictionary<Coming, int>();

    public int Waiting { get; private set; }

    public int WereThere { get; private set; }

    public int Times { get; private set; }

    public int Ideas { get; private set; }

    public IReadOnlyList<ConversationCard> Conversations { get; private set; } = [];

    public EventMinutes? Minutes { get; private set; }

    HashSet<Guid> chosen = [];

    public bool MayAnswer => Seat.Self is not null && Event.StartsAt is not null && !Event.IsCancelled && !IsOver;

    public bool IsOpenPoll => Times > 0 && Event.PollClosedAt is null && !Event.IsCancelled;

    /// <summary>Whether there is a poll to lead, or one to begin.</summary>
    public bool HasPoll => Event.PollClosedAt is null && (Event.StartsAt is null || Times > 0);

    public string? ActingName => Seat.Self?.Body?.Name;

    public bool IsFull => Event.Places is { } places && Counts.GetValueOrDefault(Coming.Yes) >= places;

    public IEnumerable<(string, string)> Answers => Enum.GetValues<Coming>().Select(answer => (answer.Word(), Labels.Answer(answer)));

    public bool Goes(EventPart part) => chosen.Contains(part.Id);

    public string Spoken(EventPart part) => CultureInfo.GetCultureInfo(part.Language).NativeName;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return await Missing(cancel);
        if (HttpContext.Format() == Format.Ics) return Event.StartsAt is null ? NotFound() : Content(calendars.Of(Event.Title, [Event], LinkBase.Of(HttpContext)), Format.Ics.MediaType());
        if (WantsData && !Event.IsPublic) return NotFound();
        await Show(cancel);
        if (WantsData) return DataAnswer.Record(HttpContext, EventShapes.Events, Event, Counted());
        Fill(name => name switch { "answer" => (Seat.Own?.Answer ?? Coming.Yes).Word(), "named" => Seat.Own?.IsNamed == true ? "true" : null, _ => null });
        return Page();
    }

    public Task<IActionResult> OnPostAnswer(string slug, CancellationToken cancel) =>
        Do<AttendHandler>(slug, (handler, actor, fields, stop) => handler.Handle(actor, slug, fields, stop), $"/events/{slug}#coming", cancel);

    public Task<IActionResult> OnPostSessions(string slug, CancellationToken cancel) =>
        Do<AttendHandler>(slug, (handler, actor, fields, stop) => handler.Choose(actor, slug, fields, stop), $"/events/{slug}#programme", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Event.Id;
        var parts = await db.Set<EventPart>().Where(part => part.EventId == id).OrderBy(part => part.Order).ToListAsync(cancel);
        Agenda = [.. InTime(parts.Where(part => !part.IsSession))];
        Questions = await decisions.Of([.. parts.Select(part => part.DecisionId).OfType<DecisionId>()], Seat.Network?.IsMember == true, cancel);
        var sessions = parts.Where(part => part.IsSession).OrderBy(part => part.StartsAt).ThenBy(part => part.Order).ToList();
        var ids = sessions.Select(part => part.Id).ToList();
        var going = sessions.Count == 0 ? [] : await db.Set<SessionChoice>().Where(choice => ids.Contains(choice.PartId)).GroupBy(choice => choice.PartId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Sessions = [.. sessions.Select(part => (part, going.GetValueOrDefault(part.Id)))];
        var rows = db.Set<Attendance>().Where(row => row.EventId == id && row.ActiveId != null);
        Counts = await rows.Where(row => !row.IsWaiting).GroupBy(row => row.Answer).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        Waiting = await rows.CountAsync(row => row.IsWaiting, cancel);
        WereThere = await rows.CountAsync(row => row.WasThere, cancel);
        Times = await db.Set<PollTime>().CountAsync(time => time.EventId == id, cancel);
        Ideas = await db.Set<EventIdea>().CountAsync(idea => idea.EventId == id && idea.HiddenAt == null, cancel);
        Conversations = conversations.Serving(id.Value, Seat.Network is { IsMember: true } network ? network.Id : null);
        Minutes = await db.Set<EventMinutes>().Where(minutes => minutes.EventId == id && minutes.IsPublished).OrderByDescending(minutes => minutes.Number).FirstOrDefaultAsync(cancel);
        if (Seat.Own is { } own) chosen = [.. await db.Set<SessionChoice>().Where(choice => choice.AttendanceId == own.Id).Select(choice => choice.PartId).ToListAsync(cancel)];
        Title(Event.Title, Event.Purpose);
        if (Frame.Crumbs.Count == 0) Below((T["events.title"], "/events"));
        if (Event.IsPublic) Frame.Offer(Event.Path, Event.StartsAt is null ? [Format.Json, Format.JsonLd, Format.Csv] : [Format.Ics, Format.Json, Format.JsonLd, Format.Csv]);
    }

    IEnumerable<(EventPart, DateTime?)> InTime(IEnumerable<EventPart> items)
    {
        var at = Event.StartsAt is { } starts ? EventTimes.Local(starts, Event.Zone) : (DateTime?)null;
        foreach (var item in items)
        {
            yield return (item, at);
            at = at?.AddMinutes(item.Minutes);
        }
    }

    JsonObject Counted() => new()
    {
        ["coming"] = Counts.GetValueOrDefault(Coming.Yes),
        ["perhaps"] = Counts.GetValueOrDefault(Coming.Perhaps),
        ["waiting"] = Waiting,
        ["were_there"] = WereThere,
        ["programme"] = new JsonArray([.. Agenda.Select(item => item.Part).Concat(Sessions.Select(session => session.Part)).Select(part => (JsonNode?)new JsonObject { ["title"] = part.Title, ["who"] = part.Who, ["minutes"] = part.Minutes, ["starts"] = part.StartsAt is { } at ? Instants.Iso(at) : null, ["room"] = part.Room, ["language"] = part.Language })]),
        ["decisions"] = new JsonArray([.. (Minutes?.Decisions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (JsonNode?)line)]),
    };
}
