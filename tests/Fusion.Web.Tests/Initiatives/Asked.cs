using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Initiatives;

/// <summary>Enquiries as people open and change them.</summary>
internal static class Asked
{
    public static List<(string Name, string Value)> Enquiry(string question, bool ethical = true) =>
    [
        ("question", question), ("why", "Because nobody knows and it matters to us"), ("team", "Upper Sallow Village School"), ("track", "quick"), ("anyway", "true"), ("language", "en"), ("innovation", "demo-swap-tuesdays"),
        ("situation", "Teachers work alone"), ("steps", "They swap classes"), ("change", "They talk"), ("aim", "Better lessons"), ("assumptions", "There is a bus"), ("friend", ""),
        ("ethics", ethical ? "A letter home, and one word is enough to leave" : ""), ("asked", ethical ? "true" : ""), ("harmless", ethical ? "true" : ""), ("children", ethical ? "true" : ""),
    ];

    public static async Task<string> Open(Browser browser, IEnumerable<(string, string)> fields)
    {
        var answer = await browser.Post("/pilots/new", fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, string.Join("; ", answer.Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent)));
        return answer.Location!.Split('?')[0];
    }

    public static async Task Do(Browser browser, string path, string act, params (string, string)[] fields)
    {
        var answer = await browser.Post($"{path}?handler={act}", fields, path);
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{act}: {string.Join("; ", answer.Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent))}");
    }

    public static async Task<string> Refusal(Browser browser, string path, string act, params (string, string)[] fields)
    {
        var answer = await browser.Post($"{path}?handler={act}", fields, path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return string.Join(" | ", answer.Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent.Trim()));
    }

    public static string Text(AngleSharp.Dom.IDocument page) => string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static (string, string)[] Plan { get; } = [("plan", "Two teachers swap one lesson"), ("prediction", "They talk for ten minutes"), ("how_known", "We ask them")];

    public static (string, string)[] Study { get; } = [("number", "1"), ("done", "They swapped one lesson"), ("result", "They talked for an hour"), ("compared", "otherwise"), ("next", "keep"), ("act", "Again in May")];
}
