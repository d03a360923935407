using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Pooling;

namespace Fusion.Web.Features.Evidence.EntryEvidence;

/// <summary>What was found out about an innovation, on its page.</summary>
internal sealed class EvidencePart(EvidenceBook book) : IEntrySection
{
    public int Order => 1;

    public async Task<EntrySection?> Of(EntryCard entry, CancellationToken cancel) =>
        entry.Kind == EntryKind.Innovation ? new EntrySection("/Features/Evidence/EntryEvidence/EntryEvidence.cshtml", new EntryEvidenceView(entry, await book.Of(entry.Id, cancel))) : null;
}

internal sealed record EntryEvidenceView(EntryCard Entry, EvidenceSummary Summary)
{
    public const int MostPools = 4, MostStories = 3, MostRows = 12;
}
