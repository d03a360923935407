namespace Fusion.Web.BrowserTests.Pages;

public sealed class QuietTests
{
    [Fact]
    public async Task No_page_kind_complains_breaks_the_policy_or_asks_another_host()
    {
        var heard = new List<string>();
        var asked = 0;
        void Listen(IPage page)
        {
            page.Console += (_, message) => { if (message.Type is "error" or "warning") heard.Add(message.Text); };
            page.PageError += (_, error) => heard.Add(error);
            page.RequestFailed += (_, request) => heard.Add($"{request.Url} did not come: {request.Failure}");
            page.Request += (_, request) =>
            {
                asked++;
                if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Host != "localhost") heard.Add($"{request.Url} is elsewhere");
            };
        }

        var wrong = await PageKind.VisitAll(() => new(), async (kind, page) =>
        {
            await page.WaitForLoadStateAsync();
            // The browser tells of an answer that is not 200 by itself.
            var faults = heard.Where(fault => kind.Status == 200 || !fault.Contains($"responded with a status of {kind.Status}", StringComparison.Ordinal)).ToList();
            heard.Clear();
            return faults;
        }, Listen);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(asked > PageKind.All.Count);
    }

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
