using static Fusion.Web.BrowserTests.Hosting.Sessions;
using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

/// <summary>A session on a phone whose network goes away: nothing that was answered is lost, and nothing comes twice.</summary>
[Collection(nameof(SessionHost))]
public sealed class OfflineTests(SessionHost host)
{
    [Fact]
    public async Task Answers_given_without_a_network_wait_on_the_phone_and_are_delivered_once()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        await JoinToStay(phone.Page, code);
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
    public async Task A_new_worker_that_comes_while_answers_wait_loses_neither_them_nor_the_page()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        var page = phone.Page;
        await JoinToStay(page, code);
        // Answers do not get through, and all else does.
        await page.EvaluateAsync("() => { const real = fetch; window.fetch = (where, how) => String(where).endsWith('/answers') ? Promise.reject(new TypeError('away')) : real(where, how); }");
        await Write(page, "notes", 1, "text", "Written before the new worker");
        await page.GetByLabel("Mostly").CheckAsync();
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("2 answers wait on this device.");
        host.Site.UpdateWorker();
        await page.EvaluateAsync("() => new Promise(async (renewed) => { navigator.serviceWorker.addEventListener('controllerchange', () => renewed()); await (await navigator.serviceWorker.getRegistration('/j/')).update(); })");

        await phone.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator("[name='a.notes.1.text']")).ToHaveValueAsync("Written before the new worker");
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("2 answers wait on this device.");
        await Write(page, "notes", 2, "text", "Written after it");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("Saving");
        await phone.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync();
        await Move(weaver.Page, board, "share");
        await weaver.Page.GotoAsync(board);
        await Expect(weaver.Page.Locator(".sticky")).ToHaveCountAsync(2);
        foreach (var written in new[] { "Written before the new worker", "Written after it" }) await Expect(weaver.Page.Locator(".sticky").GetByText(written)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_a_phone_saved_without_a_network_is_taken_in_by_whoever_leads()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        await Join(phone.Page, code);
        await phone.Context.SetOfflineAsync(true);
        await Write(phone.Page, "notes", 1, "text", "Carried by hand");
        await Expect(phone.Page.Locator("[data-offline-text]")).ToHaveTextAsync("One answer waits on this device.");
        var file = await phone.Page.RunAndWaitForDownloadAsync(() => phone.Page.Locator("[data-file]").ClickAsync());
        await weaver.Page.GotoAsync(board + "/paper");
        await weaver.Page.Locator("#file").SetInputFilesAsync(await file.PathAsync());
        await weaver.Page.Locator("form[action$='handler=file'] button").ClickAsync();
        await Expect(weaver.Page.Locator("main .done")).ToContainTextAsync("One sheet is in");
        await Move(weaver.Page, board, "share");
        await weaver.Page.GotoAsync(board);
        await Expect(weaver.Page.Locator(".sticky")).ToContainTextAsync("Carried by hand");
    }

    [Fact]
    public async Task A_board_full_of_long_lines_in_any_script_comes_through_after_a_time_without_a_network()
    {
        const int lines = 28;
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "now-want-board");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        await Join(phone.Page, code);
        await phone.Page.GotoAsync($"/j/{code}?more={(lines / 2) - 7}");
        await phone.Context.SetOfflineAsync(true);
        await phone.Page.EvaluateAsync("() => document.querySelectorAll('[data-item] textarea').forEach((area) => { area.value = '學'.repeat(area.maxLength); area.dispatchEvent(new Event('input', { bubbles: true })); })");
        await Expect(phone.Page.Locator("[data-offline-text]")).ToHaveTextAsync("2 answers wait on this device.");
        await phone.Context.SetOfflineAsync(false);
        await Expect(phone.Page.Locator("[data-offline]")).ToBeHiddenAsync();
        await Move(weaver.Page, board, "share");
        await weaver.Page.GotoAsync(board);
        await Expect(weaver.Page.Locator(".sticky")).ToHaveCountAsync(lines);
    }

    [Fact]
    public async Task Whoever_leads_opens_the_page_again_without_a_network_and_what_was_decided_there_is_delivered_once()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var page = weaver.Page;
        var (board, _) = await Begin(page, "blank");
        await page.Locator("[data-lead][data-kept]").WaitForAsync();
        await weaver.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator("[data-away]")).ToContainTextAsync("must wait until the network is back");
        await Expect(page.Locator("#phase details")).ToContainTextAsync("Write the question where all see it.");
        await Expect(page.Locator("[data-insecure]")).ToBeHiddenAsync();
        Assert.True(await page.Locator("form[action$='handler=move']").EvaluateAsync<bool>("form => form.inert"));
        await page.Locator("#minutes").FillAsync("5");
        await page.Locator("form[action$='handler=time'] button").ClickAsync();
        await Expect(page.Locator("[data-timer]")).ToContainTextAsync("4:");
        await page.Locator("#what").FillAsync("Decided in a cellar");
        await page.Locator("#owner").FillAsync("The weaver");
        await page.Locator("#due").FillAsync("2090-03-01");
        await page.Locator("form[action$='handler=commit'] button").ClickAsync();
        await Expect(page.Locator("[data-waits]")).ToHaveTextAsync("One thing that you wrote down waits on this device.");

        await page.GotoAsync(board + "/paper");
        await Write(page, "notes", 1, "text", "From the first sheet");
        await page.Locator("form[data-number] > button").ClickAsync();
        await Expect(page.Locator("[data-waits]")).ToHaveTextAsync("2 things that you wrote down wait on this device.");
        await page.ReloadAsync();
        await Write(page, "notes", 1, "text", "From the second sheet");
        await page.Locator("form[data-number] > button").ClickAsync();
        await Expect(page.Locator("[data-waits]")).ToHaveTextAsync("3 things that you wrote down wait on this device.");
        await weaver.Context.SetOfflineAsync(false);
        await Expect(page.Locator("main .done")).ToContainTextAsync("2 sheets are in");
        await Expect(page.Locator("[data-waits]")).ToBeHiddenAsync();

        await page.GotoAsync(board + "/lead");
        await Expect(page.Locator("#decided .result")).ToHaveCountAsync(1);
        await Expect(page.Locator("#decided .result")).ToContainTextAsync("Decided in a cellar");
        await Move(page, board, "share");
        await page.GotoAsync(board);
        await Expect(page.Locator(".sticky")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Pages_that_were_kept_go_with_whoever_signs_out()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var page = weaver.Page;
        var (board, _) = await Begin(page, "blank");
        await page.Locator("[data-lead][data-kept]").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>($"async () => !!await caches.match('{board}/lead', {{ ignoreVary: true }})"));
        await page.Locator("form[action='/sign-out']").EvaluateAsync("form => form.requestSubmit()");
        await page.WaitForURLAsync(address => !address.EndsWith("/lead", StringComparison.Ordinal));
        await page.WaitForFunctionAsync("async () => !(await caches.has('fusion-kept-1'))");
    }

    [Fact]
    public async Task What_is_typed_in_the_last_moment_before_a_page_is_left_is_not_lost()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (board, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        var page = phone.Page;
        await JoinToStay(page, code);
        await page.GetByLabel("Mostly").CheckAsync();
        await Expect(page.Locator("[data-status]")).ToContainTextAsync("saved");
        await page.ReloadAsync();
        // Typed and left in one breath: the page has no time to pause.
        await page.EvaluateAsync("() => { const area = document.querySelector('[name=\"a.notes.1.text\"]'); area.value = 'Written while leaving'; area.dispatchEvent(new Event('input', { bubbles: true })); location.href = '/toolkit'; }");
        await page.WaitForURLAsync("**/toolkit");
        await Move(weaver.Page, board, "share");
        // What a page that is gone sends comes when it comes: the wall shows it.
        await weaver.Page.GotoAsync(board + "/wall");
        await Expect(weaver.Page.Locator(".sticky")).ToContainTextAsync("Written while leaving");
    }

    [Fact]
    public async Task What_is_typed_in_the_last_moment_without_a_network_is_there_when_the_page_opens_again()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (_, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        var page = phone.Page;
        await JoinToStay(page, code);
        await phone.Context.SetOfflineAsync(true);
        await Write(page, "notes", 1, "text", "Written while leaving");
        await page.ReloadAsync();
        await Expect(page.Locator("[name='a.notes.1.text']")).ToHaveValueAsync("Written while leaving");
        await Expect(page.Locator("[data-offline-text]")).ToHaveTextAsync("One answer waits on this device.");
        await phone.Context.SetOfflineAsync(false);
        await Expect(page.Locator("[data-offline]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_host_that_switches_the_worker_off_takes_it_away_from_phones_that_have_it()
    {
        await using var weaver = await Visitor.To(host.Site, role: "weaver");
        var (_, code) = await Begin(weaver.Page, "blank");
        await using var phone = await Visitor.To(host.Site, new() { ViewportSize = Phone });
        await JoinToStay(phone.Page, code);
        using var off = host.Site.WithoutWorker();
        await phone.Page.ReloadAsync();
        await phone.Page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.getRegistrations()).length === 0");
        await Write(phone.Page, "notes", 1, "text", "It works without");
        await Expect(phone.Page.Locator("[data-status]")).ToContainTextAsync("saved");
    }
}
