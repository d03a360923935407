using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Attachments.FilesPage;

/// <summary>Takes a file away, whole: nothing of it stays.</summary>
internal sealed class RemoveFileHandler(FusionDb db, DbSession session, Attached attached, RecordBook record)
{
    public async Task<Outcome<Done>> Handle(Actor actor, Guid subject, Guid id, CancellationToken cancel)
    {
        if (await attached.Find(subject, actor, cancel) is not { } owner || (!owner.MayChange && !actor.IsModerator)) return new Rejection("file", "attached.not-yours");
        if (await db.Set<Attachment>().AsTracking().FirstOrDefaultAsync(file => file.Id == id && file.SubjectId == subject, cancel) is not { } file) return default(Done);
        db.Remove(file);
        session.Touch(Topic.Evidence);
        session.Touch(Topic.Catalogue, subject);
        if (!(file.At <= owner.PublicUntil)) return default(Done);
        record.Enter("remove-file", actor.By, actor: actor.Pseudonym);
        record.Changed(subject, owner.Title, [new FieldDifference("file", file.Description, "")]);
        return default(Done);
    }
}
