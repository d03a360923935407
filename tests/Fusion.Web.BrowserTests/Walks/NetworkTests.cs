using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A network is founded in three screens and governs itself as it said: what its form does not give, nobody has.</summary>
public sealed class NetworkTests(NetworkTests.Host host) : IClassFixture<NetworkTests.Host>
{
    const string Votes = "Your vote", IsHeard = "Your voice";

    /// <param name="asBody">Whether an organisation founds it.</param>
    /// <param name="stays">What its founder is under the form.</param>
    /// <param name="comes">As what the other comes.</param>
    /// <param name="ballot">What the other finds where it is decided what the network is for; null for nothing to answer.</param>
    [Theory]
    [InlineData("federal-community", true, "organisation", "family", IsHeard, true)]
    [InlineData("alliance", true, "organisation", "observer", null, false)]
    [InlineData("employee-partnership", false, "partner", "staff", IsHeard, true)]
    [InlineData("self-organising", false, "person", "learner", IsHeard, true)]
    [InlineData("parent-governed", false, "family", "family", Votes, true)]
    [InlineData("branded-chain", true, "centre", "staff", null, false)]
    [InlineData("social-contract", true, "organisation", "person", Votes, true)]
    public async Task A_network_of_each_form_gives_everybody_what_the_form_says_and_no_more(string form, bool asBody, string stays, string comes, string? ballot, bool proposes) =>
        await Walk(page => Choose(page, form, asBody ? "organisation" : "person", stays), asBody, comes, ballot, proposes, "Carried");

    [Fact]
    public async Task A_network_with_rules_of_its_own_takes_a_right_away_that_the_form_gives() => await Walk(Compose, asBody: true, "person", IsHeard, proposes: true, "Too few took part");

    async Task Walk(Func<IPage, Task> rules, bool asBody, string comes, string? ballot, bool proposes, string outcome)
    {
        var site = host.Site;
        await using var founder = asBody ? await Visitor.ActingLead(site) : await Visitor.To(site, role: "weaver");
        var page = founder.Page;
        await page.GotoAsync("/networks");
        await page.Locator("main a[href='/networks/new']").First.ClickAsync();
        await page.Locator("#name").FillAsync("Those who keep bees");
        await page.Locator("#purpose").FillAsync("So that children learn from bees.");
        await page.Locator("form.long-form > button").ClickAsync();
        await Expect(page.Locator("main .head")).ToContainTextAsync("Screen 2 of 3");
        await rules(page);
        await Expect(page.Locator("main .head")).ToContainTextAsync("Screen 3 of 3");
        await page.Locator("#link_kind").SelectOptionAsync(comes);
        await page.Locator("form[action$='handler=link'] button").ClickAsync();
        var link = await page.Locator("code.token").TextContentAsync();
        var network = Regex.Match(page.Url, "/networks/[^/?]+").Value;

        await using var other = await Visitor.To(site, role: "council member");
        await other.Page.GotoAsync(link!);
        await other.Page.Locator("#motives").FillAsync("I keep bees.");
        if (await other.Page.Locator("#commitment").CountAsync() > 0) await other.Page.Locator("#commitment").FillAsync("An hour a week.");
        await other.Page.Locator("form.long-form > button").ClickAsync();
        await Expect(other.Page.Locator("h1")).ToHaveTextAsync("Those who keep bees");
        await other.Page.GotoAsync(network + "/rules");
        await Expect(other.Page.Locator("#now")).ToContainTextAsync("Who decides what");

        await page.GotoAsync($"/decisions/new?kind=proposal&network={network["/networks/".Length..]}");
        await page.Locator("#title").FillAsync("Wasps too");
        await page.Locator("#text").FillAsync("They are for bees and wasps.");
        await page.Locator("#affected").FillAsync("Whoever is stung.");
        await page.Locator("input[name=matter][value=purpose]").CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the vote" }).Send();
        await other.Page.GotoAsync(new Uri(page.Url).AbsolutePath);
        await Expect(other.Page.Locator("h1")).ToHaveTextAsync("Wasps too");
        if (ballot is not null) await Expect(other.Page.Locator("#ballot h2")).ToHaveTextAsync(ballot);
        else await Expect(other.Page.Locator("#ballot form")).ToHaveCountAsync(0);
        await other.Page.GotoAsync($"/decisions/new?kind=proposal&network={network["/networks/".Length..]}");
        await Expect(other.Page.Locator("h1")).ToHaveTextAsync(proposes ? "Proposal" : "Propose something");
        await Expect(other.Page.Locator("#title")).ToHaveCountAsync(proposes ? 1 : 0);
        await Decide(site, page, ballot is null ? null : other.Page, outcome);
    }

    /// <summary>Whoever has a vote or a voice casts it; the time ends, it is counted by the network's rules, and somebody says what is done.</summary>
    /// <param name="page">The founder's, at the question.</param>
    /// <param name="other">Of who came; null for who has nothing to cast.</param>
    static async Task Decide(Site site, IPage page, IPage? other, string outcome)
    {
        var path = new Uri(page.Url).AbsolutePath;
        foreach (var voter in new[] { other, page }.OfType<IPage>())
        {
            await voter.GotoAsync(path);
            await voter.Locator("#ballot input[name=ballot]").First.CheckAsync();
            await voter.Locator("#ballot form > button").ClickAsync();
            await Expect(voter.Locator("#ballot [role=status], #outcome").First).ToBeVisibleAsync();
        }
        // One of those in charge decided it there and then.
        if (await page.Locator("#ballot").CountAsync() > 0)
        {
            await Expect(page.Locator("#ballot [role=status] code")).ToBeVisibleAsync();
            await site.EndVote(path["/decisions/".Length..]);
            for (var patience = 0; patience < 40 && await page.Locator("#outcome").CountAsync() == 0; patience++)
            {
                await Task.Delay(250);
                await page.GotoAsync(path);
            }
        }
        await Expect(page.Locator("[aria-labelledby=outcome]")).ToContainTextAsync(outcome);
        await page.GetByText("Say what is done, by whom and until when").ClickAsync();
        await page.Locator("#step").FillAsync("Tell everybody");
        await page.Locator("#owner").FillAsync("Whoever founded it");
        await page.Locator("#due_on").FillAsync("2031-05-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator("#steps")).ToContainTextAsync("Tell everybody");
        await page.GotoAsync(path + "/count");
        await Expect(page.Locator("#ballots")).ToBeVisibleAsync();
    }

    static async Task Choose(IPage page, string form, string was, string stays)
    {
        await page.Locator($"input[name=form][value={form}]").CheckAsync();
        await page.Locator($"#stay_{was}").SelectOptionAsync(stays);
        // An alliance ends on a day.
        await page.Locator("#last_day").FillAsync("2035-12-31");
        await page.Locator("#propose form.long-form > button").ClickAsync();
    }

    static async Task Compose(IPage page)
    {
        await page.Locator("a[href*='compose=social-contract']").ClickAsync();
        await page.Locator("input[name=vote_person]").UncheckAsync();
        await page.Locator("#stay_organisation").SelectOptionAsync("organisation");
        await page.Locator("#propose form.long-form > button").ClickAsync();
    }

    /// <summary>One host for all of them, whose member lead leads an organisation; each network is private.</summary>
    public sealed class Host : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Site = await Site.Start(demonstration: true);
            await Site.AllowManyPosts();
            await Site.Lead("member lead", "demo-otterholme-and-brackenmouth-council");
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }
}
