using System.Text;

namespace Fusion.OpenRecord;

/// <summary>A text with signatures under it. Source: C2SP signed-note.</summary>
public sealed record SignedNote
{
    /// <summary>The longest note that is read, in bytes.</summary>
    public const int LongestBytes = 1 << 20;

    /// <summary>The most signatures that are read; C2SP asks for at least 16.</summary>
    public const int MostSignatures = 100;

    /// <summary>A note.</summary>
    /// <param name="text">Its text; ends with a line end.</param>
    /// <param name="signatures">One to <see cref="MostSignatures"/>.</param>
    /// <exception cref="RecordFaultException">Text or signatures are not such (<see cref="RecordFault.NoteText"/>).</exception>
    public SignedNote(string text, IReadOnlyList<NoteSignature> signatures)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signatures);
        Require(text.EndsWith('\n'), "its text does not end with a line end");
        Require(!text.Any(c => c < ' ' && c != '\n') && Utf8.IsWellFormed(text), "its text has control characters or half a surrogate pair");
        Require(signatures.Count is > 0 and <= MostSignatures, $"it has {signatures.Count} signatures");
        (Text, Signatures) = (text, [.. signatures]);
    }

    /// <summary>What is signed, with its last line end.</summary>
    public string Text { get; }

    /// <summary>The signatures, in the order of their lines.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Reads a note. Nothing of it is to be believed before <see cref="Verified"/>.</summary>
    /// <exception cref="RecordFaultException">It is none (<see cref="RecordFault.NoteText"/>, <see cref="RecordFault.SignatureLine"/>).</exception>
    public static SignedNote Parse(ReadOnlySpan<byte> bytes)
    {
        Require(bytes.Length <= LongestBytes, $"it is longer than {LongestBytes} bytes");
        Require(Utf8.TryRead(bytes, out var note), "it is not UTF-8");
        Require(note.EndsWith('\n'), "it does not end with a line end");
        var split = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        Require(split >= 0, "no empty line parts its text from its signatures");
        var lines = note[(split + 2)..].Split('\n')[..^1];
        Require(lines.Length <= MostSignatures, $"it has {lines.Length} signatures");
        return new(note[..(split + 1)], [.. lines.Select(NoteSignature.Parse)]);
    }

    /// <summary>The keys whose signatures are there and hold, each once, in the order given.</summary>
    /// <exception cref="RecordFaultException">The signature of a known key does not hold (<see cref="RecordFault.Signature"/>). One by an unknown key is passed over.</exception>
    public IReadOnlyList<VerifierKey> Verified(IReadOnlyList<NoteVerifier> verifiers)
    {
        ArgumentNullException.ThrowIfNull(verifiers);
        var found = new List<VerifierKey>();
        foreach (var verifier in verifiers)
        {
            var by = Signatures.Where(signature => signature.IsBy(verifier.Key)).ToList();
            if (by.Any(signature => !verifier.Accepts(Text, signature)))
                throw new RecordFaultException(RecordFault.Signature, $"A signature by {RecordFaultException.Shown(verifier.Key.Name)} does not hold.");
            if (by.Count > 0 && !found.Contains(verifier.Key)) found.Add(verifier.Key);
        }
        return found;
    }

    /// <summary>The same note with more signatures; those it has already are not doubled.</summary>
    public SignedNote With(params IEnumerable<NoteSignature> more) => new(Text, [.. Signatures, .. more.Distinct().Except(Signatures)]);

    /// <summary>The bytes to serve.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The note as text.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    /// <inheritdoc/>
    public bool Equals(SignedNote? other) => other is not null && Text == other.Text && Signatures.SequenceEqual(other.Signatures);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Signatures.Count);

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new RecordFaultException(RecordFault.NoteText, $"Not a signed note: {otherwise}.");
    }
}
