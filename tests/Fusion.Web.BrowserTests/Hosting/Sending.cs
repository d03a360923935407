namespace Fusion.Web.BrowserTests.Hosting;

internal static class Sending
{
    /// <summary>Presses a button that sends something, and waits until the site has answered: a click alone does not, and whatever comes next would run ahead of it.</summary>
    public static Task Send(this ILocator button) => button.Page.RunAndWaitForResponseAsync(() => button.ClickAsync(), answer => answer.Request.Method == "POST");
}
