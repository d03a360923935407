using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.Networks.Spokespeople;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Agreements;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>Who may speak for a network stands where everybody reads it, and anybody can tell those who keep its rules that somebody else does.</summary>
public sealed class SpokespeopleTests
{
    static readonly (string, string)[] Report = [("misuse_who", "Loud Lessons Ltd"), ("misuse_where", "https://loud.example/press"), ("misuse_what", "They say that our network asks all schools to buy their books."), ("website", "")];

    [Theory, OnSqlite, OnPostgres]
    public async Task Everybody_reads_who_speaks_for_a_network_until_when_and_by_which_decision(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        Assert.Contains("Nobody speaks for the network", await Council.Page(town.Site.Browser, network + "/spokespeople"), StringComparison.Ordinal);
        var election = await Council.Propose(weaver, network, "election", "Who speaks for us?", ("office", "spokesperson"), ("method", "scottish-stv"), ("seats", "1"));
        await Group.Do(people[0], election, "stand", ("name", "Ada"), ("statement", "I have time and listen first."));
        await Group.Do(weaver, election, "open");
        await Group.Do(people[1], election, "vote", ("option_1", "1"), ("reason", ""));
        await Group.Do(people[2], election, "vote", ("option_1", "1"), ("reason", ""));
        await Council.End(town.Site, election);
        var term = await town.Site.Read(data => data.Set<OfficeTerm>().SingleAsync(one => one.Office == Office.Spokesperson));
        var page = await town.Site.Browser.Page(network + "/spokespeople");
        Assert.Equal("Who speaks for us?", page.QuerySelector($"a[href='{election}']")!.TextContent);
        Assert.Contains($"until {term.Until.Day} ", Group.Text(page), StringComparison.Ordinal);
        Assert.Contains("no public profile, so nobody outside", Group.Text(page), StringComparison.Ordinal);
        Assert.Contains("Nobody outside can tell that it is you", await Council.Page(people[0], network + "/spokespeople"), StringComparison.Ordinal);
        Assert.Contains("Voter A", await Council.Page(people[1], network + "/spokespeople"), StringComparison.Ordinal);

        // Whose term is over speaks for it no more.
        await Change<OfficeTerm>(town, one => one.Id == term.Id, one => one.Until = one.From.AddDays(-1));
        Assert.Contains("Nobody speaks for the network", await Council.Page(people[1], network + "/spokespeople"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Anybody_reports_a_misuse_and_those_who_keep_the_rules_answer_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 1);
        var (_, stranger) = await town.Member("Nosy", AccountRole.MemberLead);
        var (reports, speaks) = (network + "/misuse", network + "/spokespeople");
        Assert.Contains("What was said or done?", Group.Faults(await town.Site.Browser.Post(reports, [.. Report.Where(field => field.Item1 != "misuse_what"), ("misuse_what", "")])), StringComparison.Ordinal);
        await town.Site.Browser.Post(reports, [.. Report.Where(field => field.Item1 != "website"), ("website", "filled by a machine")]);
        Assert.Equal(0, await Waiting(town));
        var sent = await town.Site.Browser.Post(reports, Report);
        Assert.Equal(reports + "?sent=true", sent.Location);
        Assert.Contains("It is with those who keep the rules", await Council.Page(town.Site.Browser, sent.Location!), StringComparison.Ordinal);

        Assert.Contains("1 report that the name of River schools is misused", await Council.Page(weaver, "/desk"), StringComparison.Ordinal);
        Assert.Contains("Loud Lessons", await Council.Page(weaver, speaks), StringComparison.Ordinal);
        var id = (await town.Site.Read(data => data.Set<MisuseReport>().SingleAsync())).Id.ToString();
        (string, string)[] Answer(string finding, string said) => [("id", id), ("misuse_finding", finding), ("misuse_answer", said)];
        foreach (var (browser, why) in new[] { (people[0], "no right"), (stranger, "do not belong") })
        {
            Assert.DoesNotContain("Loud Lessons", await Council.Page(browser, speaks), StringComparison.Ordinal);
            Assert.DoesNotContain("misused", await Council.Page(browser, "/desk"), StringComparison.Ordinal);
            Assert.Contains(why, await Group.Refusal(browser, speaks, "answer", Answer("no", "")), StringComparison.Ordinal);
        }
        Assert.Contains("/sign-in", (await town.Site.Browser.Post(speaks + "?handler=answer", Answer("no", ""), "/sign-in")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("Loud Lessons", await Council.Page(town.Site.Browser, speaks), StringComparison.Ordinal);
        Assert.Contains("Was the name misused?", await Group.Refusal(weaver, speaks, "answer", Answer("", "")), StringComparison.Ordinal);
        Assert.Contains("What everybody is to read", await Group.Refusal(weaver, speaks, "answer", Answer("yes", "")), StringComparison.Ordinal);

        await Group.Do(weaver, speaks, "answer", Answer("yes", "We ask nobody to buy any books."));
        Assert.DoesNotContain("misused", await Council.Page(weaver, "/desk"), StringComparison.Ordinal);
        var open = await Council.Page(town.Site.Browser, speaks);
        Assert.Contains("We ask nobody to buy any books.", open, StringComparison.Ordinal);
        Assert.DoesNotContain("Loud Lessons", open, StringComparison.Ordinal);
        var (_, moderator) = await town.Member("Mo", AccountRole.Weaver);
        await Group.Do(moderator, speaks, "answer", Answer("no", ""));
        Assert.DoesNotContain("any books", await Council.Page(town.Site.Browser, speaks), StringComparison.Ordinal);
        var record = await town.Record();
        foreach (var told in new[] { "answer-misuse", "We ask nobody to buy any books." }) Assert.Contains(told, record, StringComparison.Ordinal);
        Assert.DoesNotContain("Loud Lessons", record, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_network_that_is_private_or_over_nobody_outside_reports_anything_and_reports_go_after_a_year(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, _) = await Council.Sitting(town, 0);
        var quiet = await Group.Found(weaver, "Quiet circle");
        foreach (var page in new[] { "/spokespeople", "/misuse" }) Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(quiet + page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Post(quiet + "/misuse", Report, "/sign-in")).Status);
        await town.Site.Browser.Post(network + "/misuse", Report);

        var id = (await Group.Read(town.Site, network)).Id;
        await town.Site.Act<FusionDb, Done>((data, _) =>
        {
            data.AddRange(Enumerable.Range(1, MisuseReport.MostWaiting - 2).Select(at => new MisuseReport { Id = Guid.CreateVersion7(), NetworkId = id, Who = $"Loud Lessons {at}", At = DateTime.UtcNow }));
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        await town.Site.Browser.Post(network + "/misuse", Report);
        Assert.Equal(MisuseReport.MostWaiting, await Waiting(town));
        var refused = await town.Site.Act<ReportMisuseHandler, Done>((handler, stop) => handler.Handle(null, network["/networks/".Length..], new Fields(name => Report.First(field => field.Item1 == name).Item2, name => name), stop));
        Assert.Equal("misuse.many", Assert.Single(refused.Rejections).MessageKey);

        await Change<Network>(town, one => one.Id == id, one => one.EndedAt = DateTime.UtcNow);
        Assert.Contains("over", Group.Faults(await town.Site.Browser.Post(network + "/misuse", Report, "/sign-in")), StringComparison.Ordinal);
        await town.Site.Act<IEnumerable<IRetention>, Done>(async (all, stop) =>
        {
            Assert.Equal(0, await all.Single(one => one.Name == "network-misuses").Erase(DateTime.UtcNow.AddDays(364), stop));
            Assert.Equal(MisuseReport.MostWaiting, await all.Single(one => one.Name == "network-misuses").Erase(DateTime.UtcNow.AddDays(366), stop));
            return default(Done);
        });
    }

    static Task<int> Waiting(Town town) => town.Site.Read(data => data.Set<MisuseReport>().CountAsync(one => one.AnsweredAt == null));

    static Task Change<T>(Town town, System.Linq.Expressions.Expression<Func<T, bool>> which, Action<T> how) where T : class => town.Site.Act<FusionDb, Done>(async (data, stop) =>
    {
        how(await data.Set<T>().AsTracking().SingleAsync(which, stop));
        return default(Done);
    });
}
