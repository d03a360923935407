using Fusion.Evidence.Strength;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Record;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Evidence;

/// <summary>The rules by which evidence gets its words.</summary>
public sealed class RulesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_changes_what_evidence_is_called_in_public_and_with_a_reason(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        using var host = await Told.As(site, "host");
        var finding = await Told.Tell(weaver, Told.Means("People could mend more things after a term", "School one", 14, 10, people: 100));
        async Task<string> Said() => Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}"));
        Assert.Contains("Compared.", await Said(), StringComparison.Ordinal);
        Assert.Contains("by enough to be worth the trouble.", (await site.Browser.Page(finding)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nobody has changed them", (await site.Browser.Page("/findings/rules")).Body!.TextContent, StringComparison.Ordinal);

        var usual = (await host.Page("/findings/rules")).QuerySelector("#rules")!.TextContent;
        var stricter = usual.Replace("\"name\": \"Compared\"", "\"name\": \"Looked at from both sides\"", StringComparison.Ordinal).Replace("\"worthwhile\": 0.1", "\"worthwhile\": 0.9", StringComparison.Ordinal);
        Assert.NotEqual(usual, stricter);
        Assert.Equal("/findings/rules", (await host.Post("/findings/rules", [("rules", stricter), ("why", "A tenth costs us as much as it brings")])).Location);
        Assert.Contains("Looked at from both sides", await Said(), StringComparison.Ordinal);
        Assert.Contains("by less than would be worth the trouble", (await site.Browser.Page(finding)).Body!.TextContent, StringComparison.Ordinal);
        var page = (await site.Browser.Page("/findings/rules")).Body!.TextContent;
        Assert.Contains("A tenth costs us as much as it brings", page, StringComparison.Ordinal);
        Assert.Contains("0.90 or more", page, StringComparison.Ordinal);
        Assert.Equal("A tenth costs us as much as it brings", (await site.Read(data => data.Set<RecordAct>().SingleAsync(act => act.Name == "change-evidence-rules"))).Note);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_network_reads_evidence_by_rules_of_its_own_and_public_pages_keep_the_hosts(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        using var lead = await Told.As(site, "member lead");
        var network = await Group.Found(weaver, "River schools", "public");
        var rules = RulesOf(network);
        await Told.Tell(weaver, Told.Means("People could mend more things after a term", "School one", 14, 10, people: 100));
        async Task<string> Read() => (await weaver.Page(network + "/evidence")).Body!.TextContent;
        Assert.Contains("the host’s hold", await Read(), StringComparison.Ordinal);
        Assert.Contains("People could mend more things after a term", await Read(), StringComparison.Ordinal);
        foreach (var role in new[] { "host", "learner", "member lead", "council member" })
        {
            using var other = await Told.As(site, role);
            Assert.Contains("/error/403", (await other.Post(rules, [("rules", Stricter), ("why", "Because I say so")], "/findings/new")).Location, StringComparison.Ordinal);
        }
        Assert.Equal(rules, (await weaver.Post(rules, [("rules", Stricter), ("why", "We look twice at everything")])).Location);

        Assert.Contains("Looked at from both sides", await Read(), StringComparison.Ordinal);
        Assert.Contains("reads evidence by rules of its own", await Read(), StringComparison.Ordinal);
        Assert.DoesNotContain("Looked at from both sides", Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}")), StringComparison.Ordinal);
        Assert.Contains("We look twice at everything", (await site.Browser.Page(rules)).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("We look twice at everything", (await site.Browser.Page("/findings/rules")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("We look twice at everything", (await site.Read(data => data.Set<RecordAct>().SingleAsync(act => act.Name == "change-evidence-rules"))).Note);
        // Its members read one finding and the calculation in its words too, and every choice keeps them; without it, both are in the host's.
        var links = (await weaver.Page(network + "/evidence")).QuerySelectorAll("main section a").Select(link => link.GetAttribute("href")!).Where(link => link.Contains("?network=", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, links.Count);
        var calculation = await site.Browser.Page(links.Single(link => link.StartsWith("/innovations/", StringComparison.Ordinal)));
        Assert.Contains("Read in the words of River schools.", calculation.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(network["/networks/".Length..], calculation.QuerySelector("form[data-auto] [name=network]")!.GetAttribute("value"));
        var finding = links.Single(link => link.StartsWith("/findings/", StringComparison.Ordinal));
        Assert.Contains("In the words of River schools", (await site.Browser.Page(finding)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(rules, (await site.Browser.Page(finding)).QuerySelector("main a[href^='/findings/rules']")!.GetAttribute("href"));
        Assert.DoesNotContain("In the words of", (await site.Browser.Page(finding.Split('?')[0])).Body!.TextContent, StringComparison.Ordinal);
        // Who of a network found what is for its members.
        Assert.Contains("/error/403", (await lead.Get(network + "/evidence")).Location, StringComparison.Ordinal);
        Assert.Contains("/sign-in", (await site.Browser.Get(network + "/evidence")).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_private_networks_words_are_for_those_who_may_know_of_it_and_are_kept_by_no_cache(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        using var learner = await Told.As(site, "learner");
        var network = (await Group.Found(weaver, "Quiet schools", "private"))["/networks/".Length..];
        var finding = await Told.Tell(weaver, Told.Means("People could mend more things after a term", "School one", 14, 10, people: 100));
        foreach (var page in new[] { $"/innovations/{Told.Innovation}/evidence", finding })
        {
            Assert.Contains("Quiet schools", (await weaver.Page($"{page}?network={network}")).Body!.TextContent, StringComparison.Ordinal);
            Assert.Contains("no-store", (await weaver.Get($"{page}?network={network}")).Headers.CacheControl?.ToString(), StringComparison.Ordinal);
            foreach (var other in new[] { learner, site.Browser }) Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"{page}?network={network}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await weaver.Get(page + "?network=no-such-network")).Status);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rules_of_a_made_up_network_go_with_it_and_the_hosts_stay(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        using var host = await Told.As(site, "host");
        var rules = RulesOf(await Group.Found(weaver, "River schools", "public"));
        Assert.Equal(rules, (await weaver.Post(rules, [("rules", Stricter), ("why", "We look twice at everything")])).Location);
        await host.Post("/findings/rules", [("rules", Stricter), ("why", "All of us look twice")]);
        Assert.Equal(["All of us look twice", "We look twice at everything"], (await Why()).Order(StringComparer.Ordinal));
        await host.Post("/host/demonstration/remove", [], "/account");
        Assert.Equal(["All of us look twice"], await Why());

        Task<List<string>> Why() => site.Read(data => data.Set<Fusion.Web.Features.Evidence.Rules.RuleSet>().Select(set => set.Why).ToListAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_a_network_puts_standards_to_the_vote_its_rules_for_evidence_follow_a_carried_decision_once(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var network = await Group.Found(weaver, "River schools", "public");
        await Group.Choose(weaver, network, "social-contract");
        var rules = RulesOf(network);
        Assert.Contains("need a carried decision", (await weaver.Page(rules)).QuerySelector("#change")!.TextContent, StringComparison.Ordinal);
        var path = await Council.Propose(weaver, network, "proposal", "Words that are harder to earn", ("matter", "standards"));
        var id = (await Council.Read(site, path)).Id;
        Task<Answer> Change() => weaver.Post(rules, [("rules", Stricter), ("why", "As we decided"), ("decision", id.Value.ToString())], "/findings/new");
        Assert.Contains("Choose the decision", Group.Faults(await Change()), StringComparison.Ordinal);
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            var one = await data.Set<Decision>().AsTracking().FirstAsync(one => one.Id == id, stop);
            (one.State, one.Outcome, one.SettledAt) = (DecisionState.Settled, DecisionOutcome.Carried, DateTime.UtcNow);
            return default(Done);
        });
        Assert.Equal(["Words that are harder to earn"], (await weaver.Page(rules)).QuerySelectorAll("#decision option").Select(option => option.TextContent));
        Assert.Equal(rules, (await Change()).Location);
        Assert.NotNull((await site.Browser.Page(rules)).QuerySelector($"a[href='/id/{id.Value}']"));
        Assert.Contains("Choose the decision", Group.Faults(await Change()), StringComparison.Ordinal);
    }

    static string RulesOf(string network) => $"/findings/rules?network={network["/networks/".Length..]}";

    static string Stricter => EvidenceRulesFile.Write(EvidenceRules.Standard).Replace("\"name\": \"Compared\"", "\"name\": \"Looked at from both sides\"", StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Rules_that_are_none_are_refused_with_the_place_and_nobody_but_the_host_changes_them(Db db)
    {
        await using var site = await Told.Start(db);
        using var host = await Told.As(site, "host");
        using var weaver = await Told.As(site, "weaver");
        var usual = (await host.Page("/findings/rules")).QuerySelector("#rules")!.TextContent;
        var broken = await host.Post("/findings/rules", [("rules", usual.Replace("\"key\": \"comparison\"", "\"key\": \"\"", StringComparison.Ordinal)), ("why", "To see what happens")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.Contains("levels[2].key is missing or cannot be so", broken.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await weaver.Page("/findings/rules")).QuerySelector("form[action='/findings/rules']"));
        foreach (var role in new[] { "weaver", "learner", "member lead", "council member" })
        {
            using var other = await Told.As(site, role);
            Assert.Contains("/error/403", (await other.Post("/findings/rules", [("rules", usual), ("why", "Because I say so")], "/findings/new")).Location, StringComparison.Ordinal);
        }
    }
}
