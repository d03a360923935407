using System.Globalization;
using Xunit.Abstractions;

namespace Fusion.Web.BrowserTests.Pages;

public sealed class WeightTests(ITestOutputHelper output)
{
    const int MostBytes = 60 * 1024, MostScript = 15 * 1024;

    [Theory]
    [InlineData("home", "/")]
    [InlineData("list", "/innovations")]
    [InlineData("entry", "/innovations/learning-creates-australia")]
    [InlineData("theme", "/themes/learning-ecosystems")]
    [InlineData("place", "/places/gb")]
    public async Task The_first_view_weighs_at_most_60_kilobytes_and_its_script_15(string name, string path)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var asked = new List<IRequest>();
        visitor.Page.RequestFinished += (_, request) => asked.Add(request);
        await visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        var parts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var request in asked.Where(request => !request.Url.StartsWith("data:", StringComparison.Ordinal)))
        {
            var kind = Path.GetExtension(new Uri(request.Url).AbsolutePath) switch { ".css" => "style", ".js" => "script", ".svg" => "pictures", ".woff2" => "fonts", "" => "document", var other => other };
            parts[kind] = parts.GetValueOrDefault(kind) + await Weight.Of(request);
        }
        var view = parts.Where(part => part.Key != "fonts").Sum(part => part.Value);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {view / 1024.0:0.0} KB: {string.Join(", ", parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Key} {part.Value / 1024.0:0.0}")))}"));
        Assert.Equal(["document", "fonts", "pictures", "script", "style"], parts.Keys);
        Assert.InRange(view, 10_000, MostBytes);
        Assert.InRange(parts["script"], 500, MostScript);
    }

    [Theory]
    [InlineData("en-GB", "fusion.css")]
    [InlineData("ar", "fusion.rtl.css")]
    public async Task A_page_links_its_style_sheet_under_the_fingerprint_of_its_content(string language, string file)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { Locale = language });
        await visitor.Page.GotoAsync("/");
        var address = await visitor.Page.Locator("link[rel=stylesheet]").GetAttributeAsync("href");
        var answer = await visitor.Context.APIRequest.GetAsync(address!);

        Assert.Equal((200, "text/css"), (answer.Status, answer.Headers["content-type"].Split(';')[0]));
        Assert.Matches($@"^/assets/{file.Replace(".css", "", StringComparison.Ordinal)}\.[a-z0-9]{{10}}\.css$", address);
        Assert.True((await answer.BodyAsync()).Length > 20_000);
        Assert.Equal(await answer.TextAsync(), await (await visitor.Context.APIRequest.GetAsync($"/assets/{file}")).TextAsync());
    }
}
