namespace Fusion.Web.BrowserTests.Hosting;

internal static class Swipes
{
    /// <summary>Draws one finger from the middle of what is touched: real touches, so that the browser itself decides what is a scroll.</summary>
    public static async Task Over(ILocator touched, int across, int down)
    {
        const int Steps = 6;
        await touched.ScrollIntoViewIfNeededAsync();
        var box = (await touched.BoundingBoxAsync())!;
        var (x, y) = (box.X + (box.Width / 2), box.Y + (box.Height / 2));
        var session = await touched.Page.Context.NewCDPSessionAsync(touched.Page);
        await Send("touchStart", 0);
        for (var step = 1; step <= Steps && (across, down) != (0, 0); step++) await Send("touchMove", step);
        await session.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        await session.DetachAsync();

        Task Send(string type, int step) => session.SendAsync("Input.dispatchTouchEvent", new()
        {
            ["type"] = type,
            ["touchPoints"] = new[] { new { x = x + (across * step / (float)Steps), y = y + (down * step / (float)Steps) } },
        });
    }
}
