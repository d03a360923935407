namespace Fusion.Web.BrowserTests.Hosting;

internal static class Keys
{
    /// <summary>Presses Tab until the focus is there.</summary>
    public static async Task TabTo(this IPage page, ILocator target, int most = 120)
    {
        for (var pressed = 0; pressed < most; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement")) return;
        }
        Assert.Fail($"{most} times Tab do not lead to {target}; the focus is on {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 200)")}");
    }
}
