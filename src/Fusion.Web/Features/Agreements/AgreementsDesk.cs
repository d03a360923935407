using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>Commitments that end, and newer versions to read and accept, for whoever signed or leads what signed: of each signature one thing at most, since renewing accepts the newest version too.</summary>
internal sealed class AgreementsDesk(FusionDb db, Representatives representatives, Words words, TimeProvider clock) : IDeskItems
{
    const int Most = 50, LapsedDays = 90;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var bodies = (await representatives.BodiesOf(actor.AccountId, cancel)).Where(one => one.IsLead).ToDictionary(one => one.Body.Id.Value, one => one.Body);
        IReadOnlyList<Guid?> own = [actor.AccountId, .. bodies.Keys.Select(id => (Guid?)id)];
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var lapsed = today.AddDays(-LapsedDays);
        var rows = await (from signature in db.Set<Signature>()
                          join agreement in db.Set<Agreement>() on signature.AgreementId equals agreement.Id
                          where own.Contains(signature.ActiveId) && ((signature.RenewOn <= today && signature.OverOn > lapsed) || (signature.Version < agreement.AgainFrom && (signature.OverOn == null || signature.OverOn > today)))
                          orderby signature.SignedAt
                          select new { signature, agreement.Slug, agreement.Title, agreement.UpdatedAt }).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(row => (row.signature, Path: $"/agreements/{row.Slug}/commitments/{row.signature.Id}", row.Title, row.UpdatedAt)).Select(row => row.signature.RenewOn <= today
            ? new DeskItem($"renewal:{row.signature.Id}", words[row.signature.OverOn > today ? "desk.renewal" : "desk.renewal-lapsed", row.Title], row.Path + "#again", At(row.signature.RenewOn!.Value), At(row.signature.OverOn!.Value), BodyOf(row.signature), row.signature.IsPerson)
            : new DeskItem($"acceptance:{row.signature.Id}", words["desk.accept-again", row.Title], row.Path + "#again", row.UpdatedAt, null, BodyOf(row.signature), row.signature.IsPerson))];

        ActingBody? BodyOf(Signature signature) => signature.OrganisationId is { } body ? bodies[body.Value] : null;
    }

    static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
