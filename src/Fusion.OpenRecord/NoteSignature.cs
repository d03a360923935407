using System.Buffers.Binary;
using System.Globalization;

namespace Fusion.OpenRecord;

/// <summary>One signature of a note: of whatever kind, known or not. Source: C2SP signed-note, "Signatures".</summary>
public sealed record NoteSignature
{
    private readonly byte[] blob;

    /// <summary>A signature.</summary>
    /// <param name="name">Who signed.</param>
    /// <param name="keyId">The id of the key.</param>
    /// <param name="blob">What follows the id: the raw signature, and what its kind puts before it.</param>
    /// <exception cref="RecordFaultException">The name can be none, or there are no bytes (<see cref="RecordFault.SignatureLine"/>).</exception>
    public NoteSignature(string name, uint keyId, ReadOnlySpan<byte> blob)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!VerifierKey.IsName(name) || blob.Length == 0) throw new RecordFaultException(RecordFault.SignatureLine, "A signature has the name of its key, and bytes.");
        (Name, KeyId, this.blob) = (name, keyId, blob.ToArray());
    }

    /// <summary>Who signed.</summary>
    public string Name { get; }

    /// <summary>The id of the key.</summary>
    public uint KeyId { get; }

    /// <summary>What follows the key's id.</summary>
    public ReadOnlyMemory<byte> Blob => blob;

    /// <summary>Reads <c>— name base64(id ‖ blob)</c>, without the end of the line.</summary>
    /// <exception cref="RecordFaultException">It is not written so (<see cref="RecordFault.SignatureLine"/>).</exception>
    public static NoteSignature Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Split(' ');
        if (parts.Length != 3 || parts[0] != "—" || !Base64.TryRead(parts[2], out var bytes) || bytes.Length < 5)
            throw new RecordFaultException(RecordFault.SignatureLine, $"Not a signature line: {RecordFaultException.Shown(line)}");
        return new(parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsSpan(4));
    }

    /// <summary>Whether it says that this key made it: same name and same id.</summary>
    public bool IsBy(VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Name == key.Name && KeyId == key.Id;
    }

    /// <summary>The line, without its end.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + blob.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        blob.CopyTo(bytes, 4);
        return string.Create(CultureInfo.InvariantCulture, $"— {Name} {Convert.ToBase64String(bytes)}");
    }

    /// <inheritdoc/>
    public bool Equals(NoteSignature? other) => other is not null && Name == other.Name && KeyId == other.KeyId && blob.AsSpan().SequenceEqual(other.blob);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, KeyId, blob.Length);
}
