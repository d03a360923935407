using System.Security.Cryptography;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>Somebody claims an organisation's page, or takes the claim back. It is private until it is granted, so the record holds no entry.</summary>
internal sealed class AskHandler(FusionDb db, Representatives representatives, People people, Outbox outbox, SignedLinks links, TimeProvider clock)
{
    public const string MailPurpose = "claim-by-mail", LetterKey = "claim";

    public async Task<Outcome<Guid>> Ask(Actor actor, OrganisationId id, ClaimWay way, string? mailbox, string? reason, CancellationToken cancel)
    {
        if (await db.Set<Organisation>().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } organisation) return new Rejection("way", "organisation.gone");
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("way", "young.not-here");
        if (await representatives.MayAct(id, actor.AccountId, cancel)) return new Rejection("way", "claim.yours");
        if (await db.Set<Claim>().AnyAsync(claim => claim.OrganisationId == id && claim.AccountId == actor.AccountId && claim.State == ClaimState.Open, cancel)) return new Rejection("way", "claim.twice");
        if (await db.Set<Claim>().CountAsync(claim => claim.AccountId == actor.AccountId && claim.State == ClaimState.Open, cancel) >= Claim.MostOpen) return new Rejection("way", "claim.many", Claim.MostOpen);
        if (await db.Set<Claim>().CountAsync(claim => claim.State == ClaimState.Open, cancel) >= Claim.MostWaiting) return new Rejection("way", "claim.full");
        reason = reason?.Trim() ?? "";
        if (reason.Length > Claim.LongestReason) return new Rejection("reason", "claim.reason-long", Claim.LongestReason);
        var isDispute = organisation.ClaimedAt is not null;
        if (isDispute) way = ClaimWay.Host;
        if (way == ClaimWay.Host && reason.Length == 0) return new Rejection("reason", "claim.reason-missing");
        if (way == ClaimWay.Website && !WebAddress.IsOne(organisation.Url)) return new Rejection("way", "claim.no-site");
        var email = "";
        if (way == ClaimWay.Mail)
        {
            if (await OwnDomain.Find(db, organisation, cancel) is not { } domain) return new Rejection("way", "claim.no-domain");
            email = $"{mailbox?.Trim()}@{domain}";
            if (mailbox?.Contains('@', StringComparison.Ordinal) != false || !People.IsMailAddress(email)) return new Rejection("mailbox", "claim.mailbox-wrong", domain);
        }
        return await Add(actor, organisation, way, isDispute, email, reason, cancel);
    }

    async Task<Outcome<Guid>> Add(Actor actor, Organisation organisation, ClaimWay way, bool isDispute, string email, string reason, CancellationToken cancel)
    {
        var claim = new Claim
        {
            Id = Guid.CreateVersion7(),
            OrganisationId = organisation.Id,
            AccountId = actor.AccountId,
            Way = way,
            IsDispute = isDispute,
            Email = email,
            SiteToken = way == ClaimWay.Website ? $"fusion-claim-{RandomNumberGenerator.GetHexString(20, lowercase: true)}" : "",
            Reason = reason,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(claim);
        if (way != ClaimWay.Mail) return claim.Id;
        var letter = new Letter(email, await people.LanguageOf(actor.AccountId, cancel), $"claim:{claim.Id}", LetterKey, [organisation.Name, actor.Name], $"/claims/confirm/{links.Sign(MailPurpose, claim.Id.ToString("N"))}");
        return await outbox.PostAsked(db, letter, cancel) ? claim.Id : new Rejection("mailbox", "mail-address.enough", Outbox.MostAskedOfOne);
    }

    public async Task<Outcome<Done>> Withdraw(Actor actor, Guid id, CancellationToken cancel)
    {
        if (await db.Set<Claim>().AsTracking().FirstOrDefaultAsync(claim => claim.Id == id && claim.AccountId == actor.AccountId && claim.State == ClaimState.Open, cancel) is not { } found) return default(Done);
        (found.State, found.DecidedAt) = (ClaimState.Withdrawn, clock.GetUtcNow().UtcDateTime);
        return default(Done);
    }
}
