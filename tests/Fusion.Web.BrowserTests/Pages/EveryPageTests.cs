namespace Fusion.Web.BrowserTests.Pages;

/// <summary>Each kind of page is opened once in a language, and looked at in every way while it is open.</summary>
public abstract class EveryPageTests
{
    internal static async Task Expect_nothing_wrong(string language, params ColorScheme[] schemes)
    {
        var noise = new Noise();

        var wrong = await PageKind.VisitAll(() => new() { Locale = language }, async (kind, page) =>
        {
            var faults = new List<string>();
            foreach (var scheme in schemes)
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                faults.AddRange((await Axe.Violations(page)).Select(fault => $"{scheme}: {fault}"));
            }
            faults.AddRange(await Width.Faults(page));
            return [.. faults, .. noise.Of(kind)];
        }, noise.Listen);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(noise.Asked > PageKind.All.Count);
    }
}

public sealed class EnglishPagesTests : EveryPageTests
{
    [Fact]
    public Task No_page_kind_breaks_a_rule_of_axe_in_light_or_dark_scrolls_sideways_complains_or_asks_another_host() => Expect_nothing_wrong("en-GB", ColorScheme.Light, ColorScheme.Dark);
}

public sealed class ArabicPagesTests : EveryPageTests
{
    [Fact]
    public Task No_page_kind_from_right_to_left_breaks_a_rule_of_axe_scrolls_sideways_complains_or_asks_another_host() => Expect_nothing_wrong("ar", ColorScheme.Light);
}
