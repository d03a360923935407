namespace Fusion.Web.BrowserTests.Pages;

public sealed class AxeTests
{
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
