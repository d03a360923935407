using System.Globalization;
using System.Text;

namespace Fusion.OpenRecord;

/// <summary>What a log sends to a witness: the size that the witness knows, the proof from there, and the new checkpoint. Source: C2SP tlog-witness, "add-checkpoint".</summary>
public sealed record WitnessRequest
{
    /// <summary>The longest request that is read, in bytes.</summary>
    public const int LongestBytes = SignedNote.LongestBytes;

    /// <summary>A request.</summary>
    /// <exception cref="RecordFaultException">The size is negative or there are more than 63 hashes (<see cref="RecordFault.WitnessRequest"/>).</exception>
    public WitnessRequest(long old, IReadOnlyList<Hash> proof, SignedNote checkpoint)
    {
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(checkpoint);
        Require(old >= 0 && proof.Count <= Proofs.Longest, "its old size is negative or its proof has more than 63 hashes");
        (Old, Proof, Checkpoint) = (old, [.. proof], checkpoint);
    }

    /// <summary>The size that the witness knows, as far as the log knows; 0 for none.</summary>
    public long Old { get; }

    /// <summary>The consistency proof from there.</summary>
    public IReadOnlyList<Hash> Proof { get; }

    /// <summary>The new checkpoint.</summary>
    public SignedNote Checkpoint { get; }

    /// <summary>Reads a request.</summary>
    /// <exception cref="RecordFaultException">It is none, or the note in it is none.</exception>
    public static WitnessRequest Parse(ReadOnlySpan<byte> bytes)
    {
        var split = bytes.IndexOf("\n\n"u8);
        Require(split >= 0 && bytes.Length <= LongestBytes, "no empty line comes before the checkpoint, or it is too long");
        Require(Utf8.TryRead(bytes[..split], out var head), "it is not UTF-8");
        var lines = head.Split('\n');
        Require(lines[0].StartsWith("old ", StringComparison.Ordinal), "it does not begin with the old size");
        Require(Decimals.TryRead(lines[0][4..], out var old), "its old size is no whole number");
        Require(lines.Length - 1 <= Proofs.Longest, "its proof has more than 63 hashes");
        return new(old, [.. lines[1..].Select(Hash.FromBase64)], SignedNote.Parse(bytes[(split + 2)..]));
    }

    /// <summary>The bytes to send.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"old {Old}\n{string.Concat(Proof.Select(hash => $"{hash}\n"))}\n{Checkpoint}"));

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new RecordFaultException(RecordFault.WitnessRequest, $"Not a request to a witness: {otherwise}.");
    }
}
