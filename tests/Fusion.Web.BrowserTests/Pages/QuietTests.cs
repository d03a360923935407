namespace Fusion.Web.BrowserTests.Pages;

public sealed class QuietTests
{
    [Fact]
    public async Task A_foreign_picture_and_an_inline_script_are_heard()
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration);
        var heard = new List<string>();
        visitor.Page.Console += (_, message) => heard.Add(message.Text);
        await visitor.Page.GotoAsync("/about");
        await visitor.Page.EvaluateAsync("""
            () => {
              document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/x.png' }));
              document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }));
            }
            """);

        await visitor.Page.WaitForTimeoutAsync(200);
        Assert.Contains(heard, text => text.Contains("elsewhere.example", StringComparison.Ordinal) && text.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.Contains(heard, text => text.Contains("inline script", StringComparison.Ordinal) && text.Contains("Content Security Policy", StringComparison.Ordinal));
        Assert.False(await visitor.Page.EvaluateAsync<bool>("window.ran === true"));
    }
}
