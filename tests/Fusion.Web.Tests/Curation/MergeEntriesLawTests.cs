using System.Text.RegularExpressions;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Operating;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

/// <summary>Whatever two entries say: made one, nothing is told of the one that went; parted, both say again what they said.</summary>
public sealed partial class MergeEntriesLawTests
{
    static readonly string[] Tables = [nameof(Entry), nameof(EntryLink), nameof(EntryFact), nameof(EntryPoint), nameof(EntryOrganisation), "Address", "RetiredRecord"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Merging_two_entries_is_undone_exactly_whatever_they_say(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple"), ("pear", "innovation", "Pear"), ("plum", "story", "Plum")]);
        pack.Write("organisations.csv", ["key,name", "hill,Hill School", "lake,Lake School", "city,River City"]);
        await using var site = await Site.Start(db, pack.Path);
        var organisations = await site.Read(data => data.Set<Organisation>().OrderBy(one => one.Slug).Select(one => one.Id).ToListAsync());
        var ids = await site.Read(data => data.Set<Entry>().Where(entry => entry.Kind == EntryKind.Innovation).OrderBy(entry => entry.Slug).Select(entry => entry.Id).ToListAsync());
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            await site.Act<FusionDb, Done>(async (data, stop) =>
            {
                foreach (var id in ids) await Scatter(data, random, id, [.. organisations.Where(_ => random.Next(2) == 0)], stop);
                return default(Done);
            });
            var before = await State(site);
            var (kept, gone) = random.Next(2) == 0 ? (ids[0], ids[1]) : (ids[1], ids[0]);
            var versions = await site.Read(data => data.Set<Entry>().ToDictionaryAsync(one => one.Id, one => one.Version));
            var wish = new MergeWish(kept.Value, gone.Value, versions[kept], versions[gone], [.. EntryFields.All.Fields.Select(field => field.Name).Where(_ => random.Next(2) == 0)]);
            var merged = await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(wish, People.Weaver, stop));
            Assert.True(merged.IsDone, $"seed {seed}: {string.Join(',', merged.Rejections)}");
            foreach (var (table, rows) in await State(site)) if (table is not ("Address" or "RetiredRecord")) Assert.True(rows.All(row => !row.Contains(gone.Value.ToString(), StringComparison.Ordinal)), $"seed {seed}: something in {table} is still of the one that went");

            Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merged.Value, People.Weaver, stop))).IsDone);
            foreach (var (table, rows) in await State(site)) Assert.True(before[table].SequenceEqual(rows), $"seed {seed}, {table}:\n{string.Join('\n', before[table].Except(rows))}\nbecame\n{string.Join('\n', rows.Except(before[table]))}");
        }
    }

    /// <summary>An entry says what chance has it say; what an earlier round left goes first.</summary>
    static async Task Scatter(FusionDb data, Random random, EntryId id, IReadOnlyList<Features.Directory.Contracts.OrganisationId> organisations, CancellationToken stop)
    {
        await data.Set<EntryLink>().Where(link => link.EntryId == id).ExecuteDeleteAsync(stop);
        await data.Set<EntryFact>().Where(fact => fact.EntryId == id).ExecuteDeleteAsync(stop);
        await data.Set<EntryPoint>().Where(point => point.EntryId == id).ExecuteDeleteAsync(stop);
        await data.Set<EntryOrganisation>().Where(link => link.EntryId == id).ExecuteDeleteAsync(stop);
        T? Perhaps<T>(T value) => random.Next(2) == 0 ? value : default;
        data.AddRange(Enumerable.Range(0, random.Next(4)).Select(at => new EntryLink { EntryId = id, Position = at, Url = $"https://example.org/{random.Next(3)}/{at}", Label = Perhaps("Film") }));
        data.AddRange(Enumerable.Range(0, random.Next(4)).Select(at => new EntryFact { EntryId = id, Position = at, What = $"weight {random.Next(3)}", Value = Perhaps("120"), SourceSlug = "small-book", Year = Perhaps<int?>(2019) }));
        var points = Enumerable.Range(0, random.Next(4)).Select(at => new EntryPoint { EntryId = id, Position = at, Kind = (PointKind)random.Next(3), Text = Localised.Of("en", $"It hangs {random.Next(3)}") }).ToList();
        data.AddRange(points);
        data.AddRange(organisations.Select(organisation => new EntryOrganisation { EntryId = id, OrganisationId = organisation }));
        var entry = await data.Set<Entry>().AsTracking().FirstAsync(one => one.Id == id, stop);
        (entry.Summary, entry.Body, entry.SourceText) = (Perhaps(Localised.Of("en", $"A fruit {random.Next(3)}")) ?? Localised.None, Perhaps(Localised.Of("fr", "Un fruit")) ?? Localised.None, Perhaps("Seen on a tree"));
        (entry.LedBy, entry.Started, entry.Author, entry.ConfirmedAt) = (Perhaps("A gardener"), Perhaps<int?>(1999), Perhaps("Somebody"), Perhaps<DateTime?>(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)));
        (entry.Places, entry.Hopes) = ([.. new[] { "FR", "ES" }.Where(_ => random.Next(2) == 0)], [.. new[] { "many-pathways" }.Where(_ => random.Next(2) == 0)]);
        EntryEditor.Arrange(entry, points);
    }

    /// <summary>All rows of the tables; how often a record was written counts on, and is left out.</summary>
    static async Task<Dictionary<string, List<string>>> State(Site site)
    {
        var all = await Everything.Of(site);
        return Tables.ToDictionary(table => table, table => all[table].Select(row => Version().Replace(row, "")).Order(StringComparer.Ordinal).ToList());
    }

    [GeneratedRegex("\"Version\":\\d+,?")]
    private static partial Regex Version();
}
