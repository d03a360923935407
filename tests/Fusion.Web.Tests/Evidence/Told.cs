using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Evidence;

/// <summary>A made-up network of its own for tests that tell findings, and the forms as people fill them.</summary>
internal static class Told
{
    public const string Innovation = "demo-mend-it-night-school";

    public static Task<Site> Start(Db db) => Site.Start(db, demonstration: true);

    public static Task<Browser> As(Site site, string role) => SignedIn.As(site, role);

    public static List<(string Name, string Value)> Story(string claim, string outcome = "worked", string team = "A school", string innovation = Innovation) =>
    [
        ("innovation", innovation), ("figures", "story"), ("claim", claim), ("outcome", outcome), ("team", team), ("language", "en"),
        ("story", "We did it for a whole year and this is what we saw of it."), ("attribution", "A teacher"), ("consent", "own"), ("no_child", "true"),
    ];

    public static List<(string Name, string Value)> Means(string claim, string team, double with, double without, int people = 30, double deviation = 10, string innovation = Innovation) =>
    [
        ("innovation", innovation), ("figures", "means"), ("claim", claim), ("outcome", "worked"), ("team", team), ("language", "en"), ("design", "comparison"), ("construct", "skills"), ("measured", "A test"),
        ("measure", "hedges-g"), ("better", "higher"), ("n1", $"{people}"), ("m1", Text(with)), ("sd1", Text(deviation)), ("n2", $"{people}"), ("m2", Text(without)), ("sd2", Text(deviation)),
    ];

    public static List<(string Name, string Value)> Counts(string claim, string team, int with1, int of1, int with2, int of2, string measure = "log-risk-ratio") =>
    [
        ("innovation", Innovation), ("figures", "counts"), ("claim", claim), ("outcome", "worked"), ("team", team), ("language", "en"), ("design", "comparison"), ("construct", "progression"), ("measured", "Finished"),
        ("measure", measure), ("better", "higher"), ("e1", $"{with1}"), ("n1", $"{of1}"), ("e2", $"{with2}"), ("n2", $"{of2}"),
    ];

    public static List<(string Name, string Value)> With(this List<(string Name, string Value)> fields, string name, string value) => [.. fields.Where(field => field.Name != name), (name, value)];

    /// <summary>Sends a finding through its form, and answers its address.</summary>
    public static async Task<string> Tell(Browser browser, IEnumerable<(string, string)> fields)
    {
        var answer = await Send(browser, fields);
        Assert.True(answer.Status == HttpStatusCode.Redirect, string.Join("; ", answer.Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent)));
        return answer.Location!.Split('?')[0];
    }

    public static Task<Answer> Send(Browser browser, IEnumerable<(string Name, string Value)> fields) =>
        browser.Post("/findings/new", fields, $"/findings/new?innovation={Innovation}&figures={fields.First(field => field.Name == "figures").Value}");

    public static string Evidence(AngleSharp.Dom.IDocument page) => string.Join(' ', page.QuerySelector("#evidence")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Text(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
