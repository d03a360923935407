using Fusion.Web.Data;
using Fusion.Web.Features.Directory;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Curation;

/// <summary>What nobody has confirmed for long is marked, and after two years leaves the lists that nobody narrowed.</summary>
public sealed class FreshnessTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task An_organisation_goes_grey_after_a_year_and_out_of_the_list_after_two(Db db)
    {
        using var pack = PackFolder.Small();
        pack.Write("organisations.csv", ["key,name,source", "fresh,Fresh School,small-book", "grey,Grey School,small-book", "stale,Stale School,small-book", "never,Never School,small-book"]);
        await using var site = await Site.Start(db, pack.Path);
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            foreach (var one in await data.Set<Organisation>().AsTracking().ToListAsync(stop))
                one.ConfirmedAt = one.Slug switch { "fresh" => DateTime.UtcNow.AddMonths(-11), "grey" => DateTime.UtcNow.AddMonths(-13), "stale" => DateTime.UtcNow.AddMonths(-25), _ => null };
            return default(Done);
        });
        await site.Services.GetRequiredService<DirectoryIndex>().Refresh(CancellationToken.None);

        Assert.Equal(["Fresh School", "Grey School", "Never School"], await Names("/organisations.json"));
        Assert.Equal(["Stale School"], await Names("/organisations.json?freshness=stale"));
        Assert.Equal(["Grey School"], await Names("/organisations.json?freshness=ageing"));
        var page = await site.Browser.Page("/organisations");
        Assert.Equal(["1", "1", "1", "1"], page.QuerySelectorAll("#facet-freshness .count").Select(count => count.TextContent));
        Assert.Contains("freshness--ageing", page.QuerySelectorAll(".result").Single(row => row.TextContent.Contains("Grey School", StringComparison.Ordinal)).InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Stale School", (await site.Browser.Page("/organisations?freshness=stale")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get("/organisations?freshness=rotten")).Status);
        // Its page, and a search for it by name, are there all the same.
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get("/organisations/stale")).Status);
        Assert.Contains("Stale School", (await site.Browser.Page("/search?q=stale")).Body!.TextContent, StringComparison.Ordinal);

        async Task<List<string>> Names(string path) => [.. (await site.Browser.Json(path))["items"]!.AsArray().Select(row => (string)row!["name"]!)];
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_reads_another_language_sees_in_which_an_entry_is_told_and_can_write_it_in_theirs(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        Assert.Null((await site.Browser.Page("/innovations/apple")).QuerySelector("#shown-in"));
        var note = (await site.Browser.Page("/innovations/apple", ("Accept-Language", "fr"))).QuerySelector("#shown-in")!;
        Assert.Contains("English", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("/innovations/apple/edit", note.QuerySelector("a")!.GetAttribute("href"));
    }
}
