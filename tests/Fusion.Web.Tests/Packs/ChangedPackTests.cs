using Fusion.Web.Features.Record;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Packs;

public sealed class ChangedPackTests
{
    static readonly (string, string, string)[] Three = [("apple", "innovation", "Apple"), ("pear", "innovation", "Pear"), ("plum", "innovation", "Plum")];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_pack_changes_only_its_rows_and_enters_the_difference_in_the_history(Db db)
    {
        using var pack = PackFolder.OfMovement();
        await using var site = await Site.Start(db, pack.Path);
        pack.Replace("entries.csv", "2030s SDG Game", "The SDG Game of the 2030s");
        var outcome = await site.Load(pack.Path);

        Assert.True(outcome.IsDone);
        var latest = await site.Read(data => data.Set<RecordAct>().OrderByDescending(act => act.At).FirstAsync());
        var subject = Assert.Single(await site.Read(data => data.Set<RecordSubject>().Where(subject => subject.ActId == latest.Id).ToListAsync()));
        Assert.Equal(RecordChange.Changed, subject.Change);
        var history = await site.Browser.Page("/innovations/2030s-sdg-game/history");
        Assert.Equal("2030s SDG Game", history.QuerySelector("del")!.TextContent);
        Assert.Equal("The SDG Game of the 2030s", history.QuerySelector("ins")!.TextContent);
        Assert.Equal(["Changed", "Added"], history.QuerySelectorAll(".timeline h2").Select(heading => heading.TextContent));
        Assert.Equal("The SDG Game of the 2030s", (await site.Browser.Get("/innovations/2030s-sdg-game")).Heading);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_changed_fact_counts_as_a_change_of_its_entry(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        pack.Write("facts.csv", ["entry,what,value,source", "pear,weight,120,small-book"]);
        await using var site = await Site.Start(db, pack.Path);
        pack.Write("facts.csv", ["entry,what,value,source", "pear,weight,140,small-book"]);
        await site.Load(pack.Path);

        Assert.Equal("140", (string?)(await site.Browser.Json("/innovations/pear.json"))["facts"]![0]!["value"]);
        Assert.Equal(2, (int)(await site.Browser.Json("/innovations/pear/history.json"))["total"]!);
        Assert.Equal(1, (int)(await site.Browser.Json("/innovations/apple/history.json"))["total"]!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_removed_row_is_gone_with_a_way_on_and_its_history_remains(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = (string)(await site.Browser.Json("/innovations/pear.json"))["id"]!;
        pack.Entries("small", Three[0], Three[2]);
        await site.Load(pack.Path);

        foreach (var path in new[] { "/innovations/pear", "/innovations/pear.json", "/innovations/pear.csv", $"/id/{id}" })
        {
            var gone = await site.Browser.Get(path);
            Assert.Equal(HttpStatusCode.Gone, gone.Status);
            Assert.Equal("This record is gone", gone.Heading);
            Assert.Contains("“Pear” was removed on", gone.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.NotEmpty(gone.Page.QuerySelectorAll("main a[href='/innovations']"));
        }
        var history = await site.Browser.Page("/innovations/pear/history");
        Assert.Equal(["Removed", "Added"], history.QuerySelectorAll(".timeline h2").Select(heading => heading.TextContent));
        Assert.Equal(2, (int)(await site.Browser.Json("/innovations.json"))["total"]!);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_entry_that_becomes_a_story_moves_and_its_old_address_leads_to_the_new_one(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = (string)(await site.Browser.Json("/innovations/pear.json"))["id"]!;
        pack.Entries("small", Three[0], ("pear", "story", "Pear"), Three[2]);
        await site.Load(pack.Path);

        Assert.Equal("Pear", (await site.Browser.Get("/stories/pear")).Heading);
        Assert.Equal("/stories/pear", (await site.Browser.Get($"/id/{id}")).Location);
        var moved = await site.Browser.Get("/innovations/pear?lang=en");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal("/stories/pear?lang=en", moved.Location);
        Assert.Equal("/stories/pear.json", (await site.Browser.Get("/innovations/pear.json")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_movements_content_takes_the_place_of_what_was_there(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var first = PackFolder.Small("first", Three);
        using var second = PackFolder.Small("second", ("quince", "innovation", "Quince"));
        await using (var site = await Site.Start(db, first.Path, disk: disk)) Assert.Equal(3, (int)(await site.Browser.Json("/innovations.json"))["total"]!);
        await using var replaced = await Site.Start(db, second.Path, disk: disk);

        var list = await replaced.Browser.Json("/innovations.json");
        Assert.Equal("Quince", (string?)list["items"]!.AsArray().Single()!["title"]!["en"]);
        Assert.Equal(HttpStatusCode.Gone, (await replaced.Browser.Get("/innovations/apple")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_movements_content_may_use_the_same_codes_as_what_it_replaces(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var first = PackFolder.OfMovement();
        using var second = PackFolder.OfMovement();
        second.Replace("pack.json", "\"fusion-movement\"", "\"other-movement\"");
        await using (var site = await Site.Start(db, first.Path, disk: disk)) Assert.Equal(141, (int)(await site.Browser.Json("/innovations.json"))["total"]!);
        await using var replaced = await Site.Start(db, second.Path, disk: disk);

        Assert.Equal(141, (int)(await replaced.Browser.Json("/innovations.json"))["total"]!);
        Assert.Equal(HttpStatusCode.OK, (await replaced.Browser.Get("/innovations/2030s-sdg-game")).Status);
    }
}
