using System.Collections.Concurrent;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Rules;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Pooling;

/// <summary>What the findings on one innovation say together, kept for as long as none of them changes, nor the rules.</summary>
internal sealed class EvidenceBook(FusionDb db, StudiedEntries studied, EvidenceShelf shelf, RulesInForce rules)
{
    static readonly Prepared<EntryId, EvidenceRevision> Revisions = new((db, entry) => db.Set<Finding>().Where(finding => finding.EntryId == entry && finding.State == FindingState.Published)
        .GroupBy(finding => 1).Select(group => new EvidenceRevision(group.Count(), group.Max(finding => finding.UpdatedAt))));

    /// <summary>At most this many findings on one innovation are read; no page says otherwise without saying so.</summary>
    public const int Most = 20_000;

    public async Task<EvidenceSummary> Of(EntryId entry, CancellationToken cancel)
    {
        if (!studied.Has(entry)) return EvidenceSummary.None;
        var revision = await Revisions.FirstOrDefault(db, entry, cancel) ?? EvidenceRevision.None;
        if (revision.Findings == 0) return EvidenceSummary.None;
        var now = rules.Now;
        if (shelf.Find(entry, revision) is { } kept && kept.Rules == now) return kept;
        var summary = EvidenceSummary.Of(await Read(entry, cancel), now);
        shelf.Keep(entry, revision, summary);
        return summary;
    }

    /// <summary>The same in the words of a network.</summary>
    public async Task<EvidenceSummary> Of(EntryId entry, NetworkId network, CancellationToken cancel)
    {
        var summary = await Of(entry, cancel);
        var own = rules.Of(network);
        return summary.Rules == own ? summary : EvidenceSummary.Of(summary.Findings, own);
    }

    async Task<List<PooledFinding>> Read(EntryId entry, CancellationToken cancel) =>
        await db.Set<Finding>().Where(finding => finding.EntryId == entry && finding.State == FindingState.Published).OrderByDescending(finding => finding.PublishedAt).ThenBy(finding => finding.Id).Take(Most)
            .Select(finding => new PooledFinding(finding.Id, finding.Slug, finding.Claim, finding.Language, finding.Outcome, finding.Design, finding.Place, finding.Sector, finding.Team, finding.Year, finding.Construct,
                finding.Measured, finding.Measure, finding.Family, finding.Estimate, finding.Variance, finding.EffectNotes, finding.Story != "", finding.Harm != "", finding.CheckedBy != "")).ToListAsync(cancel);
}

/// <summary>How many findings there are and when one last changed: the same for as long as nothing did.</summary>
internal sealed record EvidenceRevision(int Findings, DateTime Changed)
{
    public static EvidenceRevision None { get; } = new(0, default);
}

/// <summary>What was reckoned for innovations that were looked at lately.</summary>
internal sealed class EvidenceShelf
{
    const int Most = 100;

    readonly ConcurrentDictionary<EntryId, (EvidenceRevision Revision, EvidenceSummary Summary)> kept = new();

    public EvidenceSummary? Find(EntryId entry, EvidenceRevision revision) => kept.TryGetValue(entry, out var found) && found.Revision == revision ? found.Summary : null;

    public void Keep(EntryId entry, EvidenceRevision revision, EvidenceSummary summary)
    {
        // Full: all of it is reckoned anew, in its turn. That is rare and costs milliseconds.
        if (kept.Count >= Most) kept.Clear();
        kept[entry] = (revision, summary);
    }
}
