using Fusion.Governance;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>What each kind of member may do under a form, and what is refused to it, as the pages and their handlers answer. The tables are written by hand from what each form says in words.</summary>
public sealed class RightsThroughHandlersTests
{
    const string Stranger = "stranger", Weaver = "see speak propose admit invite appoint describe leave";

    // As what somebody belongs to the network, or the office that they hold and as what; and all that they may do.
    static readonly Dictionary<string, (string Who, string May)[]> Tables = new()
    {
        ["social-contract"] =
        [
            ("organisation", "see speak propose vote leave"), ("person", "see speak propose vote leave"), ("associate", "see speak leave"), ("observer", "see leave"),
            ("observer mentor", "see speak leave"), ("associate weaver", Weaver), (Stranger, "join"),
        ],
        ["federal-community"] =
        [
            ("organisation", "see speak propose vote leave"), ("family", "see speak propose leave"), ("learner", "see speak propose leave"), ("staff", "see speak propose leave"), ("associate", "see speak leave"), ("observer", "see leave"),
            ("organisation council", "see speak propose vote admit leave"), ("observer spokesperson", "see speak leave"), ("staff weaver", Weaver), (Stranger, "join"),
        ],
        ["alliance"] =
        [
            ("organisation", "see speak propose vote leave"), ("associate", "see speak leave"), ("observer", "see leave"),
            ("observer manager", "see speak propose leave"), ("observer facilitator", "see speak leave"), ("associate weaver", Weaver), (Stranger, "join"),
        ],
        ["employee-partnership"] =
        [
            ("partner", "see speak propose vote admit leave"), ("staff", "see speak propose leave"), ("organisation", "see speak leave"), ("family", "see speak leave"), ("learner", "see speak leave"), ("observer", "see leave"),
            ("observer manager", "see speak propose invite leave"), ("staff weaver", Weaver), (Stranger, "join"),
        ],
        ["self-organising"] =
        [
            ("person", "see speak propose vote invite leave"), ("organisation", "see speak propose vote invite leave"), ("learner", "see speak propose leave"), ("observer", "see leave"),
            ("observer arbiter", "see speak propose admit leave"), ("learner weaver", Weaver), (Stranger, "join"),
        ],
        ["parent-governed"] =
        [
            ("family", "see speak propose vote leave"), ("organisation", "see speak leave"), ("staff", "see speak propose leave"), ("learner", "see speak propose leave"), ("associate", "see speak leave"), ("observer", "see leave"),
            ("family council", "see speak propose vote admit invite leave"), ("observer facilitator", "see speak leave"), ("staff weaver", Weaver), (Stranger, "join"),
        ],
    };

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_kind_of_member_may_do_what_its_form_says_and_nothing_else(Db db)
    {
        foreach (var form in Tables.Keys) await Try(db, form);
    }

    static async Task Try(Db db, string form)
    {
        await using var town = await Town.Start(db);
        var (network, _, _) = await Gathering.Network(town, "private");
        var rules = await Group.Take(town.Site, network, form);
        // A kind that is added to a form has to be added here.
        Assert.Equal(rules.Kinds.Select(rule => RulesCheck.Word(rule.Kind)).Order(StringComparer.Ordinal), Tables[form].Select(row => row.Who).Where(who => who != Stranger && !who.Contains(' ', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var people = new List<(string Who, string May, Guid Id, Browser Browser)>();
        foreach (var (who, may) in Tables[form])
        {
            var (id, browser) = await town.Member($"One as {who}", AccountRole.MemberLead);
            if (who != Stranger) await Sit(town.Site, network, id, who.Split(' '));
            people.Add((who, may, id, browser));
        }
        var weaver = people.Single(one => one.Who.EndsWith(" weaver", StringComparison.Ordinal)).Browser;
        var decision = await Council.Propose(weaver, network, "proposal", "What we are for");
        await Group.Do(weaver, decision, "open");
        var ballot = (await Council.Read(town.Site, decision)).Method == PollMethod.Consent ? "consent" : "yes";

        var done = people.ToDictionary(one => one.Who, _ => new List<string>());
        foreach (var (act, allowed) in Acts(town.Site, network, decision, ballot))
            foreach (var one in people)
                if (await allowed(one.Id, one.Browser)) done[one.Who].Add(act);
        // To join, one must know that it is there.
        await Open(town.Site, network);
        foreach (var one in people)
            if (Is(await one.Browser.Post(network + "?handler=join", [("kind", "observer"), ("motives", "I want to see it all."), ("commitment", "An hour a week.")], "/account"))) done[one.Who].Add("join");
        foreach (var one in people.Where(one => one.Who != Stranger))
            if (Is(await one.Browser.Post(network + "?handler=leave", [], "/account"))) done[one.Who].Add("leave");
        foreach (var (who, may, _, _) in people) Assert.Equal($"{form}, {who}: {may}", $"{form}, {who}: {string.Join(' ', done[who])}");
    }

    /// <summary>Each act over HTTP, with whether it was done.</summary>
    static IEnumerable<(string Act, Func<Guid, Browser, Task<bool>> Done)> Acts(Site site, string network, string decision, string ballot)
    {
        yield return ("see", async (_, browser) => (await browser.Get(network + "/members")).Status == HttpStatusCode.OK);
        yield return ("speak", async (_, browser) => Is(await browser.Post(decision + "?handler=say", [("voice_kind", "question"), ("voice", "Who pays for the boat?")], "/account")));
        yield return ("propose", async (_, browser) => Is(await Council.Try(browser, network, "proposal", "What else we are for")));
        yield return ("vote", async (id, browser) =>
        {
            await browser.Post(decision + "?handler=vote", [("ballot", ballot), ("reason", "")], "/account");
            // Who may speak and has no vote is heard, and not counted.
            return await site.Read(data => data.Set<DecisionBallot>().AnyAsync(cast => cast.AccountId == id && !cast.IsVoice));
        }
        );
        yield return ("admit", async (_, browser) =>
        {
            var asks = await Row(site, network, MemberState.Asked);
            await browser.Post(network + "/weave?handler=answer", [("member", asks.ToString()), ("yes", "true")], "/account");
            return await site.Read(data => data.Set<NetworkMember>().AnyAsync(row => row.Id == asks && row.State == MemberState.In));
        }
        );
        yield return ("invite", async (_, browser) =>
        {
            var before = await site.Read(data => data.Set<NetworkLink>().CountAsync());
            await browser.Post(network + "/weave?handler=link", [("link_kind", "observer")], "/account");
            return await site.Read(data => data.Set<NetworkLink>().CountAsync()) > before;
        }
        );
        yield return ("appoint", async (_, browser) =>
        {
            var holder = await Row(site, network, MemberState.In);
            var answer = await browser.Post(network + "/weave?handler=appoint", [("office", "critical-friend"), ("holder", holder.ToString())], "/account");
            Assert.False(await site.Read(data => data.Set<OfficeTerm>().AnyAsync(term => term.MemberId == holder)));
            // In these forms several choose: whoever appoints is told to call an election, and whoever does not has no right.
            return answer.Status == HttpStatusCode.UnprocessableEntity && Group.Faults(answer).Contains("Call an election", StringComparison.Ordinal);
        }
        );
        yield return ("describe", async (id, browser) => Is(await browser.Post(network + "/edit", Group.Of($"Called by {id:N}"), "/account")));
    }

    static bool Is(Answer answer) => answer.Status == HttpStatusCode.Redirect && answer.Location?.StartsWith("/error", StringComparison.Ordinal) != true && answer.Location?.StartsWith("/sign-in", StringComparison.Ordinal) != true;

    /// <summary>A seat as a kind of member, and perhaps an office.</summary>
    static async Task Sit(Site site, string network, Guid account, string[] who)
    {
        await Gathering.Seat(site, network, account, Enum.GetValues<MemberKind>().Single(kind => RulesCheck.Word(kind) == who[0]));
        if (who.Length > 1) await Gathering.Hold(site, account, Enum.GetValues<Office>().Single(office => RulesCheck.Word(office) == who[1]));
    }

    /// <summary>A seat of nobody in particular.</summary>
    static async Task<Guid> Row(Site site, string network, MemberState state)
    {
        var (row, id) = (Guid.CreateVersion7(), (await Group.Read(site, network)).Id);
        await site.Act<FusionDb, Done>((data, _) =>
        {
            data.Add(new NetworkMember { Id = row, NetworkId = id, ActiveId = row, Kind = MemberKind.Observer, State = state, SortKey = "~", AskedAt = DateTime.UtcNow, SeenAt = DateTime.UtcNow, JoinedAt = DateTime.UtcNow });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        return row;
    }

    static Task<Outcome<Done>> Open(Site site, string network) => site.Act<FusionDb, Done>(async (data, stop) =>
    {
        (await data.Set<Network>().AsTracking().FirstAsync(one => one.Slug == network.Substring("/networks/".Length), stop)).IsPublic = true;
        return default(Done);
    });
}
