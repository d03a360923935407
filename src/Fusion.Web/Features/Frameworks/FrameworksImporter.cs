using Fusion.Web.Data;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Frameworks;

internal sealed class FrameworksImporter(FusionDb db, PackSync sync) : IPackImporter
{
    static readonly (string Column, TermRelation Relation)[] Relations =
        [("broader", TermRelation.Broader), ("related", TermRelation.Related), ("exact_match", TermRelation.ExactMatch), ("close_match", TermRelation.CloseMatch)];

    readonly List<FrameworkRow> frameworks = [];
    readonly List<TermRow> terms = [];

    public int Order => 2;

    public Topic Topic => Topic.Frameworks;

    public void Read(PackReading reading)
    {
        foreach (var row in reading.Pack.Table("frameworks.csv").Rows)
        {
            frameworks.Add(new FrameworkRow(row.Key("code"), row.Localised("title"), row.Localised("description"), reading.Refer(row, "source", "sources"), row.Url("url"),
                row.Whole("order", 0, 10_000) ?? 1000));
            reading.Define("frameworks", frameworks[^1].Code, row);
        }
        foreach (var row in reading.Pack.Table("terms.csv").Rows)
        {
            var framework = reading.Refer(row, "framework", "frameworks") ?? "";
            terms.Add(new TermRow(row, framework, row.Key("code"), row.Text("parent"), row.Raw("number"), row.Localised("label"), row.Localised("short"), row.Localised("definition"),
                row.OneOf("hue", "conversation", "thriving", "support", "together", "long-view"), reading.Refer(row, "source", "sources"), row.Text("note")));
            reading.Define(framework, terms[^1].Code, row);
            reading.Define("terms", $"{framework}/{terms[^1].Code}");
        }
        foreach (var term in terms)
        {
            if (term.Parent is not null) reading.Refer(term.At, "parent", term.Framework);
            foreach (var (column, relation) in Relations)
                foreach (var target in reading.ReferAll(term.At, column, "terms")) term.Links.Add((target, relation));
        }
    }

    public async Task DefineStored(PackReading reading, CancellationToken cancel)
    {
        foreach (var code in await db.Set<Framework>().Where(framework => framework.Pack != reading.Pack.Id).Select(framework => framework.Code).ToListAsync(cancel)) reading.Define("frameworks", code);
        var stored = from term in db.Set<Term>()
                     join framework in db.Set<Framework>() on term.FrameworkId equals framework.Id
                     where term.Pack != reading.Pack.Id
                     select new { Framework = framework.Code, term.Code };
        foreach (var term in await stored.ToListAsync(cancel))
        {
            reading.Define(term.Framework, term.Code);
            reading.Define("terms", $"{term.Framework}/{term.Code}");
        }
    }

    public async Task<PackTally> Apply(PackReading reading, CancellationToken cancel)
    {
        var pack = reading.Pack.Id;
        var ids = await ApplyFrameworks(pack, cancel);
        var oldIds = await db.Set<Term>().Where(term => term.Pack == pack).Select(term => term.Id).ToListAsync(cancel);
        foreach (var link in await db.Set<TermLink>().AsTracking().Where(link => oldIds.Contains(link.FromId)).ToListAsync(cancel)) db.Remove(link);
        await sync.Flush(cancel);
        await ApplyTerms(pack, ids, cancel);
        await ApplyLinks(cancel);
        await sync.Flush(cancel);
        return sync.Tally;
    }

    async Task<Dictionary<string, FrameworkId>> ApplyFrameworks(string pack, CancellationToken cancel)
    {
        var ids = await db.Set<Framework>().ToDictionaryAsync(framework => framework.Code, framework => framework.Id, cancel);
        var stored = await db.Set<Framework>().AsTracking().Where(framework => framework.Pack == pack).ToDictionaryAsync(framework => framework.Code, cancel);
        foreach (var row in frameworks)
        {
            var isNew = !stored.Remove(row.Code, out var framework);
            framework ??= new Framework { Id = new FrameworkId(Guid.CreateVersion7()), Code = row.Code, Pack = pack };
            ids[row.Code] = framework.Id;
            (framework.Title, framework.Description, framework.SourceSlug, framework.Url, framework.Position) = (row.Title, row.Description, row.Source, row.Url, row.Position);
            if (isNew)
            {
                await sync.Address(framework.Id.Value, "vocabularies", framework.Code, cancel);
                await sync.Added(framework, framework.Id.Value, framework.Title.In("en").Text, cancel);
            }
            else await sync.Changed(framework, framework.Id.Value, framework.Title.In("en").Text, false, cancel);
        }
        foreach (var gone in stored.Values) await sync.Removed(gone, gone.Id.Value, gone.Title.In("en").Text, cancel);
        return ids;
    }

    async Task ApplyTerms(string pack, Dictionary<string, FrameworkId> ids, CancellationToken cancel)
    {
        var codes = ids.ToDictionary(id => id.Value, id => id.Key);
        var stored = (await db.Set<Term>().AsTracking().Where(term => term.Pack == pack).ToListAsync(cancel)).ToDictionary(term => (term.FrameworkId, term.Code));
        for (var i = 0; i < terms.Count; i++)
        {
            var row = terms[i];
            var framework = ids[row.Framework];
            var isNew = !stored.Remove((framework, row.Code), out var term);
            term ??= new Term { Id = new TermId(Guid.CreateVersion7()), FrameworkId = framework, Code = row.Code, Pack = pack };
            (term.ParentCode, term.Number, term.Position, term.Label, term.Short, term.Definition) = (row.Parent, row.Number, i, row.Label, row.Short, row.Definition);
            (term.Hue, term.SourceSlug, term.Note) = (row.Hue, row.Source, row.Note);
            if (isNew)
            {
                await sync.Address(term.Id.Value, $"vocabularies/{row.Framework}", term.Code, cancel);
                await sync.Added(term, term.Id.Value, term.Label.In("en").Text, cancel);
            }
            else await sync.Changed(term, term.Id.Value, term.Label.In("en").Text, false, cancel);
        }
        foreach (var gone in stored.Values) await sync.Removed(gone, gone.Id.Value, gone.Label.In("en").Text, cancel);
        await sync.Flush(cancel);
    }

    async Task ApplyLinks(CancellationToken cancel)
    {
        var stored = await (from term in db.Set<Term>() join framework in db.Set<Framework>() on term.FrameworkId equals framework.Id select new { framework.Code, Term = term.Code, term.Id }).ToListAsync(cancel);
        var ids = stored.ToDictionary(term => $"{term.Code}/{term.Term}", term => term.Id);
        var links = new HashSet<(TermId, TermId, TermRelation)>();
        foreach (var row in terms)
            foreach (var (target, relation) in row.Links)
            {
                var (from, to) = (ids[$"{row.Framework}/{row.Code}"], ids[target]);
                links.Add((from, to, relation));
                if (relation != TermRelation.Broader) links.Add((to, from, relation));
            }
        var kept = (await db.Set<TermLink>().Select(link => new { link.FromId, link.ToId, link.Relation }).ToListAsync(cancel)).Select(link => (link.FromId, link.ToId, link.Relation)).ToHashSet();
        foreach (var (from, to, relation) in links.Where(link => !kept.Contains(link))) db.Add(new TermLink { FromId = from, ToId = to, Relation = relation });
    }

    sealed record FrameworkRow(string Code, Localised Title, Localised Description, string? Source, string? Url, int Position);

    sealed record TermRow(PackRow At, string Framework, string Code, string? Parent, string Number, Localised Label, Localised Short, Localised Definition, string? Hue, string? Source, string? Note)
    {
        public List<(string Target, TermRelation Relation)> Links { get; } = [];
    }
}
