namespace Fusion.Web.BrowserTests.Pages;

public sealed class PrintTests
{
    /// <summary>What a sheet with our margins holds, in CSS pixels.</summary>
    static readonly ViewportSize A4 = new() { Width = 672, Height = 987 };

    [Fact]
    public async Task An_entry_prints_without_what_only_a_screen_can_use()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, role: "host");
        var page = visitor.Page;
        await page.GotoAsync("/innovations/demo-boatyard-fridays");
        foreach (var part in new[] { ".masthead .search", ".masthead .nav", ".demo-banner form" }) await Assertions.Expect(page.Locator(part)).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in new[] { ".masthead .search", ".masthead .nav", ".languages", ".demo-banner form", ".govuk-skip-link", ".footer [data-scheme-switch]" }) await Assertions.Expect(page.Locator(part)).ToBeHiddenAsync();
        // On paper too nobody should take what is made up for real.
        await Assertions.Expect(page.Locator(".demo-banner p")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("dl.facts")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_entry_can_be_printed_to_PDF()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        await visitor.Page.GotoAsync("/innovations/learning-creates-australia");

        var pdf = await visitor.Page.PdfAsync(new() { Format = "A4", Tagged = true, PreferCSSPageSize = true });

        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.InRange(pdf.Length, 10_000, 2_000_000);
    }

    [Fact]
    public async Task A_report_of_a_conversation_prints_whole_with_its_groups_and_tables_and_without_buttons()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ViewportSize = A4 });
        var page = visitor.Page;
        await page.GotoAsync("/conversations/what-should-school-be-for/results");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var main = page.Locator("main");
        foreach (var heading in new[] { "Common ground", "Groups", "What divides", "Who took part" }) await Assertions.Expect(main.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true })).ToBeVisibleAsync();
        foreach (var part in new[] { ".grounds li", ".mapside__map svg", ".mapside table", ".opgroup li", ".split table" }) await Assertions.Expect(main.Locator(part).First).ToBeVisibleAsync();
        await Assertions.Expect(main.Locator(".opgroup")).ToHaveCountAsync(await main.Locator(".mapside tbody tr").CountAsync() - 1);
        await Assertions.Expect(main.Locator("button:visible, select:visible, input:visible, .govuk-button:visible")).ToHaveCountAsync(0);
        // What is wider than the sheet is cut off on paper, for nobody can move it there.
        Assert.Empty(await main.EvaluateAsync<string[]>("main => [...main.querySelectorAll('*')].filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.unseen') && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(one => `${one.tagName}.${one.getAttribute('class') ?? ''}`)"));
        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.InRange(System.Text.RegularExpressions.Regex.Count(pdf, @"/Type */Page\b"), 3, 20);
    }

    [Fact]
    public async Task A_story_that_a_member_wrote_prints_with_its_figures_and_their_sources()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var writer = await Visitor.To(site, role: "weaver");
        await using var peer = await Visitor.To(site, role: "host");
        await writer.Page.GotoAsync("/contribute/story");
        foreach (var (field, text) in new[]
                 {
                     ("title", "The night school that mends things"), ("summary", "Neighbours bring what is broken and learn to mend it together."), ("who", "Sallow Night School"), ("problem", "Nobody under twenty came to the library after dark, and nobody over sixty did either."), ("did", "We put a bench with tools where the newspapers had been, twice a week."),
                     ("advice", "Begin with radios, and never with kettles, for water and current are no friends."), ("figure1_what", "things mended"), ("figure1_value", "412"), ("figure1_year", "2025"), ("figure1_source", "Our own book, page 9"),
                 }) await writer.Page.Locator("#" + field).FillAsync(text);
        foreach (var tick in new[] { "#agreed", "#no_child" }) await writer.Page.Locator(tick).CheckAsync();
        await writer.Page.Locator("form.long-form button[value=true]").ClickAsync();
        await writer.Page.WaitForURLAsync("**?sent=true");
        await peer.Page.GotoAsync("/contribute/stories");
        await peer.Page.Locator("a[href$='/read']").First.ClickAsync();
        await peer.Page.Locator("button[value=let-through]").Send();
        var page = peer.Page;
        await page.GotoAsync("/stories/the-night-school-that-mends-things");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in new[] { "h1", ".figures .fact", ".figures .source" }) await Assertions.Expect(page.Locator(part).First).ToBeVisibleAsync();
        foreach (var told in new[] { "Nobody under twenty came to the library after dark, and nobody over sixty did either.", "Begin with radios, and never with kettles, for water and current are no friends.", "Our own book, page 9" }) await Assertions.Expect(page.Locator("main")).ToContainTextAsync(told);
        foreach (var part in new[] { ".masthead .nav", ".masthead .search" }) await Assertions.Expect(page.Locator(part)).ToBeHiddenAsync();
        Assert.Equal("%PDF-", System.Text.Encoding.ASCII.GetString(await page.PdfAsync(new() { Format = "A4" }), 0, 5));
    }
}
