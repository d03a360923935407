namespace Fusion.Web.BrowserTests.Pages;

public sealed class WidthTests
{
    [Theory]
    [InlineData("en-GB")]
    [InlineData("ar")]
    public async Task An_open_menu_fits_a_narrow_window(string language)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Locale = language, ViewportSize = new() { Width = 320, Height = 640 } }, role: "host");
        await visitor.Page.GotoAsync("/");
        var menus = visitor.Page.Locator("details[data-menu] > summary");
        Assert.InRange(await menus.CountAsync(), 5, 8);
        foreach (var menu in await menus.AllAsync())
        {
            await menu.FocusAsync();
            await visitor.Page.Keyboard.PressAsync("Enter");
            Assert.Empty(await Width.Sideways(visitor.Page));
            var panel = await visitor.Page.Locator("details[data-menu][open] .menu__panel").BoundingBoxAsync();
            Assert.True(panel!.X >= 0 && panel.X + panel.Width <= 320, $"{await menu.TextContentAsync()} opens from {panel.X} to {panel.X + panel.Width}");
        }
    }
}
