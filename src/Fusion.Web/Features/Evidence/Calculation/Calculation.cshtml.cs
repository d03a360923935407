using Fusion.Evidence;
using Fusion.Evidence.Pooling;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Pooling;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Calculation;

/// <summary>The calculation behind an innovation's figure, open: anybody changes the choices in the address and sees the difference beside what is usual.</summary>
internal sealed class CalculationModel(FusionDb db, EntryCards entries, EvidenceBook book, PlaceTree places, NetworkSeats networks, FindingLabels labels, Me me) : FusionPage
{
    const int MostLeftOut = 200, DataMost = 20_000;

    public EntryCard Entry { get; private set; } = null!;

    public EvidenceSummary Summary { get; private set; } = null!;

    public PoolChoices Choices { get; private set; } = new();

    /// <summary>What is looked at; null where everything is mixed or there is nothing.</summary>
    public PoolKey? Key { get; private set; }

    /// <summary>As it is on the innovation's page.</summary>
    public PoolView? Usual { get; private set; }

    /// <summary>As the choices make it; null where that is not possible, which <see cref="Faults"/> explain.</summary>
    public PoolView? Chosen { get; private set; }

    public IReadOnlyList<Fault> Faults { get; private set; } = [];

    public Subgroups? Groups { get; private set; }

    /// <summary>The group of each row.</summary>
    public IReadOnlyList<string> GroupLabels { get; private set; } = [];

    /// <summary>The sum without each row in turn.</summary>
    public IReadOnlyList<Pooled> LeftOut { get; private set; } = [];

    /// <summary>What each row does to the sum.</summary>
    public IReadOnlyList<StudyInfluence> Carried { get; private set; } = [];

    /// <summary>The sum after each row, the oldest first; nothing where a year is not known.</summary>
    public IReadOnlyList<(string Name, Pooled Pooled)> Grown { get; private set; } = [];

    /// <summary>What parts and year explain; null where nobody asked for the year.</summary>
    public Explained? Explained { get; private set; }

    public EggerTest? Egger { get; private set; }

    public TrimAndFill? Filled { get; private set; }

    public FindingLabels Labels => labels;

    /// <summary>The network in whose words it is read; null for the host's.</summary>
    public NetworkSeat? Network { get; private set; }

    public string Path => $"{Entry.Path}/evidence";

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (await entries.Find(EntryKind.Innovation, slug, cancel) is not { } entry) return NotFound();
        Entry = entry;
        if (WantsData) return await Data(cancel);
        var read = PoolChoices.Read(Request.Query);
        if (!read.IsDone) return NotUnderstood(read.Rejections, Path);
        Choices = read.Value!;
        if (Request.Query["network"].ToString() is { Length: > 0 } whose && (Network = await networks.Of(whose, me.Actor, cancel)) is null) return NotFound();
        Summary = Network is { } own ? await book.Of(entry.Id, own.Id, cancel) : await book.Of(entry.Id, cancel);
        Frame.IsPrivate = Network is { IsPublic: false };
        if (Frame.IsPrivate) Response.Headers.CacheControl = "no-store";
        var group = Request.Query["group"].ToString();
        var wanted = group.Length == 0 ? (Summary.Pools is [var first, ..] ? first : null) : Summary.Pools.FirstOrDefault(pool => pool.Key!.ToString() == group);
        if (wanted is null && group.Length > 0) return NotUnderstood([new("group", "query.unknown-value", group.Length > 60 ? group[..60] : group)], Path);
        if (wanted is not null) Reckon(wanted);
        Title(T["calculation.title", entry.Title], T["calculation.lead"]);
        Below((T["kind.innovations"], "/innovations"), (entry.Title.ToString(), entry.Path));
        Frame.Offer(Path + new PoolChoices().Query(Key), Format.Csv, Format.Json);
        return Page();
    }

    void Reckon(PoolView wanted)
    {
        (Usual, Key) = (wanted, wanted.Key);
        var findings = Choices.Mixed ? [.. Summary.Findings.Where(finding => finding.Key is not null)] : wanted.Findings;
        (Chosen, Faults) = PoolView.Of(Choices.Mixed ? null : wanted.Key, findings, Choices, Summary.Rules);
        if (Chosen is not { } chosen) return;
        var rows = RowsOf(chosen);
        if (Choices.By != PoolBy.Nothing) Divide(chosen, rows);
        if (Choices.Year) Explained = Explained.Of([.. rows.Select((row, at) => (chosen.Rows[at], row.Year, GroupLabels.ElementAtOrDefault(at) ?? ""))], T["calculation.year"], Choices.By != PoolBy.Nothing, Choices.Options);
        if (chosen.Rows.Count is > 2 and <= MostLeftOut) TakeApart(chosen, rows);
        if (chosen.Rows.Count >= EggerTest.Least && !Choices.Mixed)
        {
            Egger = EggerTest.Of(chosen.Rows) is { IsSound: true } egger ? egger.Value : null;
            Filled = TrimAndFill.Of(chosen.Rows, Choices.Options) is { IsSound: true } filled ? filled.Value : null;
        }
    }

    void TakeApart(PoolView chosen, IReadOnlyList<PooledFinding> rows)
    {
        LeftOut = LeaveOneOut.Of(chosen.Rows, Choices.Options) is { IsSound: true } left ? left.Value : [];
        Carried = Influence.Of(chosen.Rows, Choices.Options) is { IsSound: true } carried ? carried.Value : [];
        if (rows.Any(row => row.Year is null)) return;
        var inTurn = Enumerable.Range(0, rows.Count).OrderBy(at => rows[at].Year).ToList();
        if (Cumulative.Of([.. inTurn.Select(at => chosen.Rows[at])], Choices.Options) is { IsSound: true } grown)
            Grown = [.. grown.Value.Select((sum, at) => ($"{rows[inTurn[at]].Year} {rows[inTurn[at]].Team}", sum))];
    }

    /// <summary>The finding behind each row; of several of one team the first, of the first year that is known.</summary>
    static IReadOnlyList<PooledFinding> RowsOf(PoolView chosen)
    {
        if (chosen.Rows.Count == chosen.Findings.Count) return chosen.Findings;
        var byTeam = chosen.Findings.GroupBy(finding => finding.Partner).ToDictionary(group => group.Key, group => group.First() with { Year = group.Min(finding => finding.Year) });
        return [.. chosen.Rows.Select(row => byTeam[row.Partner!])];
    }

    void Divide(PoolView chosen, IReadOnlyList<PooledFinding> rows)
    {
        GroupLabels = [.. rows.Select(GroupOf)];
        Groups = Subgroups.Of(chosen.Rows, GroupLabels, Choices.Options) is { IsSound: true } groups ? groups.Value : null;
    }

    string GroupOf(PooledFinding finding) => Choices.By switch
    {
        PoolBy.Sector => labels.Sectors.FirstOrDefault(sector => sector.Item1 == finding.Sector).Item2 ?? T["form.not-said"],
        PoolBy.Country => finding.Place is { } code && places.Find(code)?.Country() is { } country ? country.Name() : T["form.not-said"],
        PoolBy.Design => labels.Design(finding.Design),
        _ => labels.Outcome(finding.Outcome),
    };

    /// <summary>The address of this page with other choices.</summary>
    public string With(PoolChoices choices) => Path + (Network is { } own ? choices.Query(Key).Add("network", own.Slug) : choices.Query(Key));

    async Task<IActionResult> Data(CancellationToken cancel)
    {
        var findings = await db.Set<Finding>().Where(finding => finding.EntryId == Entry.Id && finding.State == FindingState.Published).OrderByDescending(finding => finding.PublishedAt).ThenBy(finding => finding.Slug).Take(DataMost).ToListAsync(cancel);
        var group = Request.Query["group"].ToString();
        if (group.Length > 0)
        {
            var inGroup = (await book.Of(Entry.Id, cancel)).Pools.FirstOrDefault(pool => pool.Key!.ToString() == group)?.Findings.Select(finding => finding.Id).ToHashSet() ?? [];
            findings.RemoveAll(finding => !inGroup.Contains(finding.Id));
        }
        return DataAnswer.List(HttpContext, FindingShapes.Findings, findings, T["calculation.title", Entry.Title], findings.Count);
    }

    public Estimates Parts(Subgroups parts) => new(T[$"by.{Choices.By.Word()}"], T["calculation.part"], [.. parts.Groups.Select(part => new Estimate(part.Key, part.Value))]);

    /// <summary>The sum without each row, and how much of the weight that row has.</summary>
    public Estimates InTurn => new(T["calculation.left-out"], T["calculation.without"], [.. LeftOut.Select((sum, at) => new Estimate(Chosen!.Rows[at].Name, sum, Weight(at)))], Carried.Count > 0 ? T["calculation.weight"] : null);

    public Estimates Growth => new(T["calculation.grown"], T["calculation.up-to"], [.. Grown.Select(one => new Estimate(one.Name, one.Pooled))]);

    string? Weight(int at) => Carried.ElementAtOrDefault(at) is not { } row ? null : row.IsInfluential ? T["calculation.carries", Math.Round(100 * row.Hat)] : T["calculation.share", Math.Round(100 * row.Hat)];

    public IEnumerable<(string Value, string Text)> Models => Enum.GetValues<PoolModel>().Select(model => (model.Word(), T[$"model.{model.Word()}"]));

    public IEnumerable<(string Value, string Text)> Intervals => Enum.GetValues<PoolInterval>().Select(interval => (interval.Word(), T[$"interval.{interval.Word()}"]));

    public IEnumerable<(string Value, string Text)> Bys => Enum.GetValues<PoolBy>().Select(by => (by.Word(), T[$"by.{by.Word()}"]));
}
