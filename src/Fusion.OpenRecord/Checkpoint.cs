using System.Globalization;

namespace Fusion.OpenRecord;

/// <summary>The head of a log at one size: what a log signs. Source: C2SP tlog-checkpoint.</summary>
public sealed record Checkpoint
{
    /// <summary>A checkpoint.</summary>
    /// <param name="origin">Which log: one line, not empty.</param>
    /// <param name="size">Its number of entries.</param>
    /// <param name="root">The root over them.</param>
    /// <param name="extensions">Further lines, not empty; C2SP advises against any.</param>
    /// <exception cref="RecordFaultException">Something of it is not such (<see cref="RecordFault.CheckpointText"/>).</exception>
    public Checkpoint(string origin, long size, Hash root, params IReadOnlyList<string> extensions)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(extensions);
        Require(IsLine(origin), "its origin is not one line of text");
        Require(size >= 0, "its size is negative");
        Require(size > 0 || root == Merkle.EmptyRoot, "its log is empty, and its root is not the empty one");
        Require(extensions.All(IsLine), "an extension is not one line of text");
        (Origin, Size, Root, Extensions) = (origin, size, root, [.. extensions]);
    }

    /// <summary>Which log.</summary>
    public string Origin { get; }

    /// <summary>Its number of entries.</summary>
    public long Size { get; }

    /// <summary>The root over them.</summary>
    public Hash Root { get; }

    /// <summary>Further lines; opaque.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>What is signed.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n{string.Concat(Extensions.Select(line => $"{line}\n"))}");

    /// <summary>Reads the text of a checkpoint. Nothing of it is to be believed before its signature: <see cref="Open"/>.</summary>
    /// <exception cref="RecordFaultException">It is none (<see cref="RecordFault.CheckpointText"/>).</exception>
    public static Checkpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        Require(lines.Length >= 4 && lines[^1].Length == 0, "it has fewer than three lines");
        Require(Decimals.TryRead(lines[1], out var size), "its size is no whole number");
        Require(Base64.TryRead(lines[2], out var root) && root.Length == Hash.Size, "its root is no hash in base64");
        return new(lines[0], size, new Hash(root), lines[3..^1]);
    }

    /// <summary>Reads a signed checkpoint and believes it if it deserves that.</summary>
    /// <param name="bytes">The note as served.</param>
    /// <param name="log">The log's key; its name is the origin to be found.</param>
    /// <param name="witnesses">Keys of witnesses that count.</param>
    /// <param name="quorum">How many of them must have signed.</param>
    /// <exception cref="RecordFaultException">It is malformed, of another log, without the log's signature, or without enough cosignatures.</exception>
    public static SignedCheckpoint Open(ReadOnlySpan<byte> bytes, NoteVerifier log, IReadOnlyList<NoteVerifier>? witnesses = null, int quorum = 0)
    {
        ArgumentNullException.ThrowIfNull(log);
        var note = SignedNote.Parse(bytes);
        var by = note.Verified([log, .. witnesses ?? []]);
        if (!by.Contains(log.Key)) throw new RecordFaultException(RecordFault.NotSigned, $"The checkpoint is not signed by {log.Key}.");
        var checkpoint = Parse(note.Text);
        if (checkpoint.Origin != log.Key.Name) throw new RecordFaultException(RecordFault.Origin, $"The checkpoint is of the log {RecordFaultException.Shown(checkpoint.Origin)}, not of {RecordFaultException.Shown(log.Key.Name)}.");
        var cosigned = by.Where(key => key != log.Key).ToList();
        if (cosigned.Count < quorum) throw new RecordFaultException(RecordFault.Quorum, $"{cosigned.Count} witnesses have signed the checkpoint, and {quorum} are asked for.");
        return new(checkpoint, note, cosigned);
    }

    /// <summary>Signs this checkpoint.</summary>
    public SignedNote SignedBy(params IEnumerable<NoteSigner> signers) => new(Text, [.. signers.Select(signer => signer.Sign(Text))]);

    /// <inheritdoc/>
    public bool Equals(Checkpoint? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Origin, Size, Root);

    private static bool IsLine(string text) => text.Length > 0 && !text.Any(c => c < ' ') && Utf8.IsWellFormed(text);

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new RecordFaultException(RecordFault.CheckpointText, $"Not a checkpoint: {otherwise}.");
    }
}
