using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Events;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Events;

/// <summary>Events from the call to the minutes.</summary>
public sealed class EventTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_event_says_what_it_is_for_when_and_where_and_is_found_in_lists_search_and_data(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Zephyr meeting of rivers", ("starts_on", "2090-07-15"), ("zone", "Europe/London"), ("link", "https://meet.example.org/z"), ("link_for", "comers"), ("stream", "https://live.example.org/z"));
        var text = Group.Text(await town.Site.Browser.Page(path));
        foreach (var said in new[] { "what it should bring", "So that each hears", "15 July 2090, 14:00 to 16:30 (Europe/London)", "13:00 to 15:30 (UTC)", "The boathouse", "The link is for those who come", "https://live.example.org/z", "River schools" }) Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.DoesNotContain("meet.example.org", text, StringComparison.Ordinal);
        foreach (var list in new[] { "/events", "/events?q=zephyr", $"/events?network={network["/networks/".Length..]}", "/events.csv", "/events.atom", "/search?q=zephyr+rivers", network })
            Assert.Contains("Zephyr meeting of rivers", (await town.Site.Browser.Get(list)).Text, StringComparison.Ordinal);
        foreach (var list in new[] { "/events?when=past", "/events?q=unheard" }) Assert.DoesNotContain("Zephyr meeting", (await town.Site.Browser.Get(list)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await town.Site.Browser.Get("/events?network=never-was")).Status);
        var linked = await town.Site.Browser.Json(path + ".jsonld");
        Assert.Equal(("Event", "2090-07-15T13:00:00Z", "https://schema.org/MixedEventAttendanceMode"), ((string)linked["@type"]!, (string)linked["startDate"]!, (string)linked["eventAttendanceMode"]!));
        var one = await town.Site.Browser.Json(path + ".json");
        Assert.Equal((null, 0), ((string?)one["link"], (int)one["coming"]!));
        Assert.Equal(path, (await town.Site.Browser.Get($"/id/{(string)one["id"]!}")).Location);
        Assert.Contains("call-event", (await town.Site.Browser.Get(path + "/history.json")).Text, StringComparison.Ordinal);
        await Gathering.Answer(head, path, "yes");
        Assert.Contains("https://meet.example.org/z", Group.Text(await head.Page(path)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_an_event_for_members_nobody_else_finds_anything(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "private");
        var path = await Gathering.Call(head, network, "Hushed gathering", ("shown", "members"));
        var (_, host) = await town.Member("Hal", AccountRole.Host);
        var id = (await Gathering.Read(town.Site, path)).Id.Value;
        Assert.DoesNotContain("hushed", path, StringComparison.OrdinalIgnoreCase);
        foreach (var browser in new[] { town.Site.Browser, host })
        {
            foreach (var page in new[] { path, path + ".json", path + ".ics", path + "/ideas", path + "/minutes", path + "/history", $"/id/{id}" }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(page)).Status);
            foreach (var page in new[] { "/events", "/events.json", "/events.ics", "/events.csv", "/events.atom", "/search?q=hushed", "/record" }) Assert.DoesNotContain("Hushed", (await browser.Get(page)).Text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Hushed", await town.Record(), StringComparison.Ordinal);
        Assert.DoesNotContain("Hushed", (await host.Get("/desk")).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), ((await head.Get(path)).Status, (await head.Get(path + ".json")).Status, (await head.Get(path + ".ics")).Status));
        Assert.Contains("Hushed gathering", Group.Text(await head.Page(network)), StringComparison.Ordinal);
        Assert.Contains("Hushed gathering: do you come?", Group.Text(await head.Page("/desk")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_comes_to_a_full_event_waits_and_gets_the_first_place_that_is_free(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Small boat", ("places", "1"));
        var (anna, first) = await town.Member("Anna");
        var (bela, second) = await town.Member("Bela");
        await Gathering.GiveMail(town.Site, bela, "bela@example.org");
        await Gathering.Answer(first, path, "yes");
        await Gathering.Answer(second, path, "yes");
        Assert.Contains("You wait for a place", Group.Text(await second.Page(path)), StringComparison.Ordinal);
        Assert.Contains("1 waits for a place", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Empty(await town.Letters());
        await Gathering.Answer(first, path, "no");
        Assert.Contains("You said that you come", Group.Text(await second.Page(path)), StringComparison.Ordinal);
        Assert.Equal(("bela@example.org", "event.place"), ((await town.Letters()).Select(letter => (letter.To, letter.Key)).Single()));
        Assert.Equal(new[] { (anna, Coming.No, false), (bela, Coming.Yes, false) }.Order(), (await town.Site.Read(data => data.Set<Attendance>().ToListAsync())).Select(row => (row.AccountId!.Value, row.Answer, row.IsWaiting)).Order());
        // More places let in whoever waits.
        await Gathering.Answer(first, path, "yes");
        var one = await Gathering.Read(town.Site, path);
        await head.Post(path + "/edit", [("version", $"{one.Version}"), .. Gathering.Of("Small boat", ("places", "2"))], "/account");
        Assert.Equal(2, await town.Site.Read(data => data.Set<Attendance>().CountAsync(row => row.Answer == Coming.Yes && !row.IsWaiting)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_who_reach_for_the_last_place_at_once_one_has_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Small boat", ("places", "2"));
        var browsers = new List<Browser>();
        for (var at = 0; at < 4; at++) browsers.Add((await town.Member($"Member {at}")).Browser);
        await Task.WhenAll(browsers.Select(browser => browser.Post($"{path}?handler=answer", [("answer", "yes")], "/account")));
        Assert.Equal(2, await town.Site.Read(data => data.Set<Attendance>().CountAsync(row => row.Answer == Coming.Yes && !row.IsWaiting)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task When_an_event_moves_or_is_called_off_those_who_come_are_told_once_with_their_calendar(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Moving boat", ("starts_on", "2090-07-15"));
        var (anna, first) = await town.Member("Anna");
        var (bela, second) = await town.Member("Bela");
        foreach (var (id, mail) in new[] { (anna, "anna@example.org"), (bela, "bela@example.org") }) await Gathering.GiveMail(town.Site, id, mail);
        await Gathering.Answer(first, path, "perhaps");
        await Gathering.Answer(second, path, "no");
        async Task<Answer> Change(params (string, string)[] changes) => await head.Post(path + "/edit", [("version", $"{(await Gathering.Read(town.Site, path)).Version}"), .. Gathering.Of("Moving boat", [("starts_on", "2090-07-15"), .. changes])], "/account");
        // Another purpose moves nothing; nor does saving once more.
        await Change(("purpose", "So that nobody rows alone."));
        Assert.Empty(await town.Letters());
        await Change(("purpose", "So that nobody rows alone."), ("starts_at", "15:00"));
        await Change(("purpose", "So that nobody rows alone."), ("starts_at", "15:00"));
        var letter = Assert.Single(await town.Letters());
        Assert.Equal(("anna@example.org", "event.moved"), (letter.To, letter.Key));
        var calendar = letter.Read().Calendar!;
        var one = Assert.Single(Gathering.Calendar(calendar.Text));
        Assert.Equal(("REQUEST", "20900715T150000Z", "1", "mailto:anna@example.org"), (calendar.Method, one["DTSTART"], one["SEQUENCE"], one["ATTENDEE"]));
        await Group.Do(head, path + "/edit", "cancel", ("reason", "The river is too high."));
        var off = (await town.Letters()).Single(sent => sent.Key == "event.cancelled").Read();
        Assert.Equal(("CANCEL", "2"), (off.Calendar!.Method, Gathering.Calendar(off.Calendar.Text)[0]["SEQUENCE"]));
        Assert.Contains("The river is too high.", off.Values);
        Assert.Contains("called off", Group.Faults(await Change()), StringComparison.Ordinal);
        Assert.Equal(2, (await town.Letters()).Count);
        Assert.Contains("Called off", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_writes_over_somebody_elses_change_is_told_and_nothing_is_lost(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Two pens");
        var version = (await Gathering.Read(town.Site, path)).Version;
        var first = await head.Post(path + "/edit", [("version", $"{version}"), .. Gathering.Of("First pen")], "/account");
        var second = await head.Post(path + "/edit", [("version", $"{version}"), .. Gathering.Of("Second pen")], "/account");
        Assert.Equal(HttpStatusCode.Redirect, first.Status);
        Assert.Contains("Somebody else changed the event", Group.Faults(second), StringComparison.Ordinal);
        Assert.Equal("Second pen", second.Page.QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal("First pen", (await Gathering.Read(town.Site, path)).Title);
        await Gathering.LetPass(town.Site, path);
        (string, string)[] Minutes(string text, int seen, string state = "published") => [("text", text), ("decisions", "We row.\nWe rest."), ("as", state), ("seen", $"{seen}")];
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post(path + "/minutes", Minutes("A **draft** of ours", 0, "draft"), "/account")).Status);
        Assert.DoesNotContain("draft of ours", Group.Text(await town.Site.Browser.Page(path + "/minutes")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(path + "/minutes?version=1")).Status);
        Assert.Contains("Somebody else saved a version", Group.Faults(await head.Post(path + "/minutes", Minutes("Mine instead", 0), "/account")), StringComparison.Ordinal);
        Assert.Contains("minutes are due", Group.Text(await head.Page("/desk")), StringComparison.Ordinal);
        await head.Post(path + "/minutes", Minutes("What we <script>said</script>", 1), "/account");
        var page = await town.Site.Browser.Page(path);
        foreach (var said in new[] { "<script>said</script>", "We rest." }) Assert.Contains(said, Group.Text(page), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#minutes script"));
        Assert.DoesNotContain("minutes are due", Group.Text(await head.Page("/desk")), StringComparison.Ordinal);
        Assert.Contains("publish-minutes", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_are_read_by_those_who_come_of_those_who_wish_it_and_never_of_the_young(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Names and none", ("learners", "true"));
        var people = new Dictionary<string, Browser>();
        foreach (var (name, isYoung) in new[] { ("Anna Open", false), ("Bela Shut", false), ("Yara Young", true) })
        {
            var (id, browser) = await town.Member(name, isYoung: isYoung);
            await Gathering.Seat(town.Site, network, id, MemberKind.Person);
            people[name] = browser;
            await Gathering.Answer(browser, path, "yes", named: name != "Bela Shut");
        }
        await Gathering.Answer(head, path, "yes");
        var seen = Group.Text(await people["Bela Shut"].Page(path + "/coming"));
        Assert.Contains("Anna Open", seen, StringComparison.Ordinal);
        Assert.Contains("Hill School", seen, StringComparison.Ordinal);
        foreach (var hidden in new[] { "Bela Shut", "Yara" }) Assert.DoesNotContain(hidden, (await people["Anna Open"].Page(path + "/coming")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Open", (await town.Site.Browser.Get(path)).Text + (await town.Site.Browser.Get(path + ".json")).Text, StringComparison.Ordinal);
        Assert.Contains("/error/403", (await (await town.Member("Sam")).Browser.Get(path + "/coming")).Location, StringComparison.Ordinal);
        var ofLead = await head.Page(path + "/coming");
        Assert.Contains("Bela Shut", ofLead.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Yara", ofLead.Body.TextContent, StringComparison.Ordinal);

        await Gathering.LetPass(town.Site, path);
        var rows = await town.Site.Read(data => data.Set<Attendance>().OrderBy(row => row.At).ToListAsync());
        await Group.Do(head, path + "/coming", "roll", ("shown", string.Join(' ', rows.Select(row => row.Id))), ($"there_{rows[0].Id}", "true"), ($"there_{rows[1].Id}", "true"));
        Assert.Contains("2 were there", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ideas_come_from_members_and_comers_are_hidden_with_a_reason_and_taken_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Ideas wanted");
        var (_, sam) = await town.Member("Sam Stranger");
        Assert.Contains("people who come", await Group.Refusal(sam, path + "/ideas", "add", ("idea", "Let us row at dawn")), StringComparison.Ordinal);
        await Gathering.Answer(sam, path, "yes");
        await Group.Do(sam, path + "/ideas", "add", ("idea", "Let us row at dawn"));
        await Group.Do(sam, path + "/ideas", "add", ("idea", "Bring Tim's sister"));
        Assert.Contains("500", await Group.Refusal(sam, path + "/ideas", "add", ("idea", new string('a', 501))), StringComparison.Ordinal);
        var page = await town.Site.Browser.Page(path + "/ideas");
        Assert.Contains("Let us row at dawn", Group.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Sam", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var ideas = await town.Site.Read(data => data.Set<EventIdea>().OrderBy(idea => idea.At).ToListAsync());
        Assert.Contains("Why it is hidden", await Group.Refusal(head, path + "/ideas", "hide", ("id", $"{ideas[1].Id}"), ("why", "")), StringComparison.Ordinal);
        await Group.Do(head, path + "/ideas", "hide", ("id", $"{ideas[1].Id}"), ("why", "It speaks of a child."));
        var hidden = Group.Text(await town.Site.Browser.Page(path + "/ideas"));
        Assert.Contains("It speaks of a child.", hidden, StringComparison.Ordinal);
        Assert.DoesNotContain("sister", hidden, StringComparison.Ordinal);
        // Only who wrote it takes it back.
        await Group.Do(head, path + "/ideas", "takeback", ("id", $"{ideas[0].Id}"));
        Assert.Equal(2, await town.Site.Read(data => data.Set<EventIdea>().CountAsync()));
        await Group.Do(sam, path + "/ideas", "takeback", ("id", $"{ideas[0].Id}"));
        Assert.Equal(1, await town.Site.Read(data => data.Set<EventIdea>().CountAsync()));
        await Gathering.LetPass(town.Site, path);
        await Group.Do(head, path + "/ideas", "add", ("idea", "We rowed too far"));
        Assert.Contains("After the event", Group.Text(await town.Site.Browser.Page(path + "/ideas")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_yearly_meeting_has_an_agenda_and_sessions_side_by_side_and_is_held_again(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Yearly meeting", ("starts_on", "2090-07-15"), ("starts_at", "09:00"), ("ends_on", "2090-07-16"), ("zone", "Europe/London"));
        await Group.Do(head, path + "/programme", "add", ("part", "Welcome"), ("minutes", "30"), ("who", "The weaver"));
        await Group.Do(head, path + "/programme", "add", ("part", "What we tried"), ("minutes", "60"));
        foreach (var (name, room, spoken) in new[] { ("Boats", "Hall", "en"), ("Barques", "Quai", "fr") }) await Group.Do(head, path + "/programme", "add", ("part", name), ("minutes", "45"), ("session_on", "2090-07-16"), ("session_at", "10:00"), ("room", room), ("spoken", spoken));
        Assert.Contains("within the event", await Group.Refusal(head, path + "/programme", "add", ("part", "Too late"), ("minutes", "45"), ("session_on", "2090-07-17"), ("session_at", "10:00")), StringComparison.Ordinal);
        Assert.Contains("such as en", await Group.Refusal(head, path + "/programme", "add", ("part", "In what?"), ("minutes", "45"), ("session_at", "10:00"), ("spoken", "q1")), StringComparison.Ordinal);
        var (_, anna) = await town.Member("Anna");
        var sessions = await town.Site.Read(data => data.Set<EventPart>().Where(part => part.StartsAt != null).OrderBy(part => part.Order).ToListAsync());
        Assert.Contains("first that you come", await Group.Refusal(anna, path, "sessions", ($"session_{sessions[0].Id}", "true")), StringComparison.Ordinal);
        await Gathering.Answer(anna, path, "yes");
        await Group.Do(anna, path, "sessions", ($"session_{sessions[0].Id}", "true"));
        await Group.Do(anna, path, "sessions", ($"session_{sessions[1].Id}", "true"));
        Assert.Equal(sessions[1].Id, (await town.Site.Read(data => data.Set<SessionChoice>().SingleAsync())).PartId);
        var text = Group.Text(await town.Site.Browser.Page(path));
        foreach (var said in new[] { "09:00 · 30 minutes Welcome The weaver", "09:30 · 60 minutes What we tried", "Barques", "10:00, 16 July 2090", "Quai", "français", "1 means to go" }) Assert.Contains(said, text, StringComparison.Ordinal);

        Assert.Equal("Yearly meeting", (await head.Page($"/events/new?again={path["/events/".Length..]}")).QuerySelector("#title")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await anna.Get($"/events/new?again={path["/events/".Length..]}")).Status);
        var next = await Gathering.Call(head, network, "Yearly meeting", ("starts_on", "2091-07-15"), ("again", path["/events/".Length..]));
        Assert.Contains("What we tried", Group.Text(await town.Site.Browser.Page(next)), StringComparison.Ordinal);
        Assert.DoesNotContain("Barques", Group.Text(await town.Site.Browser.Page(next)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_wrong_in_the_form_is_told_and_no_event_is_called(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        foreach (var (changes, said) in new (List<(string, string)>, string)[]
        {
            ([("title", "")], "Title"), ([("purpose", "Short")], "what it should bring"), ([("title", new string('a', 161))], "160"), ([("starts_at", "25:00")], "14:30"), ([("starts_at", "")], "Begins at"), ([("ends_at", "13:00")], "before the beginning"),
            ([("starts_on", "2020-01-01")], "in the past"), ([("zone", "Mars/Olympus")], "Time zone"), ([("starts_on", "2090-03-26"), ("starts_at", "02:30"), ("zone", "Europe/Paris")], "leave this time out"), ([("ends_on", "2099-01-01")], "31 days"),
            ([("link", "javascript:alert(1)")], "Link"), ([("places", "0")], "How many can come"), ([("place", "Nowhere at all")], "Place"), ([("shown", "")], "Who may know"),
        })
            Assert.Contains(said, Group.Faults(await head.Post("/events/new", [("network", network["/networks/".Length..]), .. Gathering.Of("Fine", [.. changes])], "/account")), StringComparison.Ordinal);
        Assert.Equal(0, await town.Site.Read(data => data.Set<Event>().CountAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leaves_takes_their_answers_along_and_nothing_leads_back_to_them(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Small boat", ("places", "1"));
        var (anna, first) = await town.Member("Anna");
        var (bela, second) = await town.Member("Bela");
        await Gathering.Answer(first, path, "yes");
        await Gathering.Answer(second, path, "yes");
        await Group.Do(first, path + "/ideas", "add", ("idea", "An idea that stays"));
        await first.Post("/events/calendar?handler=make", [], "/account");
        var export = await town.Site.Act<IEnumerable<IPersonalData>, IReadOnlyList<PersonalTable>>(async (all, stop) => Outcome<IReadOnlyList<PersonalTable>>.Done(await all.OfType<EventsPersonalData>().Single().Of(new Person(anna, Guid.Empty, null), null, stop)));
        Assert.Equal(["event-answers", "event-calendar", "event-ideas"], export.Value!.Where(table => table.Rows.Count > 0).Select(table => table.Name).Order(StringComparer.Ordinal));
        await town.Site.Act<IEnumerable<IPersonalData>, Done>(async (all, stop) => { await all.OfType<EventsPersonalData>().Single().Forget(new Person(anna, Guid.Empty, null), stop); return default(Done); });
        var row = Assert.Single(await town.Site.Read(data => data.Set<Attendance>().ToListAsync()));
        Assert.Equal((bela, false), (row.AccountId!.Value, row.IsWaiting));
        Assert.Null((await town.Site.Read(data => data.Set<EventIdea>().SingleAsync())).AccountId);
        Assert.Empty(await town.Site.Read(data => data.Set<EventCalendar>().ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_answers_of_an_organisation_follow_it_when_it_is_merged_and_come_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Merging rivers");
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        await Gathering.Answer(head, path, "yes");
        await Gathering.Answer(city, path, "perhaps");
        var (from, to) = ((await town.Organisation("city")).Id, (await town.Organisation("school")).Id);
        var undo = await town.Site.Act<IEnumerable<IRecordLinks<OrganisationId>>, string>(async (all, stop) => await all.OfType<MoveAttendancesHandler>().Single().Move(from, to, stop));
        Assert.Equal((1, 0), (await Coming(Fusion.Web.Features.Events.Coming.Yes), await Coming(Fusion.Web.Features.Events.Coming.Perhaps)));
        await town.Site.Act<IEnumerable<IRecordLinks<OrganisationId>>, Done>(async (all, stop) => { await all.OfType<MoveAttendancesHandler>().Single().MoveBack(from, to, undo.Value!, stop); return default(Done); });
        Assert.Equal((1, 1), (await Coming(Fusion.Web.Features.Events.Coming.Yes), await Coming(Fusion.Web.Features.Events.Coming.Perhaps)));

        Task<int> Coming(Fusion.Web.Features.Events.Coming answer) => town.Site.Read(data => data.Set<Attendance>().CountAsync(row => row.Answer == answer && row.ActiveId != null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstration_has_a_meeting_that_was_a_yearly_one_and_a_date_to_find_and_one_click_takes_them_away(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        Assert.Equal(1, (int)(await site.Browser.Json("/events.json"))["total"]!);
        Assert.Equal(1, (int)(await site.Browser.Json("/events.json?when=past"))["total"]!);
        using var council = await SignedIn.As(site, "council member");
        var desk = Group.Text(await council.Page("/desk"));
        Assert.Contains("Yearly meeting of rivers that learn (made up): do you come?", desk, StringComparison.Ordinal);
        Assert.Contains("How do we share the boat? (made up): say when you can", desk, StringComparison.Ordinal);
        using var host = await SignedIn.As(site, "host");
        await host.Post("/host/demonstration/remove", [], "/account");
        Assert.Equal(0, await site.Read(data => data.Set<Event>().CountAsync()));
        Assert.Equal(0, await site.Read(data => data.Set<Attendance>().CountAsync()));
    }
}
