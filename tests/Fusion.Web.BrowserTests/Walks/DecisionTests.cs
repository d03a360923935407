using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A question from its first words to what came of it, by two people.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task Something_is_proposed_supported_voted_on_decided_in_the_room_and_done() => await Walk(javaScript: true, width: 1280);

    [Fact]
    public async Task The_same_works_without_script_on_a_narrow_screen() => await Walk(javaScript: false, width: 320);

    static async Task Walk(bool javaScript, int width)
    {
        BrowserNewContextOptions Options() => new() { JavaScriptEnabled = javaScript, ViewportSize = new() { Width = width, Height = 800 } };
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, Options(), role: "weaver");
        var page = weaver.Page;
        await page.GotoAsync("/networks/demo-otterholme-learns-together");
        await page.Locator("#decisions a[href^='/decisions/new']").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Proposal", Exact = true }).ClickAsync();
        await page.Locator("#title").FillAsync("A bench by the river");
        await page.Locator("#text").FillAsync("We build a bench for ten where the lessons are held.");
        await page.Locator("#affected").FillAsync("Whoever sits down, and whoever mows.");
        await page.Locator("input[name=matter][value=programme]").CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("A bench by the river");
        var path = new Uri(page.Url).AbsolutePath;

        await using var council = await Visitor.To(site, Options(), role: "council member");
        await council.Page.GotoAsync(path);
        await council.Page.GetByRole(AriaRole.Button, new() { Name = "I support it" }).ClickAsync();
        await council.Page.Locator("input[name=voice_kind][value=question]").CheckAsync();
        await council.Page.Locator("#voice").FillAsync("Who mows around it?");
        await council.Page.Locator("#voices form > button").Last.ClickAsync();
        await page.GotoAsync("/desk");
        await page.GetByRole(AriaRole.Link, new() { Name = "Somebody asks about your proposal: A bench by the river" }).ClickAsync();
        await page.Locator("#voices summary").First.ClickAsync();
        await page.Locator("#voices textarea").First.FillAsync("The school does.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the vote" }).ClickAsync();

        await council.Page.GotoAsync("/desk");
        await council.Page.GetByRole(AriaRole.Link, new() { Name = "Vote: A bench by the river" }).ClickAsync();
        // By keyboard alone: to the first answer, on to the next, and the form is sent.
        await council.Page.Locator("#ballot input[name=ballot]").First.FocusAsync();
        await council.Page.Keyboard.PressAsync("Space");
        await council.Page.Keyboard.PressAsync("ArrowDown");
        await council.Page.Locator("#reason").FillAsync("Benches rot.");
        await council.Page.Locator("#ballot form > button").ClickAsync();
        await Expect(council.Page.Locator("#ballot [role=status] code")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$"));
        await Expect(council.Page.Locator("input[name=ballot][value=concern]")).ToBeCheckedAsync();
        Assert.True(await council.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the ballot is wider than the screen");

        await page.GotoAsync(path);
        await page.GetByText("Decided in the room: enter the hands").ClickAsync();
        await page.Locator("#hands_1").FillAsync("2");
        await page.Locator("#hands_2").FillAsync("1");
        await page.Locator("#minute").FillAsync("Three of us stood where the bench will be.");
        await page.GetByRole(AriaRole.Button, new() { Name = "That is how it was decided" }).ClickAsync();
        await Expect(page.Locator("[aria-labelledby=outcome]")).ToContainTextAsync("Carried");
        await page.GetByText("Say what is done, by whom and until when").ClickAsync();
        await page.Locator("#step").FillAsync("Ask the boatyard for planks");
        await page.Locator("#owner").FillAsync("Otterholme Primary School");
        await page.Locator("#due_on").FillAsync("2031-05-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator("#steps")).ToContainTextAsync("Ask the boatyard for planks");
        await page.GotoAsync(path + "/count");
        await Expect(page.Locator("#check")).ToContainTextAsync("Is your ballot among them?");
    }
}
