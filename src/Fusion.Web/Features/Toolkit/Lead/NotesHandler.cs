using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.Lead;

/// <summary>Puts notes together as people decide. A suggestion is only that.</summary>
internal sealed class NotesHandler(FusionDb db, BoardRights rights, BoardBook book)
{
    /// <summary>Puts the ticked notes of an item into a group that is there, into a new one by its name, or into none.</summary>
    public async Task<Outcome<Done>> Put(Actor actor, Guid id, string item, IReadOnlyList<Guid> notes, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(id, actor, cancel) is not { } board) return new Rejection("group", "toolkit.may-not-lead");
        if (!board.ShowsResults) return new Rejection("group", "toolkit.not-shown-yet");
        if (notes.Count == 0) return new Rejection("group", "toolkit.no-notes");
        var name = fields.Text("name", NoteGroup.MostName);
        var chosen = fields.Raw("group");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        Guid? group = null;
        if (name.Length > 0)
        {
            if (await db.Set<NoteGroup>().CountAsync(one => one.BoardId == id, cancel) >= NoteGroup.Most) return new Rejection("name", "toolkit.groups-full", NoteGroup.Most);
            var added = new NoteGroup { Id = Guid.CreateVersion7(), BoardId = id, Item = item, Name = name, At = book.Now };
            db.Add(added);
            group = added.Id;
        }
        else if (chosen != "none" && (!Guid.TryParse(chosen, out var known) || !await db.Set<NoteGroup>().AnyAsync(one => one.Id == known && one.BoardId == id && one.Item == item, cancel))) return new Rejection("group", "toolkit.choose-group");
        else if (chosen != "none") group = Guid.Parse(chosen);
        foreach (var line in await db.Set<AnswerLine>().AsTracking().Where(line => line.BoardId == id && line.Item == item && notes.Contains(line.Id)).ToListAsync(cancel)) line.GroupId = group;
        book.Note(board);
        return default(Done);
    }
}
