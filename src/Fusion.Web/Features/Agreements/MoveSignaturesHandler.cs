using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>
/// The commitments of an organisation follow it when it is merged. Where both are bound by the same agreement the one goes on that accepted the newer version
/// or binds longer; the other says where it is carried on, and wakes when they are parted. Part of the merge, which is what the record holds.
/// </summary>
internal sealed class MoveSignaturesHandler(FusionDb db, DbSession session, TimeProvider clock) : IRecordLinks<OrganisationId>
{
    public string Name => "agreements";

    public IEnumerable<IQueryable<OrganisationId>> Leading => [db.Set<Signature>().Where(signature => signature.OrganisationId != null).Select(signature => signature.OrganisationId!.Value)];

    public async Task<string> Move(OrganisationId from, OrganisationId to, CancellationToken cancel)
    {
        var rows = await db.Set<Signature>().AsTracking().Where(signature => signature.OrganisationId == from).ToListAsync(cancel);
        var agreements = rows.Select(row => row.AgreementId).ToList();
        var kept = (await db.Set<Signature>().AsTracking().Where(signature => signature.ActiveId == to.Value && agreements.Contains(signature.AgreementId)).ToListAsync(cancel)).ToDictionary(row => row.AgreementId);
        var before = rows.Concat(kept.Values).Select(row => new Before(row.Id, row.OrganisationId == from, row.ActiveId is not null, row.OverOn, row.CarriedOnBy)).ToList();
        var waking = new List<Signature>();
        foreach (var row in rows)
        {
            row.OrganisationId = to;
            if (row.ActiveId is null) continue;
            row.ActiveId = null;
            if (!kept.TryGetValue(row.AgreementId, out var other)) waking.Add(row);
            else if (Rank(row).CompareTo(Rank(other)) <= 0) Rest(row, other);
            else
            {
                Rest(other, row);
                waking.Add(row);
            }
        }
        // First those that rest, then those that go on: at no moment are there two.
        await db.SaveChangesAsync(cancel);
        foreach (var row in waking) row.ActiveId = to.Value;
        if (rows.Count > 0) session.Touch(Topic.Agreements);
        return JsonSerializer.Serialize(before);
    }

    public async Task MoveBack(OrganisationId from, OrganisationId to, string undo, CancellationToken cancel)
    {
        var before = JsonSerializer.Deserialize<List<Before>>(undo)!;
        var ids = before.Select(one => one.Id).ToList();
        var rows = await db.Set<Signature>().AsTracking().Where(signature => ids.Contains(signature.Id) && signature.OrganisationId == to).ToDictionaryAsync(signature => signature.Id, cancel);
        var waking = new List<(Signature Row, OrganisationId Owner)>();
        foreach (var one in before)
        {
            if (!rows.TryGetValue(one.Id, out var row)) continue;
            var rested = row.CarriedOnBy is not null && one.CarriedOnBy is null;
            row.OrganisationId = one.WasFrom ? from : to;
            // What rested goes on as it was. What went on keeps what was done with it meanwhile, also that somebody left.
            if (rested) (row.OverOn, row.CarriedOnBy) = (one.OverOn, null);
            if (one.WasActive && row.LeftAt is null) waking.Add((row, row.OrganisationId!.Value));
            row.ActiveId = null;
        }
        await db.SaveChangesAsync(cancel);
        foreach (var (row, owner) in waking) row.ActiveId = owner.Value;
        session.Touch(Topic.Agreements);
    }

    void Rest(Signature row, Signature by) => (row.ActiveId, row.CarriedOnBy, row.OverOn) = (null, by.Id, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    static (int, DateOnly) Rank(Signature row) => (row.Version, row.OverOn ?? DateOnly.MaxValue);

    sealed record Before(Guid Id, bool WasFrom, bool WasActive, DateOnly? OverOn, Guid? CarriedOnBy);
}
