using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class DemonstrationTests
{
    [Theory]
    [InlineData("weaver", "Weaver")]
    [InlineData("member lead", "Member lead")]
    [InlineData("learner", "Learner")]
    [InlineData("council member", "Council member")]
    [InlineData("host", "Host")]
    public async Task The_sign_in_link_of_each_role_signs_in(string role, string shown)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, role: role);
        var page = visitor.Page;
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/desk$"));
        await page.GotoAsync("/account");
        await Expect(page.Locator("main .lead")).ToContainTextAsync(shown);
        await Expect(page.Locator(".demo-banner form")).ToHaveCountAsync(role == "host" ? 1 : 0);
        await page.GotoAsync("/");
        await page.Locator("details[data-menu] > summary", new() { HasText = "(made up)" }).ClickAsync();
        await page.Locator(".masthead form[action='/sign-out'] button").ClickAsync();
        await Expect(page.Locator(".footer a[href='/sign-in']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_host_removes_the_made_up_records_with_the_button_of_the_banner_and_the_banner_goes()
    {
        await using var site = await Site.Start(demonstration: true);
        await using var reader = await Visitor.To(site);
        await reader.Page.GotoAsync("/innovations/demo-boatyard-fridays");
        await Expect(reader.Page.Locator(".demo-banner")).ToBeVisibleAsync();
        await using var host = await Visitor.To(site, role: "host");
        await host.Page.GotoAsync("/themes");

        await host.Page.Locator(".demo-banner button").ClickAsync();

        await Expect(host.Page.Locator("h1")).ToHaveTextAsync("Host");
        await Expect(host.Page.Locator(".demo-banner")).ToHaveCountAsync(0);
        foreach (var path in new[] { "/", "/innovations", "/organisations" })
        {
            await reader.Page.GotoAsync(path);
            await Expect(reader.Page.Locator(".demo-banner")).ToHaveCountAsync(0);
            Assert.DoesNotContain("/demo-", await reader.Page.Locator("main").InnerHTMLAsync(), StringComparison.Ordinal);
        }
        var gone = await reader.Page.GotoAsync("/innovations/demo-boatyard-fridays");
        Assert.Equal(410, gone!.Status);
        await Expect(reader.Page.Locator("main")).ToContainTextAsync("Boatyard Fridays");
    }
}
