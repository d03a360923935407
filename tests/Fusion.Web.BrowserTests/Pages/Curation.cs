using System.Text;
using System.Text.RegularExpressions;

namespace Fusion.Web.BrowserTests.Pages;

/// <summary>What is done on the pages of those who keep the directory before they are looked at. Nothing is taken in or decided, so that it can be done any number of times.</summary>
internal static class Curation
{
    public const string Sheet = "Organisation;Country;Website;Notes\nHeron Bank School;France;https://heron.example.org;By the river\nOtterholme Primary School;;https://otterholme.example.org;\nHeron Bank School;France;;\nNowhere;Atlantis;;\n;Spain;;\n";

    const string Sheets = "input[type=file]";

    // An account has one sheet undecided: visitors who bring theirs at the same time would push one another's out.
    static readonly SemaphoreSlim Bringing = new(1);

    public static Task BringASheet(IPage page) => OneByOne(() => Bring(page, "organisations", Sheet));

    public static Task BringPeople(IPage page) => OneByOne(async () =>
    {
        await page.GotoAsync("/import");
        await Bring(page, "people", "name;email;organisation;of_age\nAda Lark;ada@example.org;Otterholme Primary School;yes\nBen Reed;;Otterholme Primary School;yes\n");
        // Those whom an earlier look brought are there already.
        if (await page.Locator("#commit button").CountAsync() > 0) await page.Locator("#commit button").Send();
        await page.GotoAsync("/contacts");
        await page.Locator("ul.rows").WaitForAsync();
    });

    /// <summary>The page to which a letter leads those whose names somebody brought.</summary>
    public static async Task AnswerAContact(IPage page)
    {
        await BringPeople(page);
        if (await page.Locator("#ask button").CountAsync() > 0) await page.Locator("#ask button").Send();
        await page.GotoAsync("/host/mail");
        var link = Regex.Match(await page.ContentAsync(), "/contacts/answer/[A-Za-z0-9._-]+");
        Assert.True(link.Success, "no letter leads to an answer");
        await page.GotoAsync(link.Value);
        await page.Locator("main form button").First.WaitForAsync();
    }

    /// <summary>A page of a network that one has just founded, and so weaves.</summary>
    public static async Task OwnNetwork(IPage page, string below)
    {
        await page.Locator("#name").FillAsync("Those who keep bees");
        await page.Locator("#purpose").FillAsync("So that children learn from bees.");
        await page.Locator("input[name=shown][value=private]").CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/networks/private-**");
        await page.GotoAsync(Regex.Match(page.Url, "/networks/private-[0-9a-f]+").Value + below);
        await page.Locator("h1").WaitForAsync();
    }

    /// <summary>A network of one's own, and the form with which something is proposed there.</summary>
    public static async Task OwnProposal(IPage page, string query)
    {
        await OwnNetwork(page, "");
        await page.GotoAsync($"/decisions/new?network={page.Url[(page.Url.LastIndexOf('/') + 1)..]}{query}");
        await page.Locator("h1").WaitForAsync();
    }

    /// <summary>A question put to a network of one's own, and a ballot that says nothing.</summary>
    public static async Task OwnBallot(IPage page)
    {
        await OwnProposal(page, "&kind=sense-check");
        await page.Locator("#title").FillAsync("Shall we have tea first?");
        await page.Locator("#text").FillAsync("Before we look at the bees.");
        await page.Locator("input[name=matter]").First.CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/decisions/members-**");
        await page.Locator("#ballot form > button").ClickAsync();
        await page.Locator(".govuk-error-summary").WaitForAsync();
    }

    /// <summary>A proposal in a network of one's own, and the page on which members are asked for advice.</summary>
    public static async Task OwnAdvice(IPage page)
    {
        await OwnProposal(page, "&kind=proposal");
        foreach (var (field, text) in new[] { ("title", "Bees on the roof"), ("text", "We put two hives on the roof."), ("purpose", "That children learn from bees"), ("affected", "Whoever works below") }) await page.Locator("#" + field).FillAsync(text);
        await page.Locator("input[name=matter]").First.CheckAsync();
        await page.Locator("form.long-form > button").ClickAsync();
        await page.WaitForURLAsync("**/decisions/members-**");
        await page.GotoAsync(Regex.Match(page.Url, "/decisions/members-[0-9a-f]+").Value + "/advice");
        await page.Locator("h1").WaitForAsync();
    }

    public static async Task OwnTrust(IPage page)
    {
        await OwnNetwork(page, "");
        await page.GotoAsync($"/decisions/trust/{page.Url[(page.Url.LastIndexOf('/') + 1)..]}");
        await page.Locator("h1").WaitForAsync();
    }

    public static async Task Bring(IPage page, string target, string csv)
    {
        await page.Locator($"input[name=target][value={target}]").CheckAsync();
        await page.Locator(Sheets).SetInputFilesAsync(new FilePayload { Name = "schools.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.Locator("main form button").Send();
        await page.Locator("#plan").WaitForAsync();
    }

    static async Task OneByOne(Func<Task> bring)
    {
        await Bringing.WaitAsync();
        try
        {
            await bring();
        }
        finally
        {
            Bringing.Release();
        }
    }

    /// <summary>A reader's report, and the queue in which it waits; once there is one it stays.</summary>
    public static async Task Report(IPage page)
    {
        await page.GotoAsync("/moderation/queue");
        if (await page.Locator("ol.timeline li").CountAsync() > 0) return;
        await page.GotoAsync("/innovations/2030s-sdg-game/report");
        await page.Locator("#words").FillAsync("It moved to another town, as its own page says.");
        await page.Locator("main form button").Send();
        await page.GotoAsync("/moderation/queue");
        await page.Locator("ol.timeline li").First.WaitForAsync();
    }

    public static async Task OpenCase(IPage page)
    {
        await Report(page);
        await page.Locator("ol.timeline a").First.ClickAsync();
        await page.Locator("#decision").WaitForAsync();
    }

    /// <summary>As if somebody else had saved in the meantime.</summary>
    public static async Task Meet(IPage page, string field)
    {
        await page.Locator("#version").EvaluateAsync("hidden => hidden.value = 999");
        await page.Locator(field).FillAsync("What I wrote");
        await page.Locator("main form button.govuk-button").ClickAsync();
        await page.Locator(".versus").First.WaitForAsync();
    }

    public static async Task MakeVersions(IPage page)
    {
        if (await page.Locator("ol.timeline li").CountAsync() > 0) return;
        await page.GotoAsync("/organisations/demo-brackenmouth-academy/edit");
        await page.Locator("#contact").FillAsync("office@brackenmouth.example.org");
        await page.Locator("main form button.govuk-button").Send();
        await page.GotoAsync("/organisations/demo-brackenmouth-academy/versions");
        await page.Locator("ol.timeline ins").First.WaitForAsync();
    }
}
