using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>A claim is granted or refused: by its letter, by what its website shows, or by a host. The claim of an organisation is a public act; of the person their pseudonym alone is in it.</summary>
internal sealed class DecideHandler(FusionDb db, Representatives representatives, People people, Outbox outbox, SignedLinks links, RecordBook record, Words words, DbSession session, TimeProvider clock)
{
    /// <summary>The letter's link was opened, by whoever claims: having the letter shows that they read mail at the organisation's own domain.</summary>
    public async Task<Outcome<Guid>> ByLetter(Actor actor, string token, CancellationToken cancel)
    {
        if (!Guid.TryParseExact(links.Open(AskHandler.MailPurpose, token), "N", out var id)) return new Rejection("claim", "claim.stale");
        if (await Open(id, cancel) is not { Way: ClaimWay.Mail } claim || claim.AccountId != actor.AccountId) return new Rejection("claim", "claim.stale");
        var granted = await Grant(claim, false, cancel);
        return granted.IsDone ? id : Outcome<Guid>.Rejected(granted.Rejections);
    }

    /// <summary>A host had the website looked at. Where it shows the token, the claim is granted.</summary>
    public async Task<Outcome<Done>> BySite(Actor actor, Guid id, SiteAnswer found, CancellationToken cancel)
    {
        if (!await people.IsHost(actor.AccountId, cancel)) return new Rejection("claim", "accounts.host-only");
        if (await Open(id, cancel) is not { Way: ClaimWay.Website } claim) return new Rejection("claim", "claim.stale");
        claim.Found = found;
        return found == SiteAnswer.Holds ? await Grant(claim, false, cancel) : default(Done);
    }

    public async Task<Outcome<Done>> ByHost(Actor actor, Guid id, ClaimVerdict verdict, CancellationToken cancel)
    {
        if (!await people.IsHost(actor.AccountId, cancel)) return new Rejection("claim", "accounts.host-only");
        if (await Open(id, cancel) is not { } claim) return new Rejection("claim", "claim.stale");
        if (verdict.Grants) return await Grant(claim, verdict.Replaces && claim.IsDispute, cancel);
        if (verdict.Refusal is not { } refusal) return new Rejection("refusal", "claims.refusal-missing");
        if (verdict.Answer.Length > Claim.LongestAnswer) return new Rejection("answer", "edit.long", Claim.LongestAnswer);
        (claim.State, claim.DecidedAt, claim.Refusal, claim.Answer) = (ClaimState.Refused, clock.GetUtcNow().UtcDateTime, refusal, verdict.Answer.Trim());
        var name = await db.Set<Organisation>().Where(one => one.Id == claim.OrganisationId).Select(one => one.Name).FirstOrDefaultAsync(cancel) ?? "";
        await Tell(claim, "claim.refused", language => [name, words.In(language, "reason", refusal.ToString()), claim.Answer], cancel);
        return default(Done);
    }

    async Task<Outcome<Done>> Grant(Claim claim, bool replace, CancellationToken cancel)
    {
        if (await db.Set<Organisation>().AsTracking().FirstOrDefaultAsync(one => one.Id == claim.OrganisationId, cancel) is not { } organisation) return new Rejection("claim", "organisation.gone");
        // Somebody else was quicker: what was a claim is now a dispute, and those go to a host.
        if (organisation.ClaimedAt is not null && !claim.IsDispute) return new Rejection("claim", "claim.taken");
        var now = clock.GetUtcNow().UtcDateTime;
        (claim.State, claim.DecidedAt) = (ClaimState.Granted, now);
        if (replace) await representatives.RemoveAll(organisation.Id, organisation.Name, claim.AccountId, cancel);
        var added = await representatives.Add(organisation.Id, organisation.Name, claim.AccountId, asLead: true, cancel);
        if (!added.IsDone) return added;
        record.Enter("claim-organisation", organisation.Name, actor: await people.PseudonymOf(claim.AccountId, cancel));
        record.Changed(organisation.Id.Value, organisation.Name, [new FieldDifference("Claimed", organisation.ClaimedAt is null ? "no" : "yes", "yes")]);
        organisation.ClaimedAt ??= now;
        organisation.ConfirmedAt = organisation.UpdatedAt = now;
        await Tell(claim, "claim.granted", _ => [organisation.Name], cancel);
        session.Touch(Topic.Directory);
        return default(Done);
    }

    async Task Tell(Claim claim, string letter, Func<string, IReadOnlyList<string>> said, CancellationToken cancel)
    {
        if (await people.AddressOf(claim.AccountId, cancel) is { } to) outbox.Post(db, new Letter(to.Email, to.Language, $"{letter}:{claim.Id}", letter, said(to.Language), $"/claims/{claim.Id}"));
    }

    Task<Claim?> Open(Guid id, CancellationToken cancel) => db.Set<Claim>().AsTracking().FirstOrDefaultAsync(claim => claim.Id == id && claim.State == ClaimState.Open, cancel);
}

/// <param name="Replaces">Of a dispute: those who look after the page now lay it down.</param>
/// <param name="Refusal">Why it is not granted: asked for where it is not.</param>
/// <param name="Answer">What the host says to the claimant besides.</param>
internal sealed record ClaimVerdict(bool Grants, bool Replaces, ClaimRefusal? Refusal, string Answer);
