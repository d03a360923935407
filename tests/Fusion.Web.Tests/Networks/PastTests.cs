using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>What happened to a network, who held its offices, and who may hold them again.</summary>
public sealed class PastTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Members_are_counted_at_the_end_of_each_year(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, _) = await Gathering.Network(town);
        var (id, now) = ((await Group.Read(town.Site, network)).Id, DateTime.UtcNow.Year);
        await town.Site.Act<FusionDb, Done>((data, _) =>
        {
            foreach (var (joined, left) in new (int?, int?)[] { (4, null), (4, 2), (2, null), (1, null), (null, 1) })
                data.Add(new NetworkMember { Id = Guid.CreateVersion7(), NetworkId = id, ActiveId = left is null ? Guid.CreateVersion7() : null, Kind = MemberKind.Person, State = left is null ? MemberState.In : MemberState.Left, SortKey = "~", JoinedAt = Ago(joined), LeftAt = Ago(left) });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        var page = await town.Site.Browser.Page(network + "/past");
        // The school that founded it came this year; who asked and was never let in is not counted.
        Assert.Equal([$"{now - 4} 2", $"{now - 3} 2", $"{now - 2} 2", $"{now - 1} 3", $"{now}, so far 4"], page.QuerySelectorAll("#grown tbody tr").Select(row => $"{row.Children[0].TextContent.Trim()} {row.Children[1].TextContent.Trim()}"));

        DateTime? Ago(int? years) => years is { } number ? new DateTime(now - number, 6, 1, 0, 0, 0, DateTimeKind.Utc) : null;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_whole_history_is_paged_and_tells_each_thing_once(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, weaver) = await Gathering.Network(town);
        var id = (await Group.Read(town.Site, network)).Id;
        await town.Site.Act<FusionDb, Done>((data, _) =>
        {
            // Two of one moment fall on both sides of a page's end.
            for (var day = 1; day <= 120; day++) data.Add(new NetworkEvent { Id = Guid.CreateVersion7(), NetworkId = id, At = DateTime.UtcNow.Date.AddDays(-(day + 1) / 2), Kind = EventKind.Joined, What = $"School {day}" });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        Assert.Equal(12, (await weaver.Page(network)).QuerySelectorAll("#events li").Length);
        var told = new List<string>();
        for (var next = (await weaver.Page(network)).QuerySelector("#events a[href$='/past']")?.GetAttribute("href"); next is not null;)
        {
            var page = await town.Site.Browser.Page(next);
            told.AddRange(page.QuerySelectorAll(".timeline li").Select(item => item.QuerySelectorAll("p")[1].TextContent));
            next = page.QuerySelector(".govuk-pagination__next a")?.GetAttribute("href");
        }
        var joined = told.Where(text => text.StartsWith("Joined: School", StringComparison.Ordinal)).ToList();
        Assert.Equal((120, 120), (joined.Count, joined.Distinct().Count()));
        Assert.Equal("It was founded.", told.Except(joined).Last());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Past_holders_of_offices_are_told_with_their_terms_and_names_only_to_members(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 1);
        await Gathering.Hold(town.Site, (await Group.Members(town.Site)).Single(member => member.IsPerson).AccountId!.Value, Office.Ambassador);
        var term = await town.Site.Read(data => data.Set<OfficeTerm>().SingleAsync(one => one.Office == Office.Ambassador));
        await Group.Do(people[0], network, "laydown", ("id", term.Id.ToString()));
        Assert.DoesNotContain("Ambassador", (await weaver.Page(network)).QuerySelector("#offices")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await weaver.Page(network)).QuerySelector($"#offices a[href='{network}/offices']"));
        var rows = (await weaver.Page(network + "/offices")).QuerySelectorAll("tbody tr").Select(line => line.QuerySelector("th")!.TextContent + " " + line.QuerySelector("td")!.TextContent.Trim()).ToList();
        Assert.Contains("Ambassador Voter A", rows);
        Assert.Contains("Weaver Hill School", rows);
        var outside = Group.Text(await town.Site.Browser.Page(network + "/offices"));
        Assert.Contains("Ambassador", outside, StringComparison.Ordinal);
        Assert.DoesNotContain("Voter A", outside, StringComparison.Ordinal);

        var quiet = await Group.Found(weaver, "Quiet circle");
        foreach (var page in new[] { "/past", "/offices", "/account" }) Assert.Equal(HttpStatusCode.NotFound, (await people[0].Get(quiet + page)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leaves_and_comes_again_has_served_the_terms_of_before(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 1);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        for (var term = 0; term < 2; term++)
        {
            await Gathering.Hold(town.Site, (await Group.Members(town.Site)).Single(member => member.IsPerson && member.State == MemberState.In).AccountId!.Value, Office.Spokesperson);
            await Group.Do(people[0], network, "laydown", ("id", (await town.Site.Read(data => data.Set<OfficeTerm>().SingleAsync(one => one.Office == Office.Spokesperson && one.Until >= today))).Id.ToString()));
            await Group.Do(people[0], network, "leave");
            await Group.Do(people[0], network, "join", ("kind", "person"), ("motives", "I could not stay away."));
        }
        var election = await Council.Propose(weaver, network, "election", "Who speaks for us?", ("office", "spokesperson"), ("method", "approval"), ("seats", "1"));
        Assert.Contains("served as often as the rules allow", await Group.Refusal(people[0], election, "stand", ("name", "Voter A"), ("statement", "I would speak once more.")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_many_members_the_holder_of_an_office_is_looked_for_by_name(Db db)
    {
        await using var town = await Town.Start(db);
        // Until a form is chosen each weaver chooses who holds an office.
        var (_, weaver) = await town.Representative("Head of Hill", "school", asLead: true);
        var network = await Group.Found(weaver, "River schools", "public");
        for (var at = 0; at < 19; at++) await Gathering.Seat(town.Site, network, (await town.Member($"Voter {(char)('A' + at)}")).Id, MemberKind.Person);
        var weave = await weaver.Page(network + "/weave");
        Assert.Equal(20, weave.QuerySelectorAll("#holder option").Length);
        var (id, zoe) = await town.Member("Zoë Ångström");
        zoe.Dispose();
        await Gathering.Seat(town.Site, network, id, MemberKind.Person);
        weave = await weaver.Page(network + "/weave");
        Assert.Null(weave.QuerySelector("#holder"));
        Assert.Equal(network + "/weave#offices", weave.QuerySelector("#offices form[role=search]")!.GetAttribute("action"));
        Assert.Equal(["Zoë Ångström"], Options(await weaver.Page(network + "/weave?q=angstrom+zoe")));
        Assert.Equal(["Hill School"], Options(await weaver.Page(network + "/weave?q=hill")));
        // Members find each other by name; outside nobody finds a person.
        Assert.Equal("Zoë Ångström", (await weaver.Page(network + "/members?q=zoe")).QuerySelector(".results h3")!.TextContent.Trim());
        Assert.Null((await town.Site.Browser.Page(network + "/members?q=zoe")).QuerySelector(".results h3"));
        Assert.Equal(19, Options(await weaver.Page(network + "/weave?q=voter")).Count);
        Assert.Contains("Nobody here is called “Nemo”", Group.Text(await weaver.Page(network + "/weave?q=Nemo")), StringComparison.Ordinal);
        var found = (await weaver.Page(network + "/weave?q=zoe")).QuerySelector("#holder option")!.GetAttribute("value")!;
        // What is wrong is told beside the same choice.
        var wrong = await weaver.Post(network + "/weave?handler=appoint", [("office", ""), ("holder", found), ("q", "zoe")], "/account");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Zoë Ångström"), (wrong.Status, wrong.Page.QuerySelector("#holder option")!.TextContent.Trim()));
        await Group.Do(weaver, network + "/weave", "appoint", ("office", "facilitator"), ("holder", found), ("q", "zoe"));
        Assert.Contains("Zoë Ångström", (await weaver.Page(network)).QuerySelector("#offices")!.TextContent, StringComparison.Ordinal);
    }

    static List<string> Options(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("#holder option").Select(option => option.TextContent.Trim())];
}
