using System.Security.Cryptography;
using System.Text;
using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Cli.Record;

/// <summary>The last head of each log that a witness has cosigned, a file each: kept on disk before the signature leaves. One request at a time.</summary>
internal sealed class WitnessState
{
    readonly Lock gate = new();
    readonly string folder;
    readonly IReadOnlyList<NoteVerifier> logs;
    readonly NoteSigner signer;
    readonly TimeProvider clock;
    readonly Dictionary<string, SignedNote> heads = [];

    /// <summary>Takes up what is on disk; a head that is there and cannot be read is a reason not to start.</summary>
    public WitnessState(string folder, IReadOnlyList<NoteVerifier> logs, NoteSigner signer, TimeProvider clock)
    {
        (this.folder, this.logs, this.signer, this.clock) = (folder, logs, signer, clock);
        var own = NoteVerifier.For(signer.Key, Signatures.Check);
        foreach (var origin in logs.Select(log => log.Key.Name).Distinct())
        {
            if (!File.Exists(HeadFile(origin))) continue;
            var note = SignedNote.Parse(File.ReadAllBytes(HeadFile(origin)));
            if (note.Verified([own]).Count == 0 || Checkpoint.Parse(note.Text).Origin != origin) throw new BadInput($"{HeadFile(origin)} is not a head of {origin} that this witness has cosigned.");
            heads.Add(origin, note);
        }
    }

    public VerifierKey Key => signer.Key;

    /// <summary>Decides on a request, keeps the new head, and then cosigns it.</summary>
    public WitnessAnswer Decide(ReadOnlySpan<byte> request, out NoteSignature? cosignature)
    {
        cosignature = null;
        lock (gate)
        {
            var answer = Witness.Decide(request, logs, origin => heads.TryGetValue(origin, out var note) ? Checkpoint.Parse(note.Text) : null);
            if (answer is WitnessAnswer.Cosign { Checkpoint: var head })
            {
                cosignature = signer.Cosign(head.Note.Text, Now(head.Checkpoint.Origin));
                // Of the signatures sent only the log's own are kept: the others may be anybody's.
                var trusted = head.Note.Signatures.Where(signature => logs.Any(log => signature.IsBy(log.Key)));
                var note = new SignedNote(head.Note.Text, [.. trusted, cosignature]);
                DurableFile.Replace(HeadFile(head.Checkpoint.Origin), note.ToBytes());
                heads[head.Checkpoint.Origin] = note;
            }
            if (answer is WitnessAnswer.Refusal { Fork: { } fork })
                DurableFile.Replace(Path.Combine(Folder(fork.Checkpoint.Origin), $"fork-{fork.Checkpoint.Size}-{fork.Checkpoint.Root.ToHex()[..16]}"), fork.Note.ToBytes());
            return answer;
        }
    }

    /// <summary>The last head of the log whose origin has this hash.</summary>
    public SignedNote? Head(string originHash)
    {
        lock (gate) return heads.FirstOrDefault(head => HashOf(head.Key) == originHash).Value;
    }

    /// <summary>Now, and never before the last cosignature, whatever the clock does.</summary>
    long Now(string origin)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return heads.TryGetValue(origin, out var note) && note.Signatures.FirstOrDefault(signature => signature.IsBy(signer.Key)) is { } last ? Math.Max(now, Cosignature.TimeOf(last)) : now;
    }

    string HeadFile(string origin) => Path.Combine(Folder(origin), "checkpoint");

    string Folder(string origin) => Path.Combine(folder, HashOf(origin));

    static string HashOf(string origin) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin)));
}
