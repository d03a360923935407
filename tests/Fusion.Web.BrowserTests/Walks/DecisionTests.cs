using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A question from its first words to what came of it, by two people.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task Something_is_proposed_supported_voted_on_decided_in_the_room_and_done() => await Walk(javaScript: true, width: 1280);

    [Fact]
    public async Task The_same_works_without_script_on_a_narrow_screen() => await Walk(javaScript: false, width: 320);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ranking_is_cast_by_keys_alone_and_changed_by_touch_with_and_without_script(bool javaScript)
    {
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, new() { JavaScriptEnabled = javaScript }, role: "weaver");
        var page = weaver.Page;
        await page.GotoAsync("/decisions/new?network=demo-otterholme-learns-together");
        await page.GetByRole(AriaRole.Link, new() { Name = "Choose a name", Exact = true }).ClickAsync();
        await page.Locator("#title").FillAsync("What do we call the bench?");
        await page.Locator("#options").FillAsync("Otter’s rest\nThe long seat\nNo name");
        await page.Locator("form.long-form > button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the vote" }).ClickAsync();
        var path = new Uri(page.Url).AbsolutePath;

        await using var council = await Visitor.To(site, new() { JavaScriptEnabled = javaScript, HasTouch = true, ViewportSize = new() { Width = 360, Height = 740 } }, role: "council member");
        var voter = council.Page;
        await voter.GotoAsync(path);
        await voter.Locator("#option_1").FocusAsync();
        foreach (var place in new[] { 2, 1, 3 })
        {
            for (var press = 0; press < place; press++) await voter.Keyboard.PressAsync("ArrowDown");
            await voter.Keyboard.PressAsync("Tab");
        }
        // Past the abstention and the reason to the button.
        for (var press = 0; press < 2; press++) await voter.Keyboard.PressAsync("Tab");
        await voter.Keyboard.PressAsync("Enter");
        await Expect(voter.Locator("#ballot [role=status] code")).ToBeVisibleAsync();
        foreach (var (option, place) in new[] { (1, "2"), (2, "1"), (3, "3") }) await Expect(voter.Locator($"#option_{option}")).ToHaveValueAsync(place);
        var code = await voter.Locator("#ballot [role=status] code").TextContentAsync();

        foreach (var target in new[] { "#option_1", "label[for=blank]", "#ballot form > button" }) Assert.True((await voter.Locator(target).BoundingBoxAsync())!.Height >= 24, $"{target} is too small for a finger");
        await voter.Locator("#option_1").SelectOptionAsync("3");
        await voter.Locator("#option_3").SelectOptionAsync("");
        await voter.Locator("#ballot form > button").TapAsync();
        await Expect(voter.Locator("#option_3")).ToHaveValueAsync("");
        await Expect(voter.Locator("#option_1")).ToHaveValueAsync("2");
        await voter.Locator("label[for=blank]").TapAsync();
        await voter.Locator("#ballot form > button").TapAsync();
        await Expect(voter.Locator("#blank")).ToBeCheckedAsync();
        await Expect(voter.Locator("#ballot [role=status] code")).ToHaveTextAsync(code!);
    }

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
        await council.Page.Locator("#voices form > button").Last.Send();
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
