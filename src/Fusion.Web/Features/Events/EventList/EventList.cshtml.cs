using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Search;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.EventList;

/// <summary>Public events by their dates: those to come, or those that were. Of what is for members only this list knows nothing; who is signed in sees what concerns them beside it.</summary>
internal sealed class EventListModel(FusionDb db, PlaceTree places, EventWords labels, EventRights rights, EventCalendars calendars, NetworkCards networks, NetworkSeats seats, OwnEvents own, Me me, TimeProvider clock) : FusionPage
{
    const int PageSize = 20, DataPageSize = 500, MostWithin = 5000, MostOwn = 10, MostCalls = 50;

    public string Text { get; private set; } = "";

    public string? Place { get; private set; }

    public NetworkCard? Network { get; private set; }

    public bool IsPast { get; private set; }

    public IReadOnlyList<Event> Events { get; private set; } = [];

    public IReadOnlyList<Event> Own { get; private set; } = [];

    /// <summary>Networks in whose name the reader may call an event; an empty address for the movement.</summary>
    public IReadOnlyList<(string Slug, string Name)> Calls { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    public bool IsPaged { get; private set; }

    public bool IsSignedIn => me.IsSignedIn;

    public EventWords Labels => labels;

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var asked = new QueryReading(Request.Query);
        Text = asked.One("q", text => text.Length <= 200) ?? "";
        Place = asked.One("place", text => places.Named(text) is not null) is { } name ? places.Named(name)!.Code : null;
        IsPast = asked.One("when", text => text is "coming" or "past") == "past";
        var after = PageKey.Parse(asked.One("after", text => PageKey.Parse(text)?.Moment is not null) ?? "")?.Moment;
        if (asked.One("network", text => text.Length <= 80) is { } slug && (Network = await networks.Find(slug, cancel)) is null) asked.Reject("network", slug);
        return asked.Rejections.Count > 0 ? NotUnderstood(asked.Rejections, "/events") : await Answer(after, cancel);
    }

    async Task<IActionResult> Answer((DateTime At, string Slug)? after, CancellationToken cancel)
    {
        var format = HttpContext.Format();
        var take = format == Format.Html ? PageSize : DataPageSize;
        var found = await Found(cancel);
        Total = await found.CountAsync(cancel);
        if (after is var (at, slug)) found = IsPast
            ? found.Where(one => one.StartsAt < at || (one.StartsAt == at && one.Slug.CompareTo(slug) > 0))
            : found.Where(one => one.StartsAt > at || (one.StartsAt == at && one.Slug.CompareTo(slug) > 0));
        var rows = await (IsPast ? found.OrderByDescending(one => one.StartsAt) : found.OrderBy(one => one.StartsAt)).ThenBy(one => one.Slug).Take(take + 1).ToListAsync(cancel);
        Events = [.. rows.Take(take)];
        IsPaged = after is not null;
        Next = rows.Count > take ? Address(format.Suffix(), PageKey.Of(Events[^1].StartsAt!.Value, Events[^1].Slug)) : null;
        Title(Network is { } network ? T["events.of", network.Name] : T["events.title"], T["events.lead"]);
        if (format == Format.Ics) return Content(calendars.Of(Frame.Title, Events, LinkBase.Of(HttpContext)), format.MediaType());
        if (format != Format.Html) return DataAnswer.List(HttpContext, EventShapes.Events, Events, Frame.Title, Total, Next);
        if (me.Actor is { } actor && after is null) await ShowOwn(actor, cancel);
        Below();
        Frame.Offer(Address(""), Format.Ics, Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
        return Page();
    }

    async Task ShowOwn(Actor actor, CancellationToken cancel)
    {
        Own = await own.From(actor.AccountId, clock.GetUtcNow().UtcDateTime, MostOwn, cancel);
        var calls = new List<(string, string)>();
        if (await rights.MayCall(null, actor, cancel)) calls.Add(("", T["event.of-movement"]));
        if (!me.IsYoung) calls.AddRange((await seats.Mine(actor, MostCalls, cancel)).Where(seat => seat.MayInvite).Select(seat => (seat.Slug, seat.Name)));
        Calls = calls;
    }

    /// <summary>Public events with a date. Who is not of age finds those of their own networks that welcome them.</summary>
    async Task<IQueryable<Event>> Found(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var found = db.Set<Event>().Where(one => one.IsPublic && one.StartsAt != null && (IsPast ? one.EndsAt < now : one.EndsAt >= now));
        if (Folding.Fold(Text) is { Length: > 0 } words) found = found.Where(one => one.SearchText.Contains(words));
        if (Network is { Id: var network }) found = found.Where(one => one.NetworkId == network);
        if (Place is { } place)
        {
            var within = places.All.Where(node => node.Lineage().Any(above => above.Code == place)).Take(MostWithin).Select(node => node.Code).ToList();
            found = found.Where(one => one.Place != null && within.Contains(one.Place));
        }
        if (!me.IsYoung || me.Actor is not { } actor) return found;
        var mine = (await seats.Mine(actor, MostCalls, cancel)).Select(seat => (NetworkId?)seat.Id).ToList();
        return found.Where(one => one.WelcomesLearners && mine.Contains(one.NetworkId));
    }

    public string Address(string suffix, PageKey? after = null)
    {
        var parts = new List<KeyValuePair<string, string?>> { new("q", Text.Length > 0 ? Text : null), new("network", Network?.Slug), new("place", Place), new("when", IsPast ? "past" : null), new("after", after?.ToString()) };
        return $"/events{suffix}{QueryString.Create(parts.Where(part => part.Value is not null))}";
    }
}
