using System.Diagnostics;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Agreements;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Accounts;

/// <summary>The Desk and the calendar of somebody who may act for several organisations: all of it is there, whomever they act for.</summary>
public sealed class DeskForAllTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_waits_for_any_organisation_of_ones_own_is_there_once_and_switches_on_the_way(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, library) = await Library(town);
        var (school, amara) = await Amara(town);
        await library.Post(network + "/weave?handler=invite", [("bodies_kind", "organisation"), ("bodies", "Hill School\nRiver City"), ("go", "true")], "/account");

        var desk = await amara.Page("/desk");
        Assert.Equal(["Your organisation is invited into Valley schools for Hill School", "Your organisation is invited into Valley schools for River City"], Lines(desk, "invited into"));
        foreach (var name in new[] { "Hill School", "River City" })
        {
            await Follow(amara, await amara.Page("/desk"), name, "invited into", network);
            await Group.Do(amara, network, "join", ("motives", $"{name} wants to be in it."));
        }
        Assert.Empty(Lines(await amara.Page("/desk"), "invited into"));

        // Amara acts for River City now. What waits for it is a link, and for Hill School a way that switches first.
        var (_, host) = await town.Member("Olu", AccountRole.Host);
        var agreement = await Promise.Published(host, Promise.Of("How we work"));
        await Act(amara, school);
        await Promise.Sign(amara, agreement);
        await Promise.Change(host, agreement, Promise.Of("How we work", "We answer each other within three days."));
        await Act(amara, (await town.Organisation("city")).Id.Value);
        var decision = await Council.Propose(library, network, "proposal", "Longer breaks");
        await Group.Do(library, decision, "open");
        var meeting = await Gathering.Call(library, network, "Autumn meeting");
        desk = await amara.Page("/desk");
        Assert.Equal(["Vote: Longer breaks for Hill School", "Vote: Longer breaks for River City"], Lines(desk, "Longer breaks"));
        Assert.Equal(["Autumn meeting: do you come? for Hill School", "Autumn meeting: do you come? for River City"], Lines(desk, "Autumn meeting"));
        Assert.Equal(["Read and accept the new version: How we work for Hill School"], Lines(desk, "How we work"));
        Assert.Equal(2, desk.QuerySelectorAll($".rows a[href^='{decision}'], .rows a[href='{meeting}']").Length);

        await Follow(amara, desk, "Hill School", "Longer breaks", decision + "#ballot");
        await Council.Vote(amara, decision, "consent");
        Assert.Equal(["Vote: Longer breaks for River City"], Lines(await amara.Page("/desk"), "Longer breaks"));
        await Follow(amara, await amara.Page("/desk"), "River City", "Longer breaks", decision + "#ballot");
        await Council.Vote(amara, decision, "consent");
        Assert.Empty(Lines(await amara.Page("/desk"), "Longer breaks"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ones_own_calendar_has_the_events_of_all_whom_one_may_act_for(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var network = await Group.Found(head, "Hushed circle");
        await Group.Choose(head, network, "social-contract");
        var first = await Gathering.Call(head, network, "Behind closed doors", ("shown", "members"));
        await Gathering.Call(head, network, "Another time", ("shown", "members"));
        // A colleague who acts for nobody at the moment, or for another organisation.
        var (_, amara) = await Amara(town);
        var made = await amara.Post("/events/calendar?handler=make", [], "/events/calendar");
        var feed = new Uri(made.Page.QuerySelector("#own")!.GetAttribute("value")!).AbsolutePath;
        Assert.Equal(["Another time", "Behind closed doors"], (await Titles(town, feed)).Order(StringComparer.Ordinal));
        // What Hill School declined is gone, whoever said it.
        await Gathering.Answer(head, first, "no");
        Assert.Equal(["Another time"], await Titles(town, feed));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_word_that_was_asked_for_and_its_answer_stand_there(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        var rows = (await Group.Members(town.Site)).Where(member => member.IsPerson).OrderBy(member => member.AskedAt).ToList();
        await weaver.Post($"{network}/introduce?member={rows[0].Id}", [("other", rows[1].Id.ToString()), ("note", "You both look for boats.")], "/account");
        var page = (await people[0].Page("/desk")).QuerySelector("a[href*='/introductions/']")!.GetAttribute("href")!;
        foreach (var person in people) await person.Post(page, [("yes", "true")], "/account");
        Assert.Equal(["Voter B, in River schools, would like to meet you too: write to each other"], Lines(await people[0].Page("/desk"), "River schools"));
        await people[1].Post(page, [("yes", "false")], "/account");
        Assert.Empty(Lines(await people[0].Page("/desk"), "River schools"));
    }

    /// <summary>Forty networks, in each of them four seats of one's own or of whom one may act for: the Desk asks the database the same few questions.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task With_many_seats_the_desk_still_takes_the_server_a_fifth_of_a_second_at_most(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, amara) = await Amara(town, "school", "city", "other");
        var bodies = new List<OrganisationId>();
        foreach (var slug in new[] { "school", "city", "other" }) bodies.Add((await town.Organisation(slug)).Id);
        var account = (await town.Roles())[0].AccountId;
        var rules = town.Site.Services.GetRequiredService<GovernanceForms>().Json("social-contract");
        var longAgo = DateTime.UtcNow.AddDays(-400);
        await town.Site.Act<FusionDb, Done>((data, _) =>
        {
            for (var at = 0; at < 40; at++)
            {
                var network = new Network { Id = new NetworkId(Guid.CreateVersion7()), Slug = $"network-{at}", Name = $"Network {at}", Purpose = "So that it is slow.", Form = "social-contract", Rules = rules, RulesSince = longAgo, SortKey = $"{at}", CreatedAt = longAgo, UpdatedAt = longAgo };
                var rows = bodies.Select(body => Seat(network.Id, null, body)).Append(Seat(network.Id, account, null)).ToList();
                data.Add(network);
                data.AddRange(rows);
                data.Add(new OfficeTerm { Id = Guid.CreateVersion7(), NetworkId = network.Id, MemberId = rows[at % 4].Id, Office = Office.Weaver, From = DateOnly.FromDateTime(longAgo), Until = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(20)) });
                data.Add(new NetworkMember { Id = Guid.CreateVersion7(), NetworkId = network.Id, ActiveId = Guid.CreateVersion7(), State = MemberState.Asked, Kind = MemberKind.Person, SortKey = "~", AskedAt = longAgo, SeenAt = longAgo });
            }
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        var quickest = TimeSpan.MaxValue;
        for (var round = 0; round < 12; round++)
        {
            var clock = Stopwatch.StartNew();
            var answer = await amara.Get("/desk");
            if (clock.Elapsed < quickest) quickest = clock.Elapsed;
            var desk = answer.Page;
            // Of each network a term that ends, somebody who asks, account and review: more than the page shows at once.
            Assert.Equal(100, desk.QuerySelectorAll(".rows li").Length);
            Assert.Contains("60 more", Group.Text(desk), StringComparison.Ordinal);
        }
        Assert.True(quickest < TimeSpan.FromMilliseconds(200), $"{quickest.TotalMilliseconds:0} ms");

        NetworkMember Seat(NetworkId network, Guid? account, OrganisationId? body) => new() { Id = Guid.CreateVersion7(), NetworkId = network, AccountId = account, OrganisationId = body, ActiveId = account ?? body!.Value.Value, Kind = body is null ? MemberKind.Person : MemberKind.Organisation, State = MemberState.In, SortKey = "~", AskedAt = longAgo, JoinedAt = longAgo, SeenAt = longAgo };
    }

    /// <summary>Follows a line of the Desk that is done for another organisation than the one acted for.</summary>
    static async Task Follow(Browser browser, AngleSharp.Dom.IDocument desk, string body, string about, string to)
    {
        var row = desk.QuerySelectorAll(".rows li").Single(line => line.TextContent.Contains(body, StringComparison.Ordinal) && line.TextContent.Contains(about, StringComparison.Ordinal));
        if (row.QuerySelector("form") is not { } form)
        {
            Assert.Equal(to, row.QuerySelector("a")!.GetAttribute("href"));
            return;
        }
        var switched = await browser.Post(form.GetAttribute("action")!, [.. form.QuerySelectorAll("input[name=organisation], input[name=returnUrl]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""))], "/account");
        Assert.Equal(to, switched.Location);
    }

    static List<string> Lines(AngleSharp.Dom.IDocument desk, string about) =>
        [.. desk.QuerySelectorAll(".rows li > :first-child").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Contains(about, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    static async Task<IReadOnlyList<string>> Titles(Town town, string feed) => [.. Gathering.Calendar((await town.Site.Browser.Get(feed)).Text).Select(one => one["SUMMARY"])];

    static Task<Answer> Act(Browser browser, Guid organisation) => browser.Post("/organisation?handler=Act", [("organisation", organisation.ToString())], formAt: "/account");

    static Task<(Guid School, Browser Browser)> Amara(Town town) => Amara(town, "school", "city");

    /// <summary>Somebody who leads a school and others, and acts for none of them at the moment.</summary>
    static async Task<(Guid School, Browser Browser)> Amara(Town town, params string[] organisations)
    {
        var (id, browser) = await town.Member("Amara", AccountRole.MemberLead);
        browser.Dispose();
        foreach (var slug in organisations)
        {
            var card = await town.Organisation(slug);
            await town.Site.Act<Representatives, Done>((all, stop) => all.Add(card.Id, card.Name, id, true, stop));
        }
        return ((await town.Organisation("school")).Id.Value, await town.SignIn(id));
    }

    static async Task<(string Network, Browser Browser)> Library(Town town)
    {
        var (_, library) = await town.Representative("Librarian", "other", asLead: true);
        var network = await Group.Found(library, "Valley schools", "public");
        await Group.Choose(library, network, "social-contract");
        return (network, library);
    }
}
