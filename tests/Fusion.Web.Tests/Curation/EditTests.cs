using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Catalogue.Versions;
using Fusion.Web.Features.Moderation;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Curation;

public sealed class EditTests
{
    static readonly (string, string, string)[] Three = [("apple", "innovation", "Apple"), ("pear", "innovation", "Pear"), ("plum", "innovation", "Plum")];

    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_weaver_edits_is_in_lists_and_search_at_once_and_in_the_history(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.Empty(await site.Titles("/innovations.json?q=quince"));
        Assert.True((await site.Submit(People.Weaver, id, 1, ("title:en", "Quince"), ("summary:en", "A yellow fruit"))).IsDone);

        Assert.Equal(["Apple", "Plum", "Quince"], await site.Titles("/innovations.json"));
        Assert.Equal(["Quince"], await site.Titles("/innovations.json?q=yellow"));
        Assert.Empty(await site.Titles("/innovations.json?q=pear"));
        Assert.Equal("Quince", (await site.Browser.Get("/innovations/pear")).Heading);
        var history = await site.Browser.Page("/innovations/pear/history");
        Assert.Contains("A member edited it.", history.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var versions = await site.Browser.Page("/innovations/pear/versions");
        Assert.Equal("Pear", versions.QuerySelector("del")!.TextContent);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_newcomers_suggestion_waits_and_appears_once_a_weaver_accepts_it(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var learner = People.A(AccountRole.Learner);
        var sent = await site.Submit(learner, null, 0, ("kind", "story"), ("title:en", "A garden"), ("title:fr", "Un jardin"));
        Assert.True(sent.IsDone);
        Assert.Null(sent.Value!.Path);
        Assert.Empty(await site.Titles("/stories.json"));
        Assert.Contains("1 waits to be decided", (await site.Browser.Page("/moderation")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        Assert.True((await site.Decide(People.Weaver, accepts: true)).IsDone);
        Assert.Equal(["A garden"], await site.Titles("/stories.json"));
        Assert.Equal("Un jardin", (await site.Browser.Get("/stories/a-garden?lang=fr")).Heading);
        Assert.Contains("accepted", (await site.NewBrowser().Page("/moderation")).QuerySelector("main ol.timeline")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_refused_is_told_with_its_reason_and_without_its_text_or_its_sender(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        await site.Submit(People.A(AccountRole.MemberLead), null, 0, ("kind", "innovation"), ("title:en", "Buy our pears"));
        Assert.Equal("moderation.reason-missing", Assert.Single((await site.Decide(People.Weaver, accepts: false)).Rejections).MessageKey);
        Assert.True((await site.Decide(People.Weaver, accepts: false, RefusalReason.Advertising)).IsDone);

        var log = (await site.Browser.Get("/moderation")).Text;
        Assert.Contains("It advertises and does not inform.", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Buy our pears", log, StringComparison.Ordinal);
        Assert.Equal(3, (await site.Titles("/innovations.json")).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_three_accepted_suggestions_what_somebody_writes_appears_at_once(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var member = People.A(AccountRole.MemberLead);
        for (var at = 1; at <= 3; at++)
        {
            Assert.Null((await site.Submit(member, null, 0, ("kind", "resource"), ("title:en", $"Card {at}"))).Value!.Path);
            Assert.True((await site.Decide(People.Weaver, accepts: true)).IsDone);
        }
        Assert.Equal("/resources/card-4", (await site.Submit(member, null, 0, ("kind", "resource"), ("title:en", "Card 4"))).Value!.Path);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_people_who_edit_at_once_the_second_is_asked_to_choose(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => site.Submit(People.A(AccountRole.Weaver), id, 1, ("title:en", $"Pear {at}"))));
        Assert.Single(outcomes, outcome => outcome.IsDone);
        Assert.All(outcomes.Where(outcome => !outcome.IsDone), outcome => Assert.Equal("edit.conflict", Assert.Single(outcome.Rejections).MessageKey));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_change_of_kind_keeps_the_id_and_the_old_address(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.Equal("/stories/pear", (await site.Submit(People.Weaver, id, 1, ("kind", "story"))).Value!.Path);

        Assert.Equal(id, await site.IdOf("/stories/pear"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "/stories/pear"), ((await site.Browser.Get("/innovations/pear")).Status, (await site.Browser.Get("/innovations/pear")).Location));
        Assert.Equal("/stories/pear", (await site.Browser.Get($"/id/{id.Value}")).Location);
        Assert.Equal(["Apple", "Plum"], await site.Titles("/innovations.json"));
        var again = await site.Submit(People.Weaver, null, 0, ("kind", "innovation"), ("title:en", "Pear"));
        Assert.Equal("/innovations/pear-2", again.Value!.Path);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_copy_begins_with_all_that_an_entry_says_but_its_source_and_becomes_an_entry_of_its_own(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.True((await site.Submit(People.Weaver, id, 1, ("summary:en", "A yellow fruit"), ("started", "1999"), ("links", "https://pear.example.org/"), ("source_text", "Seen on a tree"))).IsDone);
        var (_, weaver) = await SignedIn.New(site, "wren", "Wren", AccountRole.Weaver);
        var form = await weaver.Page($"/contribute/entry?copy={id.Value}");
        string Says(string field) => form.QuerySelector($"main form [name='{field}']")!.TextContent.Trim() is { Length: > 0 } text ? text : form.QuerySelector($"main form [name='{field}']")!.GetAttribute("value") ?? "";
        Assert.Equal(("Pear", "A yellow fruit", "1999", "https://pear.example.org/", ""), (Says("title:en"), Says("summary:en"), Says("started"), Says("links"), Says("source_text")));

        var made = await weaver.Post("/contribute/entry", [("kind", "innovation"), .. new[] { "title:en", "summary:en", "started", "links" }.Select(field => (field, Says(field)))]);
        Assert.Equal("/innovations/pear-2", made.Location);
        Assert.NotEqual(id, await site.IdOf("/innovations/pear-2"));
        Assert.Equal("A yellow fruit", (string?)(await site.Browser.Json("/innovations/pear-2.json"))["summary"]!["en"]);
        Assert.Equal("Pear", (await site.Browser.Get("/innovations/pear")).Heading);
        weaver.Dispose();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_earlier_version_is_brought_back(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        await site.Submit(People.Weaver, id, 1, ("title:en", "Quince"), ("links", "https://example.org/quince The quince"));
        Assert.Equal("https://example.org/quince", (string?)(await site.Browser.Json("/innovations/pear.json"))["links"]![0]!["url"]);
        var back = await site.Act<RevertEntryHandler, Submitted>((handler, stop) => handler.Handle(id, 1, 2, People.Weaver, stop));

        Assert.True(back.IsDone);
        Assert.Equal("Pear", (await site.Browser.Get("/innovations/pear")).Heading);
        Assert.Empty((await site.Browser.Json("/innovations/pear.json"))["links"]!.AsArray());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_pack_that_is_loaded_again_changes_what_nobody_edited_and_leaves_what_somebody_did(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        await site.Submit(People.Weaver, id, 1, ("summary:en", "Ours"), ("links", "https://example.org/ours"));
        pack.Entries("small", ("apple", "innovation", "Apple"), ("pear", "innovation", "Pear tree"));
        Assert.True((await site.Load(pack.Path)).IsDone);

        var entry = await site.Browser.Json("/innovations/pear.json");
        Assert.Equal("Pear tree", (string?)entry["title"]!["en"]);
        Assert.Equal("Ours", (string?)entry["summary"]!["en"]);
        Assert.Equal("https://example.org/ours", (string?)entry["links"]![0]!["url"]);
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get("/innovations/plum")).Status);
        pack.Entries("small", ("apple", "innovation", "Apple"));
        Assert.True((await site.Load(pack.Path)).IsDone);
        Assert.Equal("Pear tree", (await site.Browser.Get("/innovations/pear")).Heading);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Still_true_is_said_in_one_act_by_those_who_may_publish(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        var id = await site.IdOf("/innovations/pear");
        Assert.False((await site.Act<ConfirmEntryHandler, Done>((handler, stop) => handler.Handle(id, People.A(AccountRole.CouncilMember), stop))).IsDone);
        Assert.True((await site.Act<ConfirmEntryHandler, Done>((handler, stop) => handler.Handle(id, People.Weaver, stop))).IsDone);

        Assert.Equal(["Pear"], await site.Titles("/innovations.json?freshness=fresh"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_limit_of_an_edit_says_what_to_do(Db db)
    {
        using var pack = PackFolder.Small(entries: Three);
        await using var site = await Site.Start(db, pack.Path);
        async Task Refused(string key, params (string, string)[] fields) => Assert.Contains(key, (await site.Submit(People.Weaver, null, 0, [("kind", "story"), .. fields])).Rejections.Select(rejection => rejection.MessageKey));

        await Refused("edit.no-title", ("summary:en", "No title"));
        await Refused("edit.long", ("title:en", new string('a', 201)));
        await Refused("edit.letters", ("title:en", "Half \ud83d a letter"));
        await Refused("edit.year", ("title:en", "T"), ("started", "99"));
        await Refused("edit.unknown", ("title:en", "T"), ("places", "ATLANTIS"));
        await Refused("edit.web", ("title:en", "T"), ("links", "javascript:alert(1)"));
        await Refused("edit.many", ("title:en", "T"), ("links", string.Join('\n', Enumerable.Range(0, 21).Select(at => $"https://example.org/{at}"))));
        var learner = People.A(AccountRole.Learner);
        for (var at = 0; at < 20; at++) Assert.True((await site.Submit(learner, null, 0, ("kind", "story"), ("title:en", $"Story {at}"))).IsDone);
        Assert.Equal("moderation.many-waiting", Assert.Single((await site.Submit(learner, null, 0, ("kind", "story"), ("title:en", "One more"))).Rejections).MessageKey);
    }

    [Theory, OnPostgres]
    public async Task Another_process_on_the_same_database_sees_an_edit_within_seconds(Db db)
    {
        await using var disk = await Disk.Make(db);
        using var pack = PackFolder.Small(entries: Three);
        await using var first = await Site.Start(db, pack.Path, disk: disk);
        await using var second = await Site.Start(db, pack.Path, disk: disk);
        Assert.Equal(["Apple", "Pear", "Plum"], await second.Titles("/innovations.json"));
        await first.Submit(People.Weaver, await first.IdOf("/innovations/pear"), 1, ("title:en", "Quince"));

        for (var waited = 0; waited < 100 && !(await second.Titles("/innovations.json")).Contains("Quince"); waited++) await Task.Delay(200);
        Assert.Equal(["Apple", "Plum", "Quince"], await second.Titles("/innovations.json"));
    }
}
