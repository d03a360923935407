using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A conversation as people meet it: on phones in a room, without a network, by keyboard, without script, from right to left.</summary>
public sealed class ConversationTests
{
    const string Path = "/conversations/what-should-school-be-for";

    static readonly ViewportSize Phone = new() { Width = 390, Height = 780 };

    static ILocator Statement(IPage page) => page.Locator("[data-statement]");

    static ILocator Vote(IPage page, string value) => page.Locator($".ballot__votes button[value='{value}']");

    [Fact]
    public async Task A_room_votes_on_several_phones_and_the_projector_follows()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var projector = await Visitor.To(site, new() { ViewportSize = new() { Width = 1280, Height = 720 } });
        await projector.Page.GotoAsync($"{Path}/room");
        await Expect(projector.Page.Locator("[data-people]")).ToHaveTextAsync("160 people");
        var square = await projector.Page.Locator(".qr").EvaluateAsync<int>("image => image.naturalWidth");
        Assert.True(square > 0, "The square for phones is not there.");
        for (var phone = 0; phone < 3; phone++)
        {
            await using var visitor = await Visitor.To(site, new() { ViewportSize = Phone, HasTouch = true, IsMobile = true });
            await visitor.Page.GotoAsync(Path);
            for (var vote = 0; vote < 3; vote++)
            {
                var before = await Statement(visitor.Page).TextContentAsync();
                await Vote(visitor.Page, vote == 1 ? "-1" : "1").ClickAsync();
                await Expect(Statement(visitor.Page)).Not.ToHaveTextAsync(before!);
            }
            await Expect(visitor.Page.Locator("[data-status]")).ToHaveTextAsync("Your vote is counted.");
            await Expect(visitor.Page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 3 of 14 statements");
        }
        await Expect(projector.Page.Locator("[data-people]")).ToHaveTextAsync("163 people", new() { Timeout = 20_000 });
        await Expect(projector.Page.Locator("[data-ground] li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Votes_wait_on_the_device_without_a_network_and_go_out_when_it_is_back()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await visitor.Context.SetOfflineAsync(true);
        for (var vote = 0; vote < 3; vote++)
        {
            var before = await Statement(page).TextContentAsync();
            await Vote(page, "1").ClickAsync();
            await Expect(Statement(page)).Not.ToHaveTextAsync(before!);
        }
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("3 votes wait on this device.");
        await visitor.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await page.GotoAsync($"{Path}/yours");
        await Expect(page.Locator(".ownvotes > li")).ToHaveCountAsync(3);
        await Expect(page.Locator(".ownvotes [aria-pressed=true]").First).ToHaveTextAsync("Agree");
    }

    [Fact]
    public async Task Votes_that_waited_go_out_after_the_page_was_closed_and_opened_again()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await visitor.Context.SetOfflineAsync(true);
        await Vote(page, "-1").ClickAsync();
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("1 vote waits on this device.");
        await page.CloseAsync();
        await visitor.Context.SetOfflineAsync(false);
        var again = await visitor.Context.NewPageAsync();
        await again.GotoAsync(Path);
        await Expect(again.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 1 of 14 statements");
        await Expect(again.Locator("[data-status]")).ToHaveTextAsync("Your vote is counted.");
        await again.GotoAsync($"{Path}/yours");
        await Expect(again.Locator(".ownvotes [aria-pressed=true]")).ToHaveTextAsync("Disagree");
    }

    [Fact]
    public async Task A_count_that_is_older_than_a_vote_does_not_take_the_vote_back()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        var page = visitor.Page;
        var asked = new TaskCompletionSource();
        var late = new TaskCompletionSource();
        await page.RouteAsync("**/votes?take=8", async route =>
        {
            var answer = await route.FetchAsync();
            asked.SetResult();
            await Task.Delay(TimeSpan.FromSeconds(1));
            await route.FulfillAsync(new() { Response = answer });
            late.SetResult();
        });
        await page.GotoAsync(Path);
        await asked.Task;
        await Vote(page, "1").ClickAsync();
        await late.Task;
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("Your vote is counted.");
        await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 1 of 14 statements");
    }

    [Fact]
    public async Task A_page_opened_again_without_a_network_goes_on_and_every_vote_arrives_once()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var asked = new HashSet<string>();
        for (var vote = 0; vote < 5; vote++)
        {
            if (vote == 1)
            {
                await page.Locator("[data-ballot][data-kept]").WaitForAsync();
                await Expect(page.Locator("[data-insecure]")).ToBeHiddenAsync();
                await visitor.Context.SetOfflineAsync(true);
            }
            if (vote == 3)
            {
                await page.ReloadAsync();
                await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 3 of 14 statements");
                await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("2 votes wait on this device.");
            }
            var before = await Statement(page).TextContentAsync();
            Assert.True(asked.Add(before!), "A statement is asked twice.");
            await Vote(page, "1").ClickAsync();
            await Expect(Statement(page)).Not.ToHaveTextAsync(before!);
        }
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("4 votes wait on this device.");
        await visitor.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await page.GotoAsync($"{Path}/yours");
        await Expect(page.Locator(".ownvotes > li")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task A_page_that_was_only_read_opens_again_without_a_network_and_takes_the_first_vote()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("[data-ballot][data-kept]").WaitForAsync(new() { Timeout = 10_000 });
        await visitor.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        var asked = await Statement(page).TextContentAsync();
        await Vote(page, "1").ClickAsync();
        await Expect(Statement(page)).Not.ToHaveTextAsync(asked!);
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("1 vote waits on this device.");
        await visitor.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync(new() { Timeout = 20_000 });
        await page.GotoAsync($"{Path}/yours");
        await Expect(page.Locator(".ownvotes > li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_browser_that_keeps_no_page_is_told_so_and_its_votes_wait_all_the_same()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        await visitor.Page.AddInitScriptAsync("Object.defineProperty(window, 'isSecureContext', { value: false });");
        await visitor.Page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Vote(visitor.Page, "1").ClickAsync();
        await Expect(visitor.Page.Locator("[data-insecure]")).ToContainTextAsync("does not let this page be opened again");
        await visitor.Context.SetOfflineAsync(true);
        await Vote(visitor.Page, "1").ClickAsync();
        await Expect(visitor.Page.Locator("[data-offline-text]")).ToHaveTextAsync("1 vote waits on this device.");
    }

    [Fact]
    public async Task By_keyboard_one_votes_with_letters_and_with_the_buttons_and_never_while_writing()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        foreach (var key in new[] { "a", "d", "p" })
        {
            var before = await Statement(page).TextContentAsync();
            await page.Keyboard.PressAsync(key);
            await Expect(Statement(page)).Not.ToHaveTextAsync(before!);
        }
        await Vote(page, "1").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 4 of 14 statements");
        await Expect(Vote(page, "1")).ToBeFocusedAsync();
        await page.Locator("#text").FillAsync("");
        await page.Locator("#text").PressSequentiallyAsync("adp");
        await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 4 of 14 statements");
    }

    [Theory]
    [InlineData("en-GB", -150, "Agree")]
    [InlineData("en-GB", 150, "Disagree")]
    [InlineData("ar", 150, "أوافق")]
    [InlineData("ar", -150, "لا أوافق")]
    public async Task A_swipe_votes_as_the_buttons_lie_and_the_vote_arrives(string language, int across, string vote)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Locale = language, ViewportSize = Phone, HasTouch = true, IsMobile = true });
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.Locator("[data-swipe]")).ToBeVisibleAsync();
        var before = await Statement(page).TextContentAsync();
        await page.RunAndWaitForResponseAsync(() => Swipes.Over(Statement(page), across, 10), answer => answer.Request.Method == "POST" && answer.Ok);
        await Expect(Statement(page)).Not.ToHaveTextAsync(before!);
        await page.GotoAsync($"{Path}/yours");
        await Expect(page.Locator(".ownvotes > li")).ToHaveCountAsync(1);
        await Expect(page.Locator(".ownvotes > li")).ToContainTextAsync(before!);
        await Expect(page.Locator(".ownvotes [aria-pressed=true]")).ToHaveTextAsync(vote);
    }

    [Fact]
    public async Task A_tap_a_short_a_slanting_and_an_upright_movement_vote_nothing()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone, HasTouch = true, IsMobile = true });
        var page = visitor.Page;
        await page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var before = await Statement(page).TextContentAsync();
        foreach (var (across, down) in new[] { (0, 0), (60, 0), (-60, 0), (100, 80), (0, -150), (0, 100) }) await Swipes.Over(Statement(page), across, down);
        await Expect(Statement(page)).ToHaveTextAsync(before!);
        await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 0 of 14 statements");
        // The same finger can swipe after all of them.
        await Swipes.Over(Statement(page), -150, 0);
        await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync("You have voted on 1 of 14 statements");
    }

    [Fact]
    public async Task Without_script_each_vote_is_a_page_that_says_what_was_counted()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { JavaScriptEnabled = false, ViewportSize = Phone });
        var page = visitor.Page;
        await page.GotoAsync(Path);
        for (var vote = 1; vote <= 3; vote++)
        {
            var before = await Statement(page).TextContentAsync();
            await Vote(page, "0").ClickAsync();
            await Expect(page.Locator("[data-status]")).ToContainTextAsync("Counted – Pass:");
            await Expect(page.Locator("[data-status]")).ToContainTextAsync(before!);
            await Expect(page.Locator("[data-progress-line]")).ToHaveTextAsync($"You have voted on {vote} of 14 statements");
        }
    }

    [Fact]
    public async Task In_Arabic_the_statements_come_translated_and_the_buttons_from_right_to_left()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Locale = "ar", ViewportSize = Phone });
        var page = visitor.Page;
        await page.GotoAsync(Path);
        await Expect(Statement(page)).ToHaveAttributeAsync("lang", "ar");
        await Expect(page.Locator("[data-mark]")).ToHaveTextAsync("مترجم من: English");
        var agree = await Vote(page, "1").BoundingBoxAsync();
        var pass = await Vote(page, "0").BoundingBoxAsync();
        Assert.True(agree!.X > pass!.X, "Agree stands first, and first is right.");
        Assert.True(agree.Height >= 60, "A thumb needs room.");
        await Vote(page, "1").ClickAsync();
        await Expect(page.Locator("[data-status]")).ToHaveTextAsync("حُسب صوتك.");
    }

    [Fact]
    public async Task The_first_vote_needs_at_most_30_kilobytes()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = Phone });
        var asked = new List<IRequest>();
        visitor.Page.RequestFinished += (_, request) => asked.Add(request);
        await visitor.Page.GotoAsync(Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Vote(visitor.Page, "1").ClickAsync();
        await Expect(visitor.Page.Locator("[data-status]")).ToHaveTextAsync("Your vote is counted.");
        var bytes = 0;
        foreach (var request in asked.ToList().Where(request => !request.Url.EndsWith(".woff2", StringComparison.Ordinal))) bytes += await Pages.Weight.Of(request);
        Assert.InRange(bytes, 8_000, 30 * 1024);
    }
}
