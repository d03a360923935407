using Fusion.Web.Data;
using Fusion.Web.Features.Agreements.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Signatories;

/// <summary>How many of each kind are bound on a day; people who are not named are counted too. Answered from an index alone.</summary>
internal sealed class SignatoryCounts(FusionDb db)
{
    public async Task<IReadOnlyList<KindCount>> Of(AgreementId agreement, DateOnly today, CancellationToken cancel)
    {
        var kinds = await db.Set<Signature>().Where(signature => signature.AgreementId == agreement && (signature.OverOn == null || signature.OverOn > today))
            .GroupBy(signature => signature.Kind).Select(group => new { group.Key, Count = group.Count(), Named = group.Count(signature => signature.IsNamed) }).ToListAsync(cancel);
        return [.. kinds.Select(kind => new KindCount(kind.Key, kind.Count, kind.Named)).OrderByDescending(kind => kind.Count).ThenBy(kind => kind.Kind, StringComparer.Ordinal)];
    }
}

/// <param name="Named">How many of them are listed.</param>
internal sealed record KindCount(string Kind, int Count, int Named);
