using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>New versions of a network's agreements, and how many commitments to each are due for renewal.</summary>
internal sealed class AgreementsNews(FusionDb db, Words words, TimeProvider clock) : INetworkNews
{
    const int Most = 10;

    public async Task<NewsPart> Of(NetworkId network, DateTime since, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var all = db.Set<Agreement>().Where(agreement => agreement.NetworkId == network && agreement.Number > 0);
        var versions = await (from version in db.Set<AgreementVersion>()
                              join agreement in all on version.AgreementId equals agreement.Id
                              where version.At > since
                              orderby version.At, version.Number
                              select new { agreement.Title, version.Number, version.AsksAgain }).Take(Most).ToListAsync(cancel);
        var due = await (from agreement in all
                         let count = db.Set<Signature>().Count(signature => signature.AgreementId == agreement.Id && signature.ActiveId != null && signature.RenewOn <= today && signature.OverOn > today)
                         where count > 0
                         orderby agreement.SortKey, agreement.Slug
                         select new { agreement.Title, Count = count }).Take(Most).ToListAsync(cancel);
        return new NewsPart(words["agreements.title"],
        [
            .. versions.Select(row => row.Number == 1 ? words["digest.agreement-new", row.Title] : words[row.AsksAgain ? "digest.agreement-again" : "digest.agreement-version", row.Title, row.Number]),
            .. due.Select(row => words.Count("digest.renewals", row.Count, row.Title)),
        ]);
    }
}
