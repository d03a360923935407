using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Http;

/// <summary>Where a request comes from: from whoever connects, unless that is a proxy which the host has named.</summary>
public sealed class ProxyTests
{
    [Theory, OnSqlite]
    public async Task Behind_a_proxy_each_reader_is_counted_alone_and_nobody_can_say_that_they_are_another(Db db)
    {
        await using var site = await Site.Start(db, proxy: "127.0.0.1, 10.0.0.0/8");
        Assert.Equal(HttpStatusCode.TooManyRequests, await Press(site, number => $"203.0.113.{number}, 198.51.100.7"));
        Assert.Equal(HttpStatusCode.Found, await Once(site, "198.51.100.8"));
        // Through two proxies of the host's, the one behind them counts.
        Assert.Equal(HttpStatusCode.TooManyRequests, await Once(site, "198.51.100.7, 10.1.2.3"));
    }

    [Theory, OnSqlite]
    public async Task Where_no_proxy_is_named_the_header_means_nothing(Db db)
    {
        await using var site = await Site.Start(db);
        Assert.Equal(HttpStatusCode.TooManyRequests, await Press(site, number => $"203.0.113.{number}"));
    }

    [Theory]
    [InlineData("the-proxy")]
    [InlineData("10.0.0.0/99")]
    public void A_proxy_that_is_no_address_is_said_at_the_start(string text) =>
        Assert.Contains("--proxy takes the addresses", Assert.Throws<StartupFault>(() => StartOptions.Parse(demonstration: false, ["--proxy", text])).Message, StringComparison.Ordinal);

    /// <summary>Posts more often than one address may in a minute; answers what the last was told.</summary>
    static async Task<HttpStatusCode> Press(Site site, Func<int, string> from)
    {
        var last = HttpStatusCode.OK;
        for (var number = 0; number < 31; number++) last = await Once(site, from(number));
        return last;
    }

    static async Task<HttpStatusCode> Once(Site site, string from)
    {
        using var browser = site.NewBrowser();
        using var form = new FormUrlEncodedContent([new("text", $"note from {from}"), new("__RequestVerificationToken", await browser.Token("/contribute"))]);
        return (await browser.Send(HttpMethod.Post, "/contribute", form, ("X-Forwarded-For", from))).Status;
    }
}
