using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// The newest checkpoint that this process has let out, kept beside the database. If the database is ever taken back to before it (an old backup restored),
/// going on would show others two histories: the sequencer then stops instead.
/// </summary>
internal sealed class SeenCheckpoint(StartOptions options, LogState state, KeyRing ring, IServiceScopeFactory scopes)
{
    bool isChecked;

    string FilePath => Path.Combine(options.DataFolder, "record.seen");

    /// <summary>Holds the database against what was let out before; once, for from then on it grows under our eyes.</summary>
    public async Task Check(CancellationToken cancel)
    {
        if (isChecked) return;
        await using var scope = scopes.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<LogReader>();
        var head = await log.Newest(cancel);
        var keys = await log.Keys(cancel);
        var known = keys.Count > 0 ? LogReader.Checkers(keys) : [NoteVerifier.For(ring.First, Signatures.Check)];
        if (head is not null && SignedNote.Parse(head.Bytes).Verified(known).Count == 0) throw new LogBroken("the newest checkpoint is not signed by a key of this record");
        if (File.Exists(FilePath))
        {
            var seen = SignedNote.Parse(await File.ReadAllBytesAsync(FilePath, cancel));
            if (seen.Verified(known).Count == 0) throw new LogBroken($"{FilePath} is not signed by a key of this record");
            var shown = Checkpoint.Parse(seen.Text);
            if (head is null || head.Size < shown.Size) throw new LogBroken($"the database ends at {head?.Size ?? 0} entries, and {shown.Size} were shown before");
            if (log.At(shown.Size, head.Size).Root != shown.Root) throw new LogBroken($"the database has another history at {shown.Size} entries than was shown before");
        }
        state.Edge = await log.Edge(head, cancel);
        state.Head = await log.NewestShown(cancel);
        // Who cannot sign by its keys may show the record, and not go on with it: another Fusion does.
        foreach (var key in keys.Where(key => key.RetiredAt is null)) ring.Signer(VerifierKey.Parse(key.Verifier));
        isChecked = true;
    }

    /// <summary>This leaves the house now, to readers or to witnesses. It is on disk first.</summary>
    public void Keep(SignedHead head) => DurableFile.Replace(FilePath, head.Bytes);

    /// <summary>From now on this is served.</summary>
    public void Show(SignedHead head)
    {
        Keep(head);
        state.Head = head;
    }
}
