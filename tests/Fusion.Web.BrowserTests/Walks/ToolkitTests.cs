using static Fusion.Web.BrowserTests.Hosting.Sessions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A session as people meet it: two phones, a projector, somebody who leads; a keyboard alone; no script; Arabic.</summary>
[Collection(nameof(SessionHost))]
public sealed class ToolkitTests(SessionHost host)
{
    [Fact]
    public async Task Two_phones_and_a_projector_follow_a_session_from_the_code_to_what_was_decided()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "now-want-board");
        await using var wall = await Visitor.To(host.Site, role: "weaver");
        await wall.Page.GotoAsync(board + "/wall");
        await using var first = await Visitor.To(host.Site, new() { ViewportSize = Phone, HasTouch = true, IsMobile = true });
        await using var second = await Visitor.To(host.Site, new() { ViewportSize = Phone, HasTouch = true, IsMobile = true });
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
        await weaver.Page.Locator("#minutes").FillAsync("5");
        await weaver.Page.Locator("form[action$='handler=time'] button").Send();
        foreach (var page in new[] { wall.Page, second.Page }) await Expect(page.Locator("[data-timer]")).ToContainTextAsync("4:");
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
    public async Task The_same_works_without_script_on_a_narrow_screen()
    {
        BrowserNewContextOptions Options() => new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 700 } };
        await using var weaver = await Visitor.To(host.Site, Options(), role: "weaver");
        var (board, code) = await Begin(weaver.Page, "network-health");
        await using var phone = await Visitor.To(host.Site, Options());
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

    [Fact]
    public async Task A_session_is_joined_answered_and_led_with_the_keyboard_alone()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var visitor = await Visitor.To(host.Site);
        var page = visitor.Page;
        await page.GotoAsync("/j");
        await page.TabTo(page.Locator("#code"));
        await page.Keyboard.TypeAsync(code);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/j/" + code);
        await page.TabTo(page.Locator("[name='a.notes.1.text']"));
        await page.Keyboard.TypeAsync("Typed and never clicked");
        await page.TabTo(page.Locator("input[name='a.weight.0.first'][value='1']"));
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("saved");

        await weaver.Page.TabTo(weaver.Page.Locator("button[name=phase][value=share]"));
        await weaver.Page.Keyboard.PressAsync("Enter");
        await Expect(weaver.Page.Locator("button[name=phase][value=share]")).ToHaveAttributeAsync("aria-pressed", "true");
        var result = page.GetByText("See the result");
        await result.WaitForAsync();
        await page.TabTo(result);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**" + board);
        await Expect(page.Locator(".sticky")).ToContainTextAsync("Typed and never clicked");
        await page.TabTo(page.Locator("#item-weight details summary").First);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#item-weight details tbody tr").Nth(2).Locator("td")).ToHaveTextAsync("1");
    }

    [Fact]
    public async Task A_session_is_answered_and_read_in_Arabic_from_right_to_left()
    {
        const string said = "نتبادل الدروس كل ثلاثاء";
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { Locale = "ar", ViewportSize = Phone });
        var page = phone.Page;
        await Join(page, code);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Expect(page.Locator("#item-weight .asked__ask")).ToHaveTextAsync("ما أهميته لك؟");
        await Check(page, "weight", "first", 2);
        await Write(page, "notes", 1, "text", said);
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("حُفظت إجاباتك.");
        Assert.False(await IsTooWide(page), "the session is wider than the phone");
        await Move(weaver.Page, board, "share");
        // The phone follows by itself; whoever leads it elsewhere before that is overtaken.
        await page.Locator($"a.govuk-button[href='{board}']").ClickAsync();
        await Expect(page.Locator("#item-weight .spread")).ToHaveCountAsync(1);
        await Expect(page.Locator(".sticky")).ToContainTextAsync(said);
        Assert.False(await IsTooWide(page), "the result is wider than the phone");
    }
}
