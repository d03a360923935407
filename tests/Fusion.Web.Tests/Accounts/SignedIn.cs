using Fusion.Web.Features.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Accounts;

/// <summary>Visitors of a demonstration who have used the link of a role.</summary>
internal static class SignedIn
{
    /// <summary>The path of the link that the console gave for a role.</summary>
    public static string Link(Site site, string role) =>
        new Uri(site.Console.Split('\n').Single(line => line.StartsWith($"{role} http", StringComparison.Ordinal)).Split(' ')[^1].Trim()).AbsolutePath;

    public static async Task<Browser> As(Site site, string role)
    {
        var browser = site.NewBrowser();
        await browser.Get(Link(site, role));
        return browser;
    }

    /// <summary>Somebody new, whose password has not to be hashed.</summary>
    public static async Task<(Guid Id, Browser Browser)> New(Site site, string userName, string name, AccountRole role, bool isYoung = false)
    {
        var made = await site.Act<CreateAccountHandler, Account>((handler, stop) => handler.Handle(new NewAccount(userName, name, role) { IsSynthetic = true, IsYoung = isYoung }, stop));
        return (made.Value!.Id, await As(site, made.Value.Id));
    }

    public static async Task<Browser> As(Site site, Guid account)
    {
        var browser = site.NewBrowser();
        var answer = await browser.Get($"/sign-in/{site.Services.GetRequiredService<DemoLinks>().Make(account)}");
        Assert.Equal("/desk", answer.Location);
        return browser;
    }
}
