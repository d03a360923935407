using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>Writes down what a group decided to do, with who and when; marks it as done; takes it back.</summary>
internal sealed class CommitmentHandler(FusionDb db, BoardRights rights, BoardBook book)
{
    public async Task<Outcome<Done>> Add(Actor actor, Guid id, Guid commitment, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("what", "toolkit.may-not-lead");
        var text = fields.Needed("what", Commitment.MostText, least: 3);
        var owner = fields.Needed("owner", Commitment.MostOwner);
        var due = fields.Date("due", needed: true);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var there = await db.Set<Commitment>().Where(one => one.BoardId == id).Select(one => one.Id).ToListAsync(cancel);
        if (there.Contains(commitment)) return default(Done);
        if (there.Count >= Commitment.Most) return new Rejection("what", "toolkit.commitments-full", Commitment.Most);
        db.Add(new Commitment { Id = commitment, BoardId = id, Text = text, Owner = owner, DueOn = due!.Value, At = book.Now });
        book.Note(board);
        // Who it is stays with the group: the record never names a person.
        book.Enter("commit-to", board, actor, [new FieldDifference("Commitment", "", text)]);
        return default(Done);
    }

    public async Task<Outcome<Done>> Finish(Actor actor, Guid id, Guid commitment, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("what", "toolkit.may-not-lead");
        if (await db.Set<Commitment>().AsTracking().FirstOrDefaultAsync(one => one.Id == commitment && one.BoardId == id, cancel) is not { DoneAt: null } found) return default(Done);
        found.DoneAt = book.Now;
        book.Note(board);
        book.Enter("finish-commitment", board, actor, [new FieldDifference("Commitment", found.Text, "done")]);
        return default(Done);
    }

    public async Task<Outcome<Done>> Remove(Actor actor, Guid id, Guid commitment, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("what", "toolkit.may-not-lead");
        if (await db.Set<Commitment>().AsTracking().FirstOrDefaultAsync(one => one.Id == commitment && one.BoardId == id, cancel) is not { } found) return default(Done);
        db.Remove(found);
        book.Note(board);
        book.Enter("drop-commitment", board, actor, [new FieldDifference("Commitment", found.Text, "")]);
        return default(Done);
    }
}
