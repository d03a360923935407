using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Mail;

/// <summary>The host has a letter tried again that bounced or failed, or that was kept while there was no relay. Who gets mail is private, so the record holds no entry.</summary>
internal sealed class TryAgainHandler(FusionDb db, DbSession session, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid id, CancellationToken cancel)
    {
        var letter = await db.Set<OutboxLetter>().AsTracking().FirstOrDefaultAsync(letter => letter.Id == id, cancel);
        if (letter is not { IsErased: false, State: LetterState.Bounced or LetterState.Failed or LetterState.Kept }) return new Rejection("letter", "outbox.not-again");
        (letter.State, letter.DueAt, letter.DoneAt, letter.Attempts, letter.Fault) = (LetterState.Waiting, clock.GetUtcNow().UtcDateTime, null, 0, "");
        session.Touch(Topic.Mail);
        return default(Done);
    }
}
