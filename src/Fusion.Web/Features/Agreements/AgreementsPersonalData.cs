using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>What a person signed, promised and did. Who goes leaves every agreement; that somebody had signed stays, and nothing leads from it to them.</summary>
internal sealed class AgreementsPersonalData(FusionDb db, DbSession session, TimeProvider clock) : INetworkData
{
    public IReadOnlyList<string> Kept { get; } = ["agreements"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? network, CancellationToken cancel)
    {
        var id = person.AccountId;
        var all = network is { } only ? db.Set<Agreement>().Where(one => one.NetworkId == only) : db.Set<Agreement>();
        var signed = await (from signature in db.Set<Signature>() join agreement in all on signature.AgreementId equals agreement.Id where signature.AccountId == id orderby signature.SignedAt select new { signature, agreement.Title }).ToListAsync(cancel);
        var accepted = await (from acceptance in db.Set<Acceptance>() join signature in db.Set<Signature>() on acceptance.SignatureId equals signature.Id join agreement in all on signature.AgreementId equals agreement.Id where signature.AccountId == id orderby acceptance.At select new { acceptance, agreement.Title }).ToListAsync(cancel);
        var deeds = await (from deed in db.Set<Deed>() join signature in db.Set<Signature>() on deed.SignatureId equals signature.Id join agreement in all on signature.AgreementId equals agreement.Id where signature.AccountId == id orderby deed.On select new { deed, agreement.Title }).ToListAsync(cancel);
        return
        [
            new PersonalTable("agreements", ["agreement", "version", "named", "promise", "signed", "over", "left", "reason"], [.. signed.Select(row => (IReadOnlyList<string?>)[row.Title.ToString(), $"{row.signature.Version}", row.signature.IsNamed ? "yes" : "no", row.signature.Promise, Instants.Iso(row.signature.SignedAt), Day(row.signature.OverOn), row.signature.LeftAt is { } left ? Instants.Iso(left) : null, row.signature.Reason])]),
            new PersonalTable("agreement-acceptances", ["agreement", "version", "at", "what", "promise"], [.. accepted.Select(row => (IReadOnlyList<string?>)[row.Title.ToString(), $"{row.acceptance.Version}", Instants.Iso(row.acceptance.At), row.acceptance.Kind.Word(), row.acceptance.Promise])]),
            new PersonalTable("agreement-deeds", ["agreement", "on", "what", "url"], [.. deeds.Select(row => (IReadOnlyList<string?>)[row.Title.ToString(), Day(row.deed.On), row.deed.What, row.deed.Url])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        var (now, own) = (clock.GetUtcNow().UtcDateTime, db.Set<Signature>().Where(signature => signature.AccountId == person.AccountId).Select(signature => signature.Id));
        db.RemoveRange(await db.Set<Deed>().AsTracking().Where(deed => own.Contains(deed.SignatureId)).ToListAsync(cancel));
        foreach (var acceptance in await db.Set<Acceptance>().AsTracking().Where(acceptance => own.Contains(acceptance.SignatureId) && acceptance.Promise != "").ToListAsync(cancel)) acceptance.Promise = "";
        var today = DateOnly.FromDateTime(now);
        foreach (var signature in await db.Set<Signature>().AsTracking().Where(signature => signature.AccountId == person.AccountId).ToListAsync(cancel))
        {
            if (signature.ActiveId is not null) (signature.LeftAt, signature.ActiveId, signature.RenewOn) = (now, null, null);
            if (signature.OverOn is null || signature.OverOn > today) signature.OverOn = today;
            (signature.AccountId, signature.IsNamed, signature.Promise, signature.Reason) = (null, false, "", "");
            session.Touch(Topic.Agreements);
        }
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
