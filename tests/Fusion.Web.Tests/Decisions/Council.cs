using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Decisions as people propose them, and what they do there.</summary>
internal static class Council
{
    public static List<(string Name, string Value)> Of(string kind, string title, params (string Name, string Value)[] changes)
    {
        List<(string Name, string Value)> usual = [("kind", kind), ("title", title), ("text", "We do it from spring on, each at its own pace."), ("purpose", "That learners go out"), ("why", ""), ("affected", "Teachers and learners"), ("evidence", ""), ("opens_on", ""), ("lasts", "7-days"), ("review_on", ""), ("matter", "purpose")];
        return [.. usual.Where(field => changes.All(change => change.Name != field.Name)), .. changes];
    }

    /// <summary>Proposes something in a network; answers its path.</summary>
    public static async Task<string> Propose(Browser browser, string network, string kind, string title, params (string, string)[] changes)
    {
        var answer = await Try(browser, network, kind, title, changes);
        Assert.True(answer.Status == HttpStatusCode.Redirect, Group.Faults(answer));
        return answer.Location!;
    }

    public static Task<Answer> Try(Browser browser, string network, string kind, string title, params (string, string)[] changes) =>
        browser.Post("/decisions/new", [("network", network["/networks/".Length..]), .. Of(kind, title, changes)], "/account");

    public static Task Vote(Browser browser, string path, string ballot, string reason = "") => Group.Do(browser, path, "vote", ("ballot", ballot), ("reason", reason));

    public static Task<Decision> Read(Site site, string path) => site.Read(db => db.Set<Decision>().FirstAsync(one => one.Slug == path.Substring("/decisions/".Length)));

    public static Task<List<CountedBallot>> Counted(Site site) => site.Read(db => db.Set<CountedBallot>().OrderBy(ballot => ballot.Code).ToListAsync());

    /// <summary>The time for voting is over, and whoever looks after it looks.</summary>
    public static async Task End(Site site, string path)
    {
        await site.Act<FusionDb, Done>(async (db, stop) =>
        {
            var one = await db.Set<Decision>().AsTracking().FirstAsync(one => one.Slug == path.Substring("/decisions/".Length), stop);
            one.ClosesAt = DateTime.UtcNow.AddSeconds(-1);
            return default(Done);
        });
        await site.Services.GetRequiredService<DecisionClock>().Look(CancellationToken.None);
        Assert.Equal(DecisionState.Settled, (await Read(site, path)).State);
    }

    /// <summary>A public network under the social contract: a weaver who leads its school, and so many people who have a vote.</summary>
    public static async Task<(string Network, Browser Weaver, IReadOnlyList<Browser> People)> Sitting(Town town, int people, string shown = "public")
    {
        var (network, _, weaver) = await Gathering.Network(town, shown);
        var browsers = new List<Browser>();
        for (var at = 0; at < people; at++)
        {
            var (id, browser) = await town.Member($"Voter {(char)('A' + at)}");
            await Gathering.Seat(town.Site, network, id, MemberKind.Person);
            browsers.Add(browser);
        }
        return (network, weaver, browsers);
    }

    /// <summary>A seat of an organisation without any ado.</summary>
    public static Task<Outcome<Done>> Seat(Site site, string network, OrganisationId body) => site.Act<FusionDb, Done>(async (data, stop) =>
    {
        var id = await data.Set<Network>().Where(one => one.Slug == network.Substring("/networks/".Length)).Select(one => one.Id).FirstAsync(stop);
        data.Add(new NetworkMember { Id = Guid.CreateVersion7(), NetworkId = id, OrganisationId = body, ActiveId = body.Value, Kind = MemberKind.Organisation, State = MemberState.In, SortKey = "b", AskedAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow });
        return default(Done);
    });

    public static async Task<string> Receipt(Browser browser, string path) => (await browser.Page(path)).QuerySelector("#ballot code")!.TextContent;

    public static async Task<string> Page(Browser browser, string path) => Group.Text(await browser.Page(path));
}
