using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Introductions;

/// <summary>Whoever asks somebody for a word, and for some weeks what was answered to one's own question.</summary>
internal sealed class IntroductionsDesk(FusionDb db, Words words, TimeProvider clock) : IDeskItems
{
    const int Most = 20, AnsweredDays = 14;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var (account, since) = (actor.AccountId, clock.GetUtcNow().UtcDateTime.AddDays(-AnsweredDays));
        var found = await db.Set<Introduction>().Where(one => (one.ToId == account && one.AnsweredAt == null) || (one.FromId == account && one.AnsweredAt > since)).OrderByDescending(one => one.At).Take(Most).ToListAsync(cancel);
        return [.. found.Select(one => one.AnsweredAt is { } answered
            ? new DeskItem($"introduction-answered:{one.Id}", words["desk.introduction-answered", one.About], "/introductions", answered)
            : new DeskItem($"introduction:{one.Id}", words["desk.introduction", one.About], "/introductions", one.At))];
    }
}
