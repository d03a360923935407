namespace Fusion.Web.BrowserTests.Hosting;

/// <summary>Somebody at a browser of their own: no cookie, nothing kept.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    Visitor(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    // Several browsers and the site itself share two cores.
    const int Patience = 40_000;

    static Visitor() => Assertions.SetDefaultExpectTimeout(Patience / 2);

    /// <param name="role">Signs in with the demonstration's link of this role.</param>
    public static async Task<Visitor> To(Site site, BrowserNewContextOptions? options = null, string? role = null)
    {
        options ??= new();
        options.BaseURL = site.Address;
        options.Locale ??= "en-GB";
        options.ReducedMotion = ReducedMotion.Reduce;
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await (await Shared.Browser).NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        if (role is not null) await page.GotoAsync(site.LinkOf(role));
        return new Visitor(context, page);
    }

    /// <summary>The member lead, who acts for the organisation that they lead.</summary>
    public static async Task<Visitor> ActingLead(Site site)
    {
        var visitor = await To(site, role: "member lead");
        await visitor.Page.GotoAsync("/organisation");
        var act = visitor.Page.Locator("form[action*='handler=Act']:has(input[name=organisation]) button:has-text('Council')");
        // The button lies in a menu that only opens for a pointer or a key.
        if (await act.CountAsync() > 0) await act.First.EvaluateAsync("button => button.click()");
        await Assertions.Expect(visitor.Page.Locator("section.acting")).ToContainTextAsync("Council");
        return visitor;
    }

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
