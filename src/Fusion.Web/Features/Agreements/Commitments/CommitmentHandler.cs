using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Commitments;

/// <summary>What whoever has signed does with their commitment: accept a newer version, renew it, leave, tell what was done, be shown or not.</summary>
internal sealed class CommitmentHandler(FusionDb db, DbSession session, Parties parties, People people, NetworkPresence presence, RecordBook record, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Accepts the newest version in place of an older one; the term runs on as it was.</summary>
    public async Task<Outcome<Done>> Again(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await Open(actor, id, true, cancel) is not (var signature, var agreement)) return new Rejection("agree", "commitment.not-yours");
        if (signature.Version >= agreement.Number) return new Rejection("agree", "commitment.accepted-already");
        if (signature.OverOn <= Today) return new Rejection("agree", "commitment.over");
        SignHandler.Read(fields, agreement, out var promise);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var content = await Newest(agreement, cancel);
        if (!content.Takes(!signature.IsPerson, signature.Kind)) return new Rejection("agree", "agreement.other-kinds");
        Accept(signature, agreement, content, content.TermMonths is null ? null : signature.OverOn ?? content.OverFrom(Today), promise, AcceptanceKind.Again);
        Enter("accept-again", actor, agreement, signature, $"version {agreement.Number}");
        return default(Done);
    }

    /// <summary>Goes on for another term, from the end of the present one, under the newest version.</summary>
    public async Task<Outcome<Done>> Renew(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await Open(actor, id, true, cancel) is not (var signature, var agreement)) return new Rejection("agree", "commitment.not-yours");
        if (signature.OverOn is not { } over) return new Rejection("agree", "commitment.no-end");
        if (signature.RenewOn > Today) return new Rejection("agree", "commitment.renew-later", $"{signature.RenewOn:yyyy-MM-dd}");
        SignHandler.Read(fields, agreement, out var promise);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var content = await Newest(agreement, cancel);
        if (!content.Takes(!signature.IsPerson, signature.Kind)) return new Rejection("agree", "agreement.other-kinds");
        Accept(signature, agreement, content, content.OverFrom(over > Today ? over : Today), promise, AcceptanceKind.Renewal);
        Enter("renew-commitment", actor, agreement, signature, signature.OverOn is { } until ? $"until {until:yyyy-MM-dd}" : $"version {agreement.Number}");
        return default(Done);
    }

    /// <summary>Leaves. Nobody is held longer than the notice that they accepted.</summary>
    public async Task<Outcome<Done>> Withdraw(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await Open(actor, id, true, cancel) is not (var signature, var agreement)) return new Rejection("reason", "commitment.not-yours");
        var reason = fields.Text("reason", Signature.MostReason);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var accepted = AgreementContent.FromJson(await db.Set<AgreementVersion>().Where(version => version.AgreementId == agreement.Id && version.Number == signature.Version).Select(version => version.Content).FirstAsync(cancel));
        var over = Today.AddDays(accepted.ExitDays);
        (signature.LeftAt, signature.ActiveId, signature.RenewOn, signature.Reason) = (Now, null, null, reason);
        signature.OverOn = signature.OverOn < over ? signature.OverOn : over;
        Enter("withdraw-from-agreement", actor, agreement, signature, $"until {signature.OverOn:yyyy-MM-dd}");
        return default(Done);
    }

    public async Task<Outcome<Done>> AddDeed(Actor actor, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await Open(actor, id, false, cancel) is not (var signature, var agreement)) return new Rejection("what", "commitment.not-yours");
        var (on, what, url) = (fields.Date("on", needed: true), fields.Needed("what", Deed.MostWords, least: 5), fields.Url("url"));
        if (on > Today || on < DateOnly.FromDateTime(signature.SignedAt)) fields.Reject("on", "commitment.deed-day");
        if (await db.Set<Deed>().CountAsync(deed => deed.SignatureId == id, cancel) >= Deed.MostOfOne) fields.Reject("what", "commitment.deeds-many", Deed.MostOfOne);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        db.Add(new Deed { Id = Guid.CreateVersion7(), SignatureId = id, On = on!.Value, What = what, Url = url, At = Now });
        Enter("report-deed", actor, agreement, signature, $"{on:yyyy-MM-dd}", "Deed");
        return default(Done);
    }

    public async Task<Outcome<Done>> RemoveDeed(Actor actor, Guid id, Guid deed, CancellationToken cancel)
    {
        if (await Open(actor, id, false, cancel) is not (var signature, var agreement)) return new Rejection("what", "commitment.not-yours");
        if (await db.Set<Deed>().AsTracking().FirstOrDefaultAsync(one => one.Id == deed && one.SignatureId == id, cancel) is not { } found) return default(Done);
        db.Remove(found);
        Enter("remove-deed", actor, agreement, signature, $"{found.On:yyyy-MM-dd}", "Deed");
        return default(Done);
    }

    /// <summary>A person is listed by name from now on, or no longer. Who they are is no business of the record.</summary>
    public async Task<Outcome<Done>> Name(Actor actor, Guid id, bool isNamed, CancellationToken cancel)
    {
        if (await Open(actor, id, true, cancel) is not (var signature, _) || !signature.IsPerson) return new Rejection("named", "commitment.not-yours");
        if (isNamed && await people.IsYoung(actor.AccountId, cancel)) return new Rejection("named", "agreement.young-unnamed");
        if (isNamed && !(await people.InPublic([actor.AccountId], cancel)).ContainsKey(actor.AccountId)) return new Rejection("named", "agreement.no-public-page");
        signature.IsNamed = isNamed;
        session.Touch(Topic.Agreements);
        return default(Done);
    }

    async Task<(Signature Signature, Agreement Agreement)?> Open(Actor actor, Guid id, bool needsLead, CancellationToken cancel)
    {
        if (await db.Set<Signature>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.ActiveId != null, cancel) is not { } signature || !await parties.MayAct(signature, actor, needsLead, cancel)) return null;
        var agreement = await db.Set<Agreement>().FirstAsync(one => one.Id == signature.AgreementId, cancel);
        if (agreement.NetworkId is { } network) await presence.Note(network, [signature.ActiveId!.Value], cancel);
        return (signature, agreement);
    }

    async Task<AgreementContent> Newest(Agreement agreement, CancellationToken cancel) =>
        AgreementContent.FromJson(await db.Set<AgreementVersion>().Where(version => version.AgreementId == agreement.Id && version.Number == agreement.Number).Select(version => version.Content).FirstAsync(cancel));

    void Accept(Signature signature, Agreement agreement, AgreementContent content, DateOnly? over, string promise, AcceptanceKind kind)
    {
        (signature.Version, signature.Promise, signature.OverOn, signature.RenewOn) = (agreement.Number, promise, over, content.RenewFrom(over));
        db.Add(new Acceptance { Id = Guid.CreateVersion7(), SignatureId = signature.Id, Version = agreement.Number, At = Now, Kind = kind, Promise = promise, OverOn = over });
    }

    void Enter(string act, Actor actor, Agreement agreement, Signature signature, string now, string field = "Commitment")
    {
        session.Touch(Topic.Agreements);
        if (!agreement.IsPublic) return;
        var title = agreement.Title.In("en").Text;
        record.Enter(act, signature.IsPerson ? "" : actor.By, title, actor.Pseudonym);
        record.Changed(agreement.Id.Value, title, [new FieldDifference(field, "", $"{signature.Kind}, {now}")]);
    }
}
