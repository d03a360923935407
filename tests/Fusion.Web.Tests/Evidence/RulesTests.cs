using Fusion.Web.Features.Record;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Evidence;

/// <summary>The rules by which evidence gets its words.</summary>
public sealed class RulesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_changes_what_evidence_is_called_in_public_and_with_a_reason(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        using var host = await Told.As(site, "host");
        var finding = await Told.Tell(weaver, Told.Means("People could mend more things after a term", "School one", 14, 10, people: 100));
        async Task<string> Said() => Told.Evidence(await site.Browser.Page($"/innovations/{Told.Innovation}"));
        Assert.Contains("Compared.", await Said(), StringComparison.Ordinal);
        Assert.Contains("by enough to be worth the trouble.", (await site.Browser.Page(finding)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("nobody has changed them", (await site.Browser.Page("/findings/rules")).Body!.TextContent, StringComparison.Ordinal);

        var usual = (await host.Page("/findings/rules")).QuerySelector("#rules")!.TextContent;
        var stricter = usual.Replace("\"name\": \"Compared\"", "\"name\": \"Looked at from both sides\"", StringComparison.Ordinal).Replace("\"worthwhile\": 0.1", "\"worthwhile\": 0.9", StringComparison.Ordinal);
        Assert.NotEqual(usual, stricter);
        Assert.Equal("/findings/rules", (await host.Post("/findings/rules", [("rules", stricter), ("why", "A tenth costs us as much as it brings")])).Location);
        Assert.Contains("Looked at from both sides", await Said(), StringComparison.Ordinal);
        Assert.Contains("by less than would be worth the trouble", (await site.Browser.Page(finding)).Body!.TextContent, StringComparison.Ordinal);
        var page = (await site.Browser.Page("/findings/rules")).Body!.TextContent;
        Assert.Contains("A tenth costs us as much as it brings", page, StringComparison.Ordinal);
        Assert.Contains("0.90 or more", page, StringComparison.Ordinal);
        Assert.Equal("A tenth costs us as much as it brings", (await site.Read(data => data.Set<RecordAct>().SingleAsync(act => act.Name == "change-evidence-rules"))).Note);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rules_that_are_none_are_refused_with_the_place_and_nobody_but_the_host_changes_them(Db db)
    {
        await using var site = await Told.Start(db);
        using var host = await Told.As(site, "host");
        using var weaver = await Told.As(site, "weaver");
        var usual = (await host.Page("/findings/rules")).QuerySelector("#rules")!.TextContent;
        var broken = await host.Post("/findings/rules", [("rules", usual.Replace("\"key\": \"comparison\"", "\"key\": \"\"", StringComparison.Ordinal)), ("why", "To see what happens")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.Status);
        Assert.Contains("levels[2].key is missing or cannot be so", broken.Page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await weaver.Page("/findings/rules")).QuerySelector("form[action='/findings/rules']"));
        foreach (var role in new[] { "weaver", "learner", "member lead", "council member" })
        {
            using var other = await Told.As(site, role);
            Assert.Contains("/error/403", (await other.Post("/findings/rules", [("rules", usual), ("why", "Because I say so")], "/findings/new")).Location, StringComparison.Ordinal);
        }
    }
}
