using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Contracts;

/// <summary>Where what newcomers suggest and what readers report waits for a host or weaver.</summary>
internal sealed class ModerationQueue(FusionDb db, TimeProvider clock)
{
    /// <summary>So many accepted suggestions, and somebody's edits appear at once.</summary>
    public const int TrustedAfter = 3;

    const int MostWaiting = 5000, MostWaitingOfOne = 20, LongestWords = 2000;

    /// <summary>What somebody wrote to be taken in; the other kinds report something.</summary>
    public static readonly CaseKind[] Suggestions = [CaseKind.NewEntry, CaseKind.ChangedEntry, CaseKind.NewOrganisation, CaseKind.ChangedOrganisation];

    /// <summary>Whether what this person writes appears at once: hosts and weavers, and whoever had three suggestions accepted.</summary>
    public async Task<bool> MayPublish(Actor actor, CancellationToken cancel) =>
        actor.IsModerator || await Accepted(actor.AccountId).CountAsync(cancel) >= TrustedAfter;

    /// <summary>Puts something into the queue; part of the act that asks for it.</summary>
    public async Task<IReadOnlyList<Rejection>> Submit(NewCase wanted, Actor actor, CancellationToken cancel)
    {
        if (wanted.Words.Length > LongestWords) return [new Rejection("words", "edit.long", LongestWords)];
        var waiting = db.Set<ModerationCase>().Where(found => found.Decision == null);
        if (await waiting.CountAsync(found => found.AccountId == actor.AccountId, cancel) >= MostWaitingOfOne) return [new Rejection("words", "moderation.many-waiting", MostWaitingOfOne)];
        if (await waiting.CountAsync(cancel) >= MostWaiting) return [new Rejection("words", "moderation.full")];
        db.Add(new ModerationCase
        {
            Id = Guid.CreateVersion7(),
            Kind = wanted.Kind,
            SubjectId = wanted.SubjectId,
            Title = wanted.Title.Length > 300 ? wanted.Title[..300] : wanted.Title,
            Payload = wanted.Payload,
            Words = wanted.Words.Trim(),
            AccountId = actor.AccountId,
            Pseudonym = actor.Pseudonym,
            By = actor.By,
            At = clock.GetUtcNow().UtcDateTime,
        });
        return [];
    }

    IQueryable<ModerationCase> Accepted(Guid account) => db.Set<ModerationCase>().Where(found => found.AccountId == account && found.Decision == CaseDecision.Accepted && Suggestions.Contains(found.Kind));
}

/// <summary>Something to be decided.</summary>
/// <param name="Payload">What is suggested, for the feature of its kind.</param>
/// <param name="Words">What whoever sends it says to those who decide.</param>
internal sealed record NewCase(CaseKind Kind, Guid? SubjectId, string Title, string Payload, string Words);
