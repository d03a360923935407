using System.Text;
using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Witnessing;

/// <summary>Enough witnesses have signed a checkpoint: with their signatures it is for readers from now on.</summary>
internal sealed class ShowHandler(FusionDb db, TimeProvider clock)
{
    public async Task<Outcome<SignedHead>> Handle(long size, IReadOnlyList<NoteSignature> cosignatures, CancellationToken cancel)
    {
        var stored = await db.Set<LogCheckpoint>().AsTracking().FirstAsync(checkpoint => checkpoint.Size == size, cancel);
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(stored.Note));
        stored.Note = note.With(cosignatures.Where(more => note.Signatures.All(there => (there.Name, there.KeyId) != (more.Name, more.KeyId)))).ToString();
        stored.ShownAt ??= clock.GetUtcNow().UtcDateTime;
        return SignedHead.Of(stored);
    }
}
