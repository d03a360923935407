using System.Globalization;
using Xunit.Abstractions;

namespace Fusion.Web.BrowserTests.Pages;

public sealed class WeightTests(ITestOutputHelper output)
{
    const double MostBytes = 60 * 1024, MostScript = 15 * 1024;

    [Theory]
    [InlineData("home", "/")]
    [InlineData("list", "/innovations")]
    [InlineData("entry", "/innovations/learning-creates-australia")]
    [InlineData("theme", "/themes/learning-ecosystems")]
    [InlineData("place", "/places/gb")]
    public async Task The_first_view_weighs_at_most_60_kilobytes_and_its_script_15(string name, string path)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var kinds = new Dictionary<string, string>();
        var weights = new Dictionary<string, double>();
        var session = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await session.SendAsync("Network.enable");
        session.Event("Network.responseReceived").OnEvent += (_, told) => kinds[told!.Value.GetProperty("requestId").GetString()!] = told.Value.GetProperty("type").GetString()!;
        session.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            if (!kinds.TryGetValue(told!.Value.GetProperty("requestId").GetString()!, out var kind)) return;
            weights[kind] = weights.GetValueOrDefault(kind) + told.Value.GetProperty("encodedDataLength").GetDouble();
        };

        await visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        output.WriteLine($"{name}: " + string.Join(", ", weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value / 1024:0.0} KB"))));
        var view = weights.Where(pair => pair.Key != "Font").Sum(pair => pair.Value);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {view / 1024:0.0} KB without fonts"));
        Assert.All(["Document", "Stylesheet", "Script", "Image", "Font"], kind => Assert.True(weights.GetValueOrDefault(kind) > 100, $"no {kind} was counted"));
        Assert.InRange(view, 1, MostBytes);
        Assert.InRange(weights["Script"], 1, MostScript);
    }

    [Theory]
    [InlineData("en-GB", "fusion.css")]
    [InlineData("ar", "fusion.rtl.css")]
    public async Task A_page_links_its_style_sheet_under_an_address_that_may_be_kept_for_ever(string language, string file)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Locale = language });
        await visitor.Page.GotoAsync("/");
        var address = await visitor.Page.Locator("link[rel=stylesheet]").GetAttributeAsync("href");
        var answer = await visitor.Context.APIRequest.GetAsync(address!);

        Assert.Equal((200, "text/css"), (answer.Status, answer.Headers["content-type"].Split(';')[0]));
        Assert.Contains("immutable", answer.Headers["cache-control"], StringComparison.Ordinal);
        Assert.True((await answer.BodyAsync()).Length > 20_000);
        Assert.Equal(await answer.TextAsync(), await (await visitor.Context.APIRequest.GetAsync($"/assets/{file}")).TextAsync());
    }
}
