using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Signatories;

/// <summary>How many of each kind are bound on a day; people who are not named are counted too. Answered from an index alone.</summary>
internal sealed class SignatoryCounts(FusionDb db)
{
    static readonly Prepared<(AgreementId Id, DateOnly Today), KindCount> ByKind = new((db, asked) =>
        db.Set<Signature>().Where(signature => signature.AgreementId == asked.Id && (signature.OverOn == null || signature.OverOn > asked.Today))
            .GroupBy(signature => signature.Kind).Select(group => new KindCount(group.Key, group.Count(), group.Count(signature => signature.IsNamed))));

    public async Task<IReadOnlyList<KindCount>> Of(AgreementId agreement, DateOnly today, CancellationToken cancel) =>
        [.. (await ByKind.ToList(db, (agreement, today), cancel)).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind, StringComparer.Ordinal)];
}

/// <param name="Named">How many of them are listed.</param>
internal sealed record KindCount(string Kind, int Count, int Named);
