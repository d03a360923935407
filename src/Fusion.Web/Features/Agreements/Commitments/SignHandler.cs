using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Commitments;

/// <summary>Somebody accepts an agreement for themselves, or as lead of an organisation for it: exactly the version that they have read.</summary>
internal sealed class SignHandler(FusionDb db, DbSession session, Keepers keepers, Parties parties, People people, NetworkPresence presence, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<Guid>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(one => one.Slug == slug && one.Number > 0, cancel) is not { } agreement || !(await keepers.Of(agreement, actor, cancel)).MayRead) return new Rejection("agree", "agreement.gone");
        var asked = await parties.Of(actor, cancel);
        if (!asked.IsDone) return Outcome<Guid>.Rejected(asked.Rejections);
        var (party, now) = (asked.Value!, clock.GetUtcNow().UtcDateTime);
        if (!await keepers.IsOpenTo(agreement, party.ActiveId, cancel)) return new Rejection("agree", "agreement.not-a-member");
        var content = AgreementContent.FromJson(await db.Set<AgreementVersion>().Where(version => version.AgreementId == agreement.Id && version.Number == agreement.Number).Select(version => version.Content).FirstAsync(cancel));
        if (!party.MaySign(content)) return new Rejection("agree", content.Takes(party.IsBody) ? "agreement.other-kinds" : party.IsBody ? "agreement.for-people" : "agreement.for-organisations");
        if (await db.Set<Signature>().AnyAsync(signature => signature.AgreementId == agreement.Id && signature.ActiveId == party.ActiveId, cancel)) return new Rejection("agree", "agreement.signed-already");
        Read(fields, agreement, out var promise);
        var isNamed = !party.IsBody && fields.Ticked("named");
        if (isNamed) await MustBePublic(actor, fields, cancel);
        if (fields.Rejections.Count > 0) return Outcome<Guid>.Rejected(fields.Rejections);
        await EndNotice(agreement, party, DateOnly.FromDateTime(now), cancel);
        var signature = party.Sign(agreement, content, promise, isNamed, now);
        db.Add(signature);
        db.Add(new Acceptance { Id = Guid.CreateVersion7(), SignatureId = signature.Id, Version = signature.Version, At = now, Kind = AcceptanceKind.First, Promise = promise, OverOn = signature.OverOn });
        if (agreement.NetworkId is { } network) await presence.Note(network, [party.ActiveId], cancel);
        session.Touch(Topic.Agreements);
        if (!agreement.IsPublic) return signature.Id;
        var title = agreement.Title.In("en").Text;
        record.Enter("accept-agreement", actor.By, title, actor.Pseudonym);
        record.Changed(agreement.Id.Value, title, [new FieldDifference("Signatory", "", $"{party.Kind}, version {agreement.Number}")]);
        return signature.Id;
    }

    /// <summary>Reads what is agreed to; refuses what is not the newest version any more.</summary>
    public static void Read(Fields fields, Agreement agreement, out string promise)
    {
        promise = fields.Text("promise", Signature.MostPromise);
        if (fields.Raw("version") != $"{agreement.Number}") fields.Reject("agree", "agreement.newer");
        fields.MustTick("agree");
    }

    async Task MustBePublic(Actor actor, Fields fields, CancellationToken cancel)
    {
        if (await people.IsYoung(actor.AccountId, cancel)) fields.Reject("named", "agreement.young-unnamed");
        else if (!(await people.InPublic([actor.AccountId], cancel)).ContainsKey(actor.AccountId)) fields.Reject("named", "agreement.no-public-page");
    }

    /// <summary>Who comes back before their notice has run out is bound by the new acceptance alone.</summary>
    async Task EndNotice(Agreement agreement, Party party, DateOnly today, CancellationToken cancel)
    {
        foreach (var leaving in await db.Set<Signature>().AsTracking().Where(one => one.AgreementId == agreement.Id && one.LeftAt != null && one.OverOn > today && one.OrganisationId == party.OrganisationId && one.AccountId == party.AccountId).ToListAsync(cancel)) leaving.OverOn = today;
    }
}
