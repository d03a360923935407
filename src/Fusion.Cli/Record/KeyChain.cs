using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Cli.Record;

/// <summary>From the key that is trusted to the one by which a log signs now: each change as the log itself tells it, under the key before.</summary>
internal sealed class KeyChain
{
    const int Most = 100;

    readonly List<NoteVerifier> keys = [];
    readonly List<(VerifierKey From, KeyHandover Handover, byte[] File)> changes = [];

    /// <summary>The key that signs now.</summary>
    public NoteVerifier Current => keys[^1];

    /// <summary>All of them, the newest first.</summary>
    public IEnumerable<NoteVerifier> Keys => keys.AsEnumerable().Reverse();

    /// <summary>The changes in their order, each with its file.</summary>
    public IReadOnlyList<(VerifierKey From, KeyHandover Handover, byte[] File)> Changes => changes;

    /// <summary>Follows the changes until a key is found that has signed the head. Where there is none, the last one found: opening the head by it says what is wrong.</summary>
    public static async Task<KeyChain> Follow(RecordSource source, NoteVerifier trusted, byte[] head)
    {
        var chain = new KeyChain();
        chain.keys.Add(trusted);
        var note = SignedNote.Parse(head);
        while (note.Verified([chain.Current]).Count == 0 && chain.changes.Count < Most && await source.Find(KeyHandover.PathOf(chain.Current.Key)) is { } file)
        {
            var handover = KeyHandover.Read(file, chain.Current);
            chain.changes.Add((chain.Current.Key, handover, file));
            chain.keys.Add(NoteVerifier.For(handover.To, Signatures.Check));
        }
        return chain;
    }

    /// <summary>Each change must stand in the log as it is now.</summary>
    public void RequireWithin(RecordSource source, Checkpoint head)
    {
        foreach (var (from, handover, _) in changes)
        {
            VerifyRecord.RequireConsistent(source, handover.Head.Checkpoint, head);
            Console.WriteLine($"The log changed its key, as entry {handover.Index} tells: {from} to {handover.To}.");
        }
    }
}
