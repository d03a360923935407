using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A session as people meet it: two phones, a projector, somebody who leads; a network that goes away; no script.</summary>
public sealed partial class ToolkitTests
{
    static readonly ViewportSize Phone = new() { Width = 390, Height = 780 };

    [Fact]
    public async Task Two_phones_and_a_projector_follow_a_session_from_the_code_to_what_was_decided()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "now-want-board");
        await using var wall = await Visitor.To(site, role: "weaver");
        await wall.Page.GotoAsync(board + "/wall");
        await using var first = await Visitor.To(site, new() { ViewportSize = Phone, HasTouch = true, IsMobile = true });
        await using var second = await Visitor.To(site, new() { ViewportSize = Phone, HasTouch = true, IsMobile = true });
        await Join(first.Page, code);
        await Join(second.Page, code);
        await Write(first.Page, "now-lines", 1, "text", "We swap lessons on Tuesdays");
        await Write(first.Page, "now-lines", 1, "evidence", "Twelve since May");
        await Write(second.Page, "now-lines", 1, "text", "Lessons are swapped on Tuesdays");
        await first.Page.GetByLabel("Half way").CheckAsync();
        await Expect(first.Page.Locator("[data-status]")).ToContainTextAsync("saved");
        await Expect(wall.Page.Locator("[data-answered]")).ToHaveTextAsync("2 have answered");
        Assert.Equal(0, await wall.Page.Locator(".sticky").CountAsync());

        await weaver.Page.GotoAsync(board + "/lead");
        await weaver.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();
        await Expect(wall.Page.Locator(".sticky")).ToHaveCountAsync(2);
        await Expect(wall.Page.Locator(".sticky").First).ToContainTextAsync("Tuesdays");
        await Expect(first.Page.GetByText("See the result")).ToBeVisibleAsync();
        Assert.True(await first.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the session is wider than the phone");

        await weaver.Page.GotoAsync(board + "/notes");
        await weaver.Page.Locator("form.suggestion input[name=name]").FillAsync("Swapped lessons");
        await weaver.Page.Locator("form.suggestion button").Send();
        await weaver.Page.GotoAsync(board + "/lead");
        await weaver.Page.GetByRole(AriaRole.Button, new() { Name = "Converge" }).ClickAsync();
        await first.Page.Locator("#dots select").First.SelectOptionAsync("4");
        await first.Page.Locator("#dots button").ClickAsync();
        await Expect(wall.Page.Locator(".stickies__dots")).ToHaveTextAsync("4 points");
        await weaver.Page.GetByLabel("What will be done").FillAsync("Swap on Thursdays too");
        await weaver.Page.GetByLabel("Who does it").FillAsync("The weaver");
        await weaver.Page.GetByLabel("By when").FillAsync("2090-03-01");
        await weaver.Page.GetByRole(AriaRole.Button, new() { Name = "Write it down" }).ClickAsync();
        await Expect(wall.Page.GetByText("Swap on Thursdays too")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Answers_given_without_a_network_wait_on_the_phone_and_are_delivered_once()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(site, new() { ViewportSize = Phone });
        await Join(phone.Page, code);
        await phone.Page.Locator("[data-board][data-kept]").WaitForAsync();
        await phone.Context.SetOfflineAsync(true);
        await phone.Page.ReloadAsync();
        await Write(phone.Page, "notes", 1, "text", "Written in a tunnel");
        await phone.Page.GetByLabel("Mostly").CheckAsync();
        await Expect(phone.Page.Locator("[data-offline-text]")).ToHaveTextAsync("2 answers wait on this device.");
        await phone.Context.SetOfflineAsync(false);
        // Back on the network it sends by itself; whoever presses in the same moment sends nothing twice.
        await phone.Page.Locator("[data-flush]").EvaluateAsync("button => button.click()");
        await Expect(phone.Page.Locator("[data-offline]")).ToBeHiddenAsync();
        await weaver.Page.GotoAsync(board + "/lead");
        await weaver.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).Send();
        await weaver.Page.GotoAsync(board);
        await Expect(weaver.Page.Locator(".sticky")).ToHaveCountAsync(1);
        await Expect(weaver.Page.Locator(".sticky")).ToContainTextAsync("Written in a tunnel");
    }

    [Fact]
    public async Task The_same_works_without_script_on_a_narrow_screen()
    {
        BrowserNewContextOptions Options() => new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 700 } };
        await using var site = await Site.Start(demonstration: true);
        await using var weaver = await Visitor.To(site, Options(), role: "weaver");
        var (board, code) = await Begin(weaver.Page, "network-health");
        await using var phone = await Visitor.To(site, Options());
        await Join(phone.Page, code);
        await phone.Page.Locator("input[name='a.trust.0.first'][value='2']").CheckAsync();
        await phone.Page.Locator("input[name='a.trust.0.second'][value='5']").CheckAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Save my answers" }).ClickAsync();
        await Expect(phone.Page.Locator("[data-status]")).ToContainTextAsync("saved");
        Assert.True(await phone.Page.Locator("input[name='a.trust.0.second'][value='5']").IsCheckedAsync());
        await weaver.Page.GotoAsync(board + "/lead");
        await weaver.Page.GetByRole(AriaRole.Button, new() { Name = "Share" }).Send();
        await phone.Page.GotoAsync(board);
        await Expect(phone.Page.Locator("#item-trust .spread")).ToHaveCountAsync(1);
        Assert.True(await phone.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the result is wider than the screen");
    }

    /// <summary>Begins a session with names; answers its path and its code.</summary>
    internal static async Task<(string Path, string Code)> Begin(IPage page, string instrument)
    {
        await page.GotoAsync("/toolkit/instruments/" + instrument);
        await page.GetByRole(AriaRole.Link, new() { Name = "Start a session" }).ClickAsync();
        await page.Locator("#title").FillAsync("Where are we?");
        await page.GetByRole(AriaRole.Radio, new() { Name = "With names" }).CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/lead");
        return (new Uri(page.Url).AbsolutePath.Replace("/lead", "", StringComparison.Ordinal), Letters().Match(await page.Locator(".room__code").InnerTextAsync()).Value);
    }

    static async Task Join(IPage page, string code)
    {
        await page.GotoAsync("/j");
        await page.Locator("#code").FillAsync(code.ToLowerInvariant());
        await page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/j/" + code);
    }

    static Task Write(IPage page, string item, int line, string part, string text) => page.Locator($"[name='a.{item}.{line}.{part}']").FillAsync(text);

    [GeneratedRegex("^[A-Z]{6}")]
    private static partial Regex Letters();
}
