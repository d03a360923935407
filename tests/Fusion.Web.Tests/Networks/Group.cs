using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Networks;

/// <summary>Networks as people found them, and what they do there.</summary>
internal static class Group
{
    public static List<(string Name, string Value)> Of(string name, string shown = "private") => [("name", name), ("purpose", "So that we learn from each other."), ("place", ""), ("shown", shown), ("starts_on", ""), ("ends_on", "")];

    /// <summary>Founds a network; answers its path.</summary>
    public static async Task<string> Found(Browser browser, string name, string shown = "private")
    {
        var answer = await browser.Post("/networks/new", Of(name, shown));
        Assert.True(answer.Status == HttpStatusCode.Redirect, Faults(answer));
        return answer.Location!.Split("/rules")[0];
    }

    public static async Task Do(Browser browser, string path, string act, params (string, string)[] fields)
    {
        var answer = await browser.Post($"{path}?handler={act}", fields, "/account");
        Assert.True(answer.Status == HttpStatusCode.Redirect, $"{act}: {answer.Status} {Faults(answer)}");
    }

    public static async Task<string> Refusal(Browser browser, string path, string act, params (string, string)[] fields)
    {
        var answer = await browser.Post($"{path}?handler={act}", fields, "/account");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return Faults(answer);
    }

    /// <summary>Takes a form under the present rules; whoever is there stays as the rules name them.</summary>
    public static Task Choose(Browser browser, string path, string form, params (string, string)[] more) => Do(browser, path + "/rules", "propose", [("form", form), ("why", ""), .. more]);

    /// <summary>The network has the rules of a form, whatever it had before, and nobody is in it.</summary>
    public static async Task<GovernanceRules> Take(Site site, string network, string form)
    {
        var json = site.Services.GetRequiredService<GovernanceForms>().Json(form);
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            var found = await data.Set<Network>().AsTracking().FirstAsync(one => one.Slug == network.Substring("/networks/".Length), stop);
            (found.Form, found.Rules) = (form, json);
            data.RemoveRange(await data.Set<NetworkMember>().AsTracking().ToListAsync(stop));
            return default(Done);
        });
        return RulesFile.Read(json).Rules!;
    }

    public static string Faults(Answer answer) => answer.Status == HttpStatusCode.Redirect ? $"to {answer.Location}" : string.Join(" | ", answer.Page.QuerySelectorAll(".govuk-error-summary li").Select(item => item.TextContent.Trim()));

    public static Task<Network> Read(Site site, string path) => site.Read(db => db.Set<Network>().FirstAsync(network => network.Slug == path.Substring("/networks/".Length)));

    public static Task<List<NetworkMember>> Members(Site site) => site.Read(db => db.Set<NetworkMember>().OrderBy(member => member.AskedAt).ToListAsync());

    public static async Task<Guid> MemberOf(Site site, Guid account) => (await Members(site)).Single(member => member.ActiveId == account).Id;

    public static string Text(AngleSharp.Dom.IDocument page) => string.Join(' ', page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
