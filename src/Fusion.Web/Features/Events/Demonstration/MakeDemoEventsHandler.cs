using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Demonstration;

/// <summary>Makes the demonstration's events: a meeting that was, with its minutes; a yearly one to come, with sessions; and one whose date is looked for.</summary>
internal sealed class MakeDemoEventsHandler(FusionDb db, NetworkCards networks, NewAddress addresses, RecordBook record, EventBook book)
{
    const string Network = "demo-otterholme-learns-together", Zone = "Europe/London";

    public async Task<Outcome<Done>> Handle(Guid weaver, Guid council, CancellationToken cancel)
    {
        if (await db.Set<Event>().AnyAsync(one => one.IsSynthetic, cancel) || await networks.Find(Network, cancel) is not { } network) return default(Done);
        var past = await Make(network.Id, weaver, "Who teaches what, and where it goes wrong (made up)", "So that each school hears from two others what did not work this term. It should bring one thing that all stop doing.", At(-20, 16), At(-20, 18), cancel);
        past.Address = "Boathouse at the weir, Otterholme";
        Items(past, ("Welcome, and what we said last time", "The weaver", 15), ("Three things that did not work", "One teacher of each school", 60), ("What we stop doing", "Everybody", 30));
        db.Add(new EventMinutes { EventId = past.Id, Number = 1, At = book.Now.AddDays(-19), Text = "Nine people came, from four schools.\n\n* Reading by rowing teams was tried twice and **changed nothing** that we could see.\n* Swapped lessons were liked, and cost an hour each.", Decisions = "We stop the Friday reading race.\nEach school swaps one lesson before the next meeting.", IsPublished = true });
        db.AddRange(Comes(past, weaver, true), Comes(past, council, true));
        db.Add(new EventIdea { Id = Guid.CreateVersion7(), EventId = past.Id, AccountId = council, Text = "Could the next meeting be where the learners are?", IsAfter = true, At = book.Now.AddDays(-18) });

        var yearly = await Make(network.Id, weaver, "Yearly meeting of rivers that learn (made up)", "Once a year towns along several rivers tell each other what they tried. It should bring three pairs of towns that try one thing together.", At(60, 9), At(61, 16), cancel);
        (yearly.Address, yearly.Link, yearly.LinkIsForComers, yearly.Places) = ("Otterholme Primary School, the hall", "https://meet.example.org/rivers", true, 120);
        Items(yearly, ("Arriving, and tea", "", 30), ("What each river tried", "One learner and one teacher of each", 90));
        Session(yearly, At(60, 13), "A lesson swapped, step by step", "Boat room", "en");
        Session(yearly, At(60, 13), "Ce que les élèves décident", "Salle du quai", "fr");
        db.Add(Comes(yearly, weaver, false));

        var sought = await Make(network.Id, weaver, "How do we share the boat? (made up)", "One boat, four schools. It should bring a plan for the spring that nobody objects to.", null, null, cancel);
        foreach (var day in new[] { 12, 13, 15 }) db.Add(new PollTime { Id = Guid.CreateVersion7(), EventId = sought.Id, StartsAt = At(day, 15), EndsAt = At(day, 16) });
        return default(Done);
    }

    DateTime At(int days, int hour) => EventTimes.Of(EventTimes.Local(book.Now, Zone).Date.AddDays(days).AddHours(hour), EventTimes.Find(Zone)!)!.Value;

    async Task<Event> Make(NetworkId network, Guid weaver, string title, string purpose, DateTime? starts, DateTime? ends, CancellationToken cancel)
    {
        var made = new Event { Id = new EventKey(Guid.CreateVersion7()), NetworkId = network, Title = title, Purpose = purpose, IsPublic = true, Zone = Zone, StartsAt = starts, EndsAt = ends, Place = "demo-otterholme", OrganiserId = weaver, SearchText = Folding.Fold(title), CreatedAt = book.Now, IsSynthetic = true };
        made.Slug = await addresses.Assign(made.Id.Value, "events", "demo-" + Slugs.Of(title.Replace(" (made up)", "", StringComparison.Ordinal), 60), [], cancel);
        db.Add(made);
        book.Note(made);
        record.Enter("call-event", "", title);
        record.Added(made.Id.Value, title);
        return made;
    }

    void Items(Event one, params ReadOnlySpan<(string Title, string Who, int Minutes)> items)
    {
        var order = 0;
        foreach (var (title, who, minutes) in items) db.Add(new EventPart { Id = Guid.CreateVersion7(), EventId = one.Id, Order = ++order, Title = title, Who = who, Minutes = minutes });
    }

    void Session(Event one, DateTime at, string title, string room, string language) =>
        db.Add(new EventPart { Id = Guid.CreateVersion7(), EventId = one.Id, Order = 10, Title = title, Minutes = 60, StartsAt = at, Room = room, Language = language });

    Attendance Comes(Event one, Guid account, bool wasThere) => new() { Id = Guid.CreateVersion7(), EventId = one.Id, AccountId = account, ActiveId = account, Answer = Coming.Yes, WasThere = wasThere, Seat = null, At = book.Now };
}
