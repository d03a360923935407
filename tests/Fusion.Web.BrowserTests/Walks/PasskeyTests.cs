using static Microsoft.Playwright.Assertions;

namespace Fusion.Web.BrowserTests.Walks;

public sealed class PasskeyTests
{
    internal static async Task<ICDPSession> AddAuthenticator(Visitor visitor, bool verifies)
    {
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = verifies,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return session;
    }

    [Fact]
    public async Task A_host_takes_charge_with_a_passkey_signs_out_and_in_again()
    {
        await using var site = await Site.Start(demonstration: false);
        await using var visitor = await Visitor.To(site);
        await AddAuthenticator(visitor, verifies: true);
        var page = visitor.Page;
        await page.GotoAsync($"/set-up?token={site.SetUpToken}");
        await page.Locator("#name").FillAsync("Sol Fenwick");
        await page.Locator("#username").FillAsync("sol");
        await page.Locator("#passkey").ClickAsync();
        await page.WaitForURLAsync("**/host");

        await page.GotoAsync("/account");
        await page.Locator("main form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync(site.Address + "/");
        Assert.DoesNotContain(await visitor.Context.CookiesAsync(), cookie => cookie.Name.Contains("Identity.Application", StringComparison.Ordinal));
        await page.GotoAsync("/sign-in");
        await page.Locator("#passkey").ClickAsync();
        await page.WaitForURLAsync("**/desk");
        await Expect(page.Locator(".lead")).ToContainTextAsync("Sol Fenwick");
    }

    [Fact]
    public async Task A_passkey_that_is_not_given_leaves_the_page_with_what_to_do()
    {
        await using var site = await Site.Start(demonstration: false);
        await using var visitor = await Visitor.To(site);
        await AddAuthenticator(visitor, verifies: false);
        var page = visitor.Page;
        await page.GotoAsync($"/set-up?token={site.SetUpToken}");
        await page.Locator("#name").FillAsync("Sol");
        await page.Locator("#username").FillAsync("sol");
        await page.Locator("#passkey").ClickAsync();

        await Expect(page.Locator("[data-passkey-error]")).ToBeVisibleAsync();
        await Expect(page.Locator("#name")).ToHaveValueAsync("Sol");
        await page.Locator("[data-password] > summary").ClickAsync();
        await page.Locator("#password").FillAsync("three plain words");
        await page.Locator("[data-password] button").ClickAsync();
        await page.WaitForURLAsync("**/sign-in/second-step");
        await Expect(page.Locator(".qr svg")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_joins_with_a_passkey_keeps_codes_and_comes_back_with_the_passkey()
    {
        await using var site = await Site.Start(demonstration: false);
        site.TakeCharge();
        await using var visitor = await Visitor.To(site);
        await AddAuthenticator(visitor, verifies: true);
        var page = visitor.Page;
        await page.GotoAsync("/join");
        await page.Locator("a[href='/join/me']").ClickAsync();
        await page.Locator("#passkey").ClickAsync();
        await Expect(page.Locator("#name-error")).ToBeVisibleAsync();
        await page.Locator("#name").FillAsync("Kit Marlow");
        await page.Locator("#ofAge").CheckAsync();
        await page.Locator("#passkey").ClickAsync();
        await page.WaitForURLAsync("**/account/codes*");
        await page.Locator("main form button").ClickAsync();
        await Expect(page.Locator(".codes code")).ToHaveCountAsync(10);
        await page.Locator("main a.govuk-button").ClickAsync();
        await page.WaitForURLAsync("**/desk");

        await page.GotoAsync("/account");
        await page.Locator("main form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync(site.Address + "/");
        await page.GotoAsync("/sign-in");
        await page.Locator("#passkey").ClickAsync();
        await page.WaitForURLAsync("**/desk");
        await Expect(page.Locator(".lead")).ToContainTextAsync("Kit Marlow");
    }
}
