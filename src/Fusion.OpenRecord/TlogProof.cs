using System.Globalization;
using System.Text;

namespace Fusion.OpenRecord;

/// <summary>That an entry is in a log, in one file that anybody can check alone: <c>.tlog-proof</c>. Source: C2SP tlog-proof.</summary>
public sealed record TlogProof
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";

    /// <summary>A proof.</summary>
    /// <param name="index">The entry's place, from 0.</param>
    /// <param name="hashes">Its siblings from the leaf up.</param>
    /// <param name="checkpoint">The signed checkpoint.</param>
    /// <param name="extra">Bytes with a meaning to the application only; nothing vouches for them.</param>
    /// <exception cref="RecordFaultException">The index is negative, or there are more than 63 hashes (<see cref="RecordFault.ProofText"/>).</exception>
    public TlogProof(long index, IReadOnlyList<Hash> hashes, SignedNote checkpoint, ReadOnlyMemory<byte>? extra = null)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        ArgumentNullException.ThrowIfNull(checkpoint);
        Require(index >= 0 && hashes.Count <= Proofs.Longest, "its index is negative or it has too many hashes");
        (Index, Hashes, Checkpoint, Extra) = (index, [.. hashes], checkpoint, extra);
    }

    /// <summary>The entry's place.</summary>
    public long Index { get; }

    /// <summary>Its siblings from the leaf up.</summary>
    public IReadOnlyList<Hash> Hashes { get; }

    /// <summary>The signed checkpoint.</summary>
    public SignedNote Checkpoint { get; }

    /// <summary>Bytes with a meaning to the application only; null when there are none.</summary>
    public ReadOnlyMemory<byte>? Extra { get; }

    /// <summary>Reads a proof. It shows nothing before <see cref="Check"/>.</summary>
    /// <exception cref="RecordFaultException">It is none (<see cref="RecordFault.ProofText"/>), or the note in it is none.</exception>
    public static TlogProof Parse(ReadOnlySpan<byte> bytes)
    {
        var split = bytes.IndexOf("\n\n"u8);
        Require(split >= 0 && bytes.Length <= SignedNote.LongestBytes, "no empty line comes before the checkpoint, or it is too long");
        Require(Utf8.TryRead(bytes[..split], out var head), "it is not UTF-8");
        var lines = new Queue<string>(head.Split('\n'));
        Require(lines.Dequeue() == FirstLine, $"its first line is not {FirstLine}");
        byte[]? extra = null;
        if (lines.TryPeek(out var line) && line.StartsWith("extra ", StringComparison.Ordinal)) Require(Base64.TryRead(lines.Dequeue()[6..], out extra), "its extra data are not base64");
        Require(lines.TryDequeue(out line) && line.StartsWith("index ", StringComparison.Ordinal), "it gives no index");
        Require(Decimals.TryRead(line![6..], out var index), "its index is no whole number");
        Require(lines.Count <= Proofs.Longest, "it has too many hashes");
        var note = SignedNote.Parse(bytes[(split + 2)..]);
        return new(index, [.. lines.Select(Hash.FromBase64)], note, extra is null ? default(ReadOnlyMemory<byte>?) : extra);
    }

    /// <summary>Checks everything: that the checkpoint is signed, and that the entry is in its tree.</summary>
    /// <param name="entry">The entry's bytes.</param>
    /// <param name="log">The log's key.</param>
    /// <param name="witnesses">Keys of witnesses that count.</param>
    /// <param name="quorum">How many of them must have signed.</param>
    /// <exception cref="RecordFaultException">Something of it does not hold.</exception>
    public SignedCheckpoint Check(ReadOnlySpan<byte> entry, NoteVerifier log, IReadOnlyList<NoteVerifier>? witnesses = null, int quorum = 0)
    {
        var opened = OpenRecord.Checkpoint.Open(Checkpoint.ToBytes(), log, witnesses, quorum);
        Proofs.CheckInclusion(Merkle.Leaf(entry), Index, opened.Checkpoint.Size, [.. Hashes], opened.Checkpoint.Root);
        return opened;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The proof as text.</summary>
    public override string ToString()
    {
        var extra = Extra is { } bytes ? $"extra {Convert.ToBase64String(bytes.Span)}\n" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{FirstLine}\n{extra}index {Index}\n{string.Concat(Hashes.Select(hash => $"{hash}\n"))}\n{Checkpoint}");
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new RecordFaultException(RecordFault.ProofText, $"Not a proof: {otherwise}.");
    }
}
