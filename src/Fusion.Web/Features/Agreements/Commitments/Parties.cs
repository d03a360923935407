using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Commitments;

/// <summary>Who signs, and whose signature somebody may act on: their own, or that of an organisation whose lead they are.</summary>
internal sealed class Parties(FusionDb db, Representatives representatives, OrganisationCards organisations, PlaceTree places)
{
    /// <summary>Whoever acts, as the one who would sign; a rejection where they may not speak for the organisation.</summary>
    public async Task<Outcome<Party>> Of(Actor actor, CancellationToken cancel)
    {
        // People stand behind all organisations, in the order in which they came.
        if (actor.ActingFor is not { } body) return new Party(null, actor.AccountId, Signature.Person, null, "", "~");
        if (!await representatives.IsLead(body.Id, actor.AccountId, cancel)) return new Rejection("agree", "organisation.lead-only");
        return await organisations.Of([body.Id], cancel) is [var card] ? PartyOf(card) : new Rejection("agree", "organisation.lead-only");
    }

    public Party PartyOf(OrganisationCard card) =>
        new(card.Id, null, card.Kind ?? Signature.AnyBody, card.PlaceCode is { } code ? places.Find(code)?.Country()?.Code : null, Folding.Fold(card.Name), SortKeys.Of(card.Name));

    /// <summary>The signature that whoever looks would act on: that of the organisation that they act for, else their own.</summary>
    public async Task<Signature?> Own(Agreement agreement, Actor? actor, CancellationToken cancel)
    {
        if (actor is null) return null;
        var id = actor.ActingFor?.Id.Value ?? actor.AccountId;
        return await db.Set<Signature>().FirstOrDefaultAsync(signature => signature.AgreementId == agreement.Id && signature.ActiveId == id, cancel);
    }

    /// <summary>Whether whoever looks, or the organisation that they act for, is or was bound by an agreement.</summary>
    public async Task<bool> HasSigned(Agreement agreement, Actor? actor, CancellationToken cancel)
    {
        if (actor is null) return false;
        var (own, body) = (actor.AccountId, actor.ActingFor?.Id);
        return await db.Set<Signature>().AnyAsync(signature => signature.AgreementId == agreement.Id && (signature.AccountId == own || (body != null && signature.OrganisationId == body)), cancel);
    }

    /// <summary>Whether somebody may act on a signature, from the database.</summary>
    /// <param name="needsLead">False where whoever acts for the organisation may.</param>
    public async Task<bool> MayAct(Signature signature, Actor? actor, bool needsLead, CancellationToken cancel) => actor is not null && signature switch
    {
        { OrganisationId: { } body } => actor.ActingFor?.Id == body && (needsLead ? await representatives.IsLead(body, actor.AccountId, cancel) : await representatives.MayAct(body, actor.AccountId, cancel)),
        { AccountId: { } account } => account == actor.AccountId,
        _ => false,
    };
}

/// <summary>An organisation or a person as a signatory.</summary>
internal sealed record Party(OrganisationId? OrganisationId, Guid? AccountId, string Kind, string? Country, string SearchText, string SortKey)
{
    public bool IsBody => OrganisationId is not null;

    public Guid ActiveId => OrganisationId?.Value ?? AccountId!.Value;

    public bool MaySign(AgreementContent content) => content.Takes(IsBody, Kind);

    public Signature Sign(Agreement agreement, AgreementContent content, string promise, bool isNamed, DateTime now)
    {
        var over = content.OverFrom(DateOnly.FromDateTime(now));
        return new Signature
        {
            Id = Guid.CreateVersion7(),
            AgreementId = agreement.Id,
            OrganisationId = OrganisationId,
            AccountId = AccountId,
            ActiveId = ActiveId,
            Version = agreement.Number,
            Kind = Kind,
            Country = Country,
            IsNamed = IsBody || isNamed,
            SearchText = SearchText,
            SortKey = SortKey,
            Promise = promise,
            SignedAt = now,
            OverOn = over,
            RenewOn = content.RenewFrom(over),
        };
    }
}
