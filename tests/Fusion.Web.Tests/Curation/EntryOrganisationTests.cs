using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Catalogue.Versions;
using Fusion.Web.Features.Import;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

/// <summary>Which organisations have to do with an entry, as people say it.</summary>
public sealed class EntryOrganisationTests
{
    static PackFolder Pack()
    {
        var pack = PackFolder.Small();
        pack.Write("organisations.csv", ["key,name,place", "hill,Hill School,FR", "lake,Lake School,FR", "sea,Sea School,FR", "sea-of-spain,Sea School,ES"]);
        pack.Write("entries.csv", ["key,kind,title:en,organisations,source", "apple,innovation,Apple,hill,small-book", "pear,innovation,Pear,,small-book"]);
        return pack;
    }

    static async Task<List<string>> Of(Site site, string entry) =>
        [.. (await site.Browser.Json(entry + ".json"))["organisations"]!.AsArray().Select(address => new Uri((string)address!).AbsolutePath["/organisations/".Length..]).Order(StringComparer.Ordinal)];

    [Theory, OnSqlite, OnPostgres]
    public async Task They_are_named_as_people_call_them_and_each_page_leads_to_the_other(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.True((await site.Submit(People.Weaver, id, 1, ("organisations", "lake school\nhttps://fusion.example.org/organisations/sea\n/organisations/hill"))).IsDone);

        Assert.Equal(["hill", "lake", "sea"], await Of(site, "/innovations/pear"));
        Assert.Contains("Pear", (await site.Browser.Page("/organisations/lake")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/organisations/lake", (await site.Browser.Page("/innovations/pear/versions")).QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.True((await site.Submit(People.Weaver, id, 2, ("organisations", "Lake School"))).IsDone);
        Assert.Equal(["lake"], await Of(site, "/innovations/pear"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_that_is_not_here_two_of_one_name_and_too_many_are_refused(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        async Task<Rejection> Refused(string lines) => Assert.Single((await site.Submit(People.Weaver, id, 1, ("organisations", lines))).Rejections);

        Assert.Equal(("organisations", "import.organisation-unknown"), ((await Refused("Lake School\nMoon School")).Field, (await Refused("Moon School")).MessageKey));
        Assert.Equal("import.organisation-unclear", (await Refused("Sea School")).MessageKey);
        Assert.Equal("edit.many", (await Refused(string.Join('\n', Enumerable.Range(0, 31).Select(at => $"/organisations/hill?{at}")))).MessageKey);
        Assert.Empty(await Of(site, "/innovations/pear"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_newcomer_suggests_them_and_the_form_keeps_what_is_there(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.Null((await site.Submit(People.A(AccountRole.Learner), id, 1, ("organisations", "Hill School"))).Value!.Path);
        Assert.Empty(await Of(site, "/innovations/pear"));
        Assert.True((await site.Decide(People.Weaver, accepts: true)).IsDone);

        Assert.Equal(["hill"], await Of(site, "/innovations/pear"));
        var (_, weaver) = await Accounts.SignedIn.New(site, "wren", "Wren", AccountRole.Weaver);
        Assert.Equal("/organisations/hill", (await weaver.Page("/innovations/pear/edit")).QuerySelector("textarea[name=organisations]")!.TextContent.Trim());
        weaver.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_earlier_version_brings_back_those_that_are_still_there_wherever_they_live_now(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.True((await site.Submit(People.Weaver, id, 1, ("organisations", "Hill School\nLake School\n/organisations/sea"))).IsDone);
        Assert.True((await site.Submit(People.Weaver, id, 2, ("organisations", ""))).IsDone);
        var wish = new MergeWish((await site.IdOf("/organisations/lake")).Value, (await site.IdOf("/organisations/hill")).Value, 1, 1, []);
        Assert.True((await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(wish, People.Weaver, stop))).IsDone);
        pack.Write("organisations.csv", ["key,name,place", "hill,Hill School,FR", "lake,Lake School,FR"]);
        Assert.True((await site.Load(pack.Path)).IsDone);

        Assert.True((await site.Act<RevertEntryHandler, Submitted>((handler, stop) => handler.Handle(id, 2, 3, People.Weaver, stop))).IsDone);
        Assert.Equal(["lake"], await Of(site, "/innovations/pear"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_pack_that_is_loaded_again_leaves_those_that_people_chose(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        Assert.True((await site.Submit(People.Weaver, await site.IdOf("/innovations/pear"), 1, ("organisations", "Lake School"))).IsDone);
        pack.Write("entries.csv", ["key,kind,title:en,organisations,source", "apple,innovation,Apple tree,lake,small-book", "pear,innovation,Pear tree,hill,small-book"]);
        Assert.True((await site.Load(pack.Path)).IsDone);

        Assert.Equal("Pear tree", (await site.Browser.Get("/innovations/pear")).Heading);
        Assert.Equal(["lake"], await Of(site, "/innovations/pear"));
        Assert.Equal(["lake"], await Of(site, "/innovations/apple"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_spreadsheet_brings_them_by_name_and_taking_it_back_takes_them_back(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        const string csv = "kind,title,organisations\nstory,A garden,hill school; Lake School\ninnovation,Pear,/organisations/lake\ninnovation,Plum,Moon School\n";
        var (run, plan) = await ImportTests.Look(site, "entries", csv);
        Assert.Equal([RowFate.Created, RowFate.Changed, RowFate.Refused], plan.Rows.Select(row => row.Fate));
        Assert.True((await ImportTests.Commit(site, run, plan.Digest())).IsDone);

        Assert.Equal(["hill", "lake"], await Of(site, "/stories/a-garden"));
        Assert.Equal(["lake"], await Of(site, "/innovations/pear"));
        var (_, again) = await ImportTests.Look(site, "entries", csv);
        Assert.Equal([RowFate.Matched, RowFate.Matched, RowFate.Refused], again.Rows.Select(row => row.Fate));
        Assert.True((await site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(run, People.Weaver, stop))).IsDone);
        Assert.Empty(await Of(site, "/innovations/pear"));
        Assert.Equal(1, await site.Read(data => data.Set<EntryOrganisation>().CountAsync()));
    }
}
