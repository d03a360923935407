using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Initiatives;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Curation;

public sealed class MergeTests
{
    static PackFolder Pack()
    {
        var pack = PackFolder.Small();
        pack.Write("organisations.csv", ["key,name,place,url,part_of", "hill,Hill School,FR,,", "hills,Hill School of France,,https://hill.example.org,", "below,Below,,,hills"]);
        pack.Write("entries.csv", ["key,kind,title:en,organisations,source", "apple,innovation,Apple,hills,small-book", "pear,innovation,Pear,hills|hill,small-book", "plum,story,Plum,,small-book"]);
        pack.Write("facts.csv", ["entry,what,value,source", "apple,weight,100,small-book", "pear,weight,120,small-book"]);
        pack.Write("points.csv", ["entry,kind,text:en", "pear,how,It hangs"]);
        return pack;
    }

    static async Task<JsonNode> Told(Site site, string path)
    {
        var json = await site.Browser.Json(path + ".json");
        return json;
    }

    static async Task<(Guid Merge, Guid Kept, Guid Gone)> Merge(Site site, string kept, string gone, params string[] fromGone)
    {
        var (one, two) = ((await site.IdOf(kept)).Value, (await site.IdOf(gone)).Value);
        var outcome = await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(one, two, 1, 1, fromGone), People.Weaver, stop));
        Assert.True(outcome.IsDone, string.Join(',', outcome.Rejections));
        return (outcome.Value, one, two);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_organisations_become_one_with_both_addresses_links_and_history_and_are_parted_exactly(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        string[] paths = ["/organisations/hill", "/organisations/hills", "/organisations/below", "/innovations/apple", "/innovations/pear"];
        var before = (await Task.WhenAll(paths.Select(path => Told(site, path)))).Select(node => node.ToJsonString()).ToList();
        var (merge, kept, gone) = await Merge(site, "/organisations/hill", "/organisations/hills", "url");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/organisations/hill"), ((await site.Browser.Get("/organisations/hills")).Status, (await site.Browser.Get("/organisations/hills")).Location));
        Assert.Equal("/organisations/hill", (await site.Browser.Get($"/id/{gone}")).Location);
        Assert.Equal("https://hill.example.org", (string?)(await Told(site, "/organisations/hill"))["url"]);
        Assert.EndsWith(kept.ToString(), (string?)(await Told(site, "/organisations/below"))["part_of"], StringComparison.Ordinal);
        foreach (var entry in new[] { "/innovations/apple", "/innovations/pear" })
            Assert.EndsWith("/organisations/hill", (string?)Assert.Single((await Told(site, entry))["organisations"]!.AsArray()), StringComparison.Ordinal);
        Assert.Equal(2, (int)(await Told(site, "/organisations"))["total"]!);
        Assert.Contains("Hill School of France", (await site.Browser.Get("/organisations/hill/history.json")).Text + (await site.Browser.Get("/organisations/hill/history")).Text, StringComparison.Ordinal);
        pack.Replace("entries.csv", "Plum", "Plums");
        Assert.True((await site.Load(pack.Path)).IsDone);
        Assert.Equal(2, (int)(await Told(site, "/organisations"))["total"]!);
        pack.Replace("entries.csv", "Plums", "Plum");

        Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merge, People.Weaver, stop))).IsDone);
        Assert.Equal(before, (await Task.WhenAll(paths.Select(path => Told(site, path)))).Select(node => node.ToJsonString()));
        Assert.Equal("merge.undone-already", Assert.Single((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merge, People.Weaver, stop))).Rejections).MessageKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_entries_become_one_with_all_that_either_told_and_are_parted_exactly(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        string[] paths = ["/innovations/apple", "/innovations/pear"];
        var before = (await Task.WhenAll(paths.Select(path => Told(site, path)))).Select(node => node.ToJsonString()).ToList();
        var (merge, _, gone) = await Merge(site, "/innovations/apple", "/innovations/pear", "title:en");

        var one = await Told(site, "/innovations/apple");
        Assert.Equal("Pear", (string?)one["title"]!["en"]);
        Assert.Equal(["100", "120"], one["facts"]!.AsArray().Select(fact => (string)fact!["value"]!));
        Assert.Equal("It hangs", (string?)Assert.Single(one["points"]!.AsArray())!["text"]!["en"]);
        Assert.Equal(2, one["organisations"]!.AsArray().Count);
        Assert.Equal("/innovations/apple", (await site.Browser.Get("/innovations/pear")).Location);
        Assert.Equal("/innovations/apple", (await site.Browser.Get($"/id/{gone}")).Location);
        Assert.Equal(["Pear"], await site.Titles("/innovations.json"));

        Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merge, People.Weaver, stop))).IsDone);
        Assert.Equal(before, (await Task.WhenAll(paths.Select(path => Told(site, path)))).Select(node => node.ToJsonString()));
        Assert.Equal(["Apple", "Pear"], await site.Titles("/innovations.json"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_found_out_and_tried_follows_an_entry_that_is_merged_and_goes_back(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var (apple, pear) = (new EntryId((await site.IdOf("/innovations/apple")).Value), new EntryId((await site.IdOf("/innovations/pear")).Value));
        var (finding, adoption, enquiry, asked) = (new FindingId(Guid.CreateVersion7()), Guid.CreateVersion7(), new EnquiryId(Guid.CreateVersion7()), new EnquiryId(Guid.CreateVersion7()));
        await site.Act<FusionDb, Done>((data, _) =>
        {
            data.AddRange(new Finding { Id = finding, Slug = "it-hangs-well", State = FindingState.Published, EntryId = pear, Claim = "It hangs well" }, new Finding { Id = new FindingId(Guid.CreateVersion7()), Slug = "it-falls", State = FindingState.Waiting, EntryId = apple, Claim = "It falls" },
                new Adoption { Id = adoption, Moderation = Moderation.Public, EntryId = pear, Team = "Garden group" }, new Enquiry { Id = enquiry, Moderation = Moderation.Public, Slug = "does-it-float", EntryId = pear, Question = "Does it float?" }, new Enquiry { Id = asked, Slug = "about-nothing", Question = "What about nothing?" });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        var before = await Leading(site);
        Assert.Equal([1, 3], before.Values.Order());
        var (merge, _, _) = await Merge(site, "/innovations/apple", "/innovations/pear");

        Assert.Equal(new Dictionary<EntryId, int> { [apple] = 4 }, await Leading(site));
        Assert.Contains("Does it float?", (await site.Browser.Get("/innovations/apple/travel")).Text + (await site.Browser.Get("/innovations/apple")).Text, StringComparison.Ordinal);
        Assert.Null(await site.Read(data => data.Set<Enquiry>().Where(one => one.Id == asked).Select(one => one.EntryId).SingleAsync()));
        Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merge, People.Weaver, stop))).IsDone);
        Assert.Equal(before.OrderBy(pair => pair.Value), (await Leading(site)).OrderBy(pair => pair.Value));
        Assert.Equal(pear, await site.Read(data => data.Set<Finding>().Where(one => one.Id == finding).Select(one => one.EntryId).SingleAsync()));
    }

    static async Task<IReadOnlyDictionary<EntryId, int>> Leading(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var entries = await site.Read(data => data.Set<Entry>().Select(entry => entry.Id).ToArrayAsync());
        return await scope.ServiceProvider.GetServices<IRecordLinks<EntryId>>().Count(entries, CancellationToken.None);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_merge_and_its_undoing_stand_in_the_public_log(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var (merge, kept, _) = await Merge(site, "/organisations/hill", "/organisations/hills");
        Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merge, People.Weaver, stop))).IsDone);

        var log = await site.Browser.Page("/moderation");
        Assert.Equal(["Two records of one thing: parted again", "Two records of one thing: made one"], log.QuerySelectorAll(".timeline h2").Select(item => item.TextContent));
        Assert.All(log.QuerySelectorAll(".timeline li"), item => Assert.Equal($"/id/{kept}", item.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("Hill School of France", log.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Parted", "Merged"], (await Told(site, "/moderation"))["items"]!.AsArray().Select(item => (string)item!["decision"]!));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_edited_after_a_merge_stays_when_it_is_undone(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var (merge, kept, _) = await Merge(site, "/innovations/apple", "/innovations/pear", "title:en");
        Assert.True((await site.Submit(People.Weaver, new(kept), 2, ("title:en", "Apple and pear"))).IsDone);
        Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merge, People.Weaver, stop))).IsDone);
        Assert.Equal(["Apple and pear", "Pear"], await site.Titles("/innovations.json"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Records_of_different_kinds_and_one_and_the_same_are_not_merged(Db db)
    {
        using var pack = Pack();
        await using var site = await Site.Start(db, pack.Path);
        var (entry, body) = ((await site.IdOf("/innovations/apple")).Value, (await site.IdOf("/organisations/hill")).Value);
        Assert.Equal("merge.unknown", Assert.Single((await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(entry, body, 1, 1, []), People.Weaver, stop))).Rejections).MessageKey);
        Assert.Equal("merge.same", Assert.Single((await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(entry, entry, 1, 1, []), People.Weaver, stop))).Rejections).MessageKey);
    }
}
