using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Lists;

/// <summary>The registers of publications and of past commissions.</summary>
public sealed class RegisterTests
{
    static (string, string)[] Publication(string title, string year, string series, string order) =>
        [("kind", "resource"), ("title:en", title), ("form", "publication"), ("author", "A. Writer"), ("published", year), ("publisher", "Fusion Press"), ("series", series), ("order_number", order), ("links", "https://example.org/booklet.pdf Download")];

    [Theory, OnSqlite, OnPostgres]
    public async Task Publications_stand_in_their_series_with_author_year_publisher_order_number_and_download(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        await weaver.Post("/contribute/entry", Publication("Leading networks", "2006", "Network booklets", "FU-2"));
        await weaver.Post("/contribute/entry", Publication("Weaving networks", "2007", "Network booklets", "FU-3"));
        await weaver.Post("/contribute/entry", Publication("A book alone", "2009", "", ""));
        var page = await site.Browser.Page("/publications");
        Assert.Equal(["Network booklets", "In no series"], page.QuerySelectorAll("main section > h2").Select(heading => heading.TextContent));
        var set = page.QuerySelectorAll("main section")[0];
        Assert.Equal(["Weaving networks", "Leading networks"], set.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["A. Writer", "2007", "Fusion Press", "FU-3", "Download"], set.QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("https://example.org/booklet.pdf", set.QuerySelector("tbody a[rel]")!.GetAttribute("href"));
        Assert.Contains("FU-2", (await site.Browser.Get("/publications.csv")).Text, StringComparison.Ordinal);
        var one = await site.Browser.Page(set.QuerySelector("tbody th a")!.GetAttribute("href")!);
        Assert.Contains("Network booklets", one.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_past_commission_says_what_came_of_it_or_that_nobody_has_told(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        await weaver.Post("/contribute/entry", [("kind", "resource"), ("title:en", "Commission on the long week"), ("form", "commission"), ("published", "2014"), ("came_of:en", "Two towns tried it; **neither** kept it.")]);
        await weaver.Post("/contribute/entry", [("kind", "resource"), ("title:en", "Commission on short breaks"), ("form", "commission"), ("published", "2016")]);
        var rows = (await site.Browser.Page("/commissions")).QuerySelectorAll("tbody tr");
        Assert.Equal(["Commission on short breaks", "Commission on the long week"], rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.Contains("Nobody has told yet what came of it", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal("neither", rows[1].QuerySelector("strong")!.TextContent);
        Assert.DoesNotContain("long week", (await site.Browser.Page("/publications")).Body!.TextContent, StringComparison.Ordinal);
    }
}
