namespace Fusion.Web.BrowserTests.Pages;

public abstract class AxeTests
{
    internal static async Task Expect_no_violation(Func<BrowserNewContextOptions> options)
    {
        var wrong = await PageKind.VisitAll(options, async (_, page) => await Axe.Violations(page));

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

public sealed class LightTests : AxeTests
{
    [Fact]
    public Task Axe_finds_no_violation_on_any_page_kind_in_light() => Expect_no_violation(() => new() { ColorScheme = ColorScheme.Light });

    [Fact]
    public async Task Axe_does_find_what_is_wrong_with_a_bad_page()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        await visitor.Page.SetContentAsync("""
            <!doctype html><html><head><title></title></head><body style="background:#fff"><p style="color:#bbb">Too pale to read</p><img src="data:,"><button></button><input>
            <a href="/" style="display:inline-block;width:9px;height:9px;overflow:hidden">x</a><a href="/b" style="display:inline-block;width:9px;height:9px;overflow:hidden">y</a></body></html>
            """);

        var rules = (await Axe.Violations(visitor.Page)).Select(fault => fault.Split(':')[0]).ToHashSet();

        Assert.Superset(new HashSet<string> { "button-name", "color-contrast", "document-title", "html-has-lang", "image-alt", "label", "target-size" }, rules);
    }
}

public sealed class DarkTests : AxeTests
{
    [Fact]
    public Task Axe_finds_no_violation_on_any_page_kind_in_dark() => Expect_no_violation(() => new() { ColorScheme = ColorScheme.Dark });
}

public sealed class ArabicTests : AxeTests
{
    [Fact]
    public Task Axe_finds_no_violation_on_any_page_kind_in_Arabic_from_right_to_left() => Expect_no_violation(() => new() { Locale = "ar" });
}
