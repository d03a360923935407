using Fusion.Web.Features.Agreements;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Agreements;

/// <summary>Agreements as people write, publish and sign them.</summary>
internal static class Promise
{
    public static List<(string Name, string Value)> Of(string title, string text = "We answer each other within a week.", string owner = "movement", string signers = "both", string kind = "social-contract", string months = "", string notice = "") =>
        [("owner", owner), ("kind", kind), ("title", title), ("purpose", "So that nobody has to ask twice."), ("text", text), ("basis", ""), ("scope", "Each teaches as it sees fit."), ("signers", signers), ("places", ""), ("term_months", months), ("renewal_days", ""), ("exit", ""), ("exit_days", notice)];

    /// <summary>Writes and publishes an agreement; answers its path.</summary>
    public static async Task<string> Published(Browser keeper, List<(string, string)> fields)
    {
        var begun = await keeper.Post("/agreements/new", fields);
        Assert.True(begun.Status == HttpStatusCode.Redirect, Group.Faults(begun));
        return await Publish(keeper, begun.Location!);
    }

    /// <summary>Writes and publishes the next version.</summary>
    public static async Task Change(Browser keeper, string path, List<(string, string)> fields, bool asksAgain = true)
    {
        var edit = path + "/edit";
        var kept = await keeper.Post(edit, [.. fields, ("revision", await Revision(keeper, edit))]);
        Assert.True(kept.Status == HttpStatusCode.Redirect, Group.Faults(kept));
        await Publish(keeper, edit, [("change", "Three days in place of a week."), ("asks_again", asksAgain ? "true" : "")]);
    }

    static async Task<string> Publish(Browser keeper, string edit, params (string, string)[] more)
    {
        var published = await keeper.Post($"{edit}?handler=publish", [.. more, ("revision", await Revision(keeper, edit))], edit);
        Assert.True(published.Status == HttpStatusCode.Redirect, Group.Faults(published));
        return published.Location!;
    }

    public static async Task<string> Revision(Browser keeper, string edit) => (await keeper.Page(edit)).QuerySelector("input[name=revision]")!.GetAttribute("value")!;

    /// <summary>Accepts an agreement; answers the path of the commitment.</summary>
    public static async Task<string> Sign(Browser browser, string path, int version = 1, string promise = "", bool named = false)
    {
        var answer = await browser.Post($"{path}?handler=sign", Signing(version, promise, named), "/account");
        Assert.True(answer.Status == HttpStatusCode.Redirect, Group.Faults(answer));
        return answer.Location!;
    }

    public static (string, string)[] Signing(int version = 1, string promise = "", bool named = false) => [("version", $"{version}"), ("promise", promise), ("agree", "true"), ("named", named ? "true" : "")];

    public static Task<List<Signature>> Signatures(Site site) => site.Read(db => db.Set<Signature>().OrderBy(signature => signature.SignedAt).ToListAsync());

    public static Task<List<Acceptance>> Acceptances(Site site) => site.Read(db => db.Set<Acceptance>().OrderBy(acceptance => acceptance.At).ToListAsync());

    public static string Text(AngleSharp.Dom.IDocument page) => Group.Text(page);
}
