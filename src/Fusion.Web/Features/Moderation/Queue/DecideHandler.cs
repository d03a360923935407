using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Moderation.Queue;

/// <summary>A host or weaver decides. What was accepted is carried out in the same transaction; what was refused is told with its reason, and its text is let go.</summary>
internal sealed class DecideHandler(FusionDb db, IEnumerable<IModerated> moderated, RecordBook record, TimeProvider clock)
{
    const int LongestNote = 500;

    public async Task<Outcome<Done>> Handle(CaseVerdict verdict, Actor actor, CancellationToken cancel)
    {
        if (!actor.IsModerator) return new Rejection("decision", "moderation.not-yours");
        if (verdict.Note.Length > LongestNote) return new Rejection("note", "edit.long", LongestNote);
        if (!verdict.Accepts && verdict.Reason is null) return new Rejection("reason", "moderation.reason-missing");
        var found = await db.Set<ModerationCase>().AsTracking().FirstOrDefaultAsync(waiting => waiting.Id == verdict.Id, cancel);
        if (found is null) return new Rejection("decision", "moderation.none");
        if (found.Decision is not null) return new Rejection("decision", "moderation.decided");
        if (found.AccountId == actor.AccountId && ModerationQueue.Suggestions.Contains(found.Kind)) return new Rejection("decision", "moderation.own");
        record.Enter("moderate", actor.By, verdict.Accepts ? "accepted" : verdict.Reason.ToString()!, actor.Pseudonym);
        if (verdict.Accepts)
        {
            var done = await moderated.First(feature => feature.Kinds.Contains(found.Kind)).Accept(new WaitingCase(found.Kind, found.SubjectId, found.Payload, found.Pseudonym, found.By), verdict.Version, cancel);
            if (!done.IsDone) return Outcome<Done>.Rejected(done.Rejections);
            found.ResultId = done.Value;
        }
        else (found.Payload, found.Words, found.Reason) = ("", "", verdict.Reason);
        (found.Decision, found.Note, found.DecidedAt) = (verdict.Accepts ? CaseDecision.Accepted : CaseDecision.Refused, verdict.Note.Trim(), clock.GetUtcNow().UtcDateTime);
        return default(Done);
    }
}

/// <param name="Version">Of the record that it is about, as it was shown to whoever decides.</param>
internal sealed record CaseVerdict(Guid Id, bool Accepts, RefusalReason? Reason, string Note, int Version);
