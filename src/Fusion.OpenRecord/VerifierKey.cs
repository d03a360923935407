using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fusion.OpenRecord;

/// <summary>Who signs, and the public key to check it: <c>name+8 hexadecimal digits+base64(type ‖ key)</c>. Source: C2SP signed-note, "Verifier keys".</summary>
public sealed record VerifierKey
{
    private readonly byte[] publicKey;

    /// <summary>A key by its name, kind and bytes; its id follows from them.</summary>
    /// <exception cref="RecordFaultException">The name is empty or has a space, a plus or a control character, or the key is no such key (<see cref="RecordFault.KeyText"/>).</exception>
    public VerifierKey(string name, byte type, ReadOnlySpan<byte> publicKey)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!IsName(name)) throw new RecordFaultException(RecordFault.KeyText, $"{RecordFaultException.Shown(name)} cannot name a key: names have no spaces, no plus and no control characters.");
        var wanted = type is SignatureTypes.Ed25519 or SignatureTypes.Cosignature ? 32 : publicKey.Length;
        if (publicKey.Length == 0 || publicKey.Length != wanted) throw new RecordFaultException(RecordFault.KeyText, $"A key of kind {type} does not have {publicKey.Length} bytes.");
        Name = name;
        Type = type;
        this.publicKey = publicKey.ToArray();
        Id = IdOf(name, type, publicKey);
    }

    /// <summary>Who signs; for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>The kind of signature, as in <see cref="SignatureTypes"/>.</summary>
    public byte Type { get; }

    /// <summary>The first four bytes of a hash over name, kind and key, big-endian: tells keys apart, and proves nothing.</summary>
    public uint Id { get; }

    /// <summary>The key's bytes.</summary>
    public ReadOnlyMemory<byte> PublicKey => publicKey;

    /// <summary>Reads a key's line.</summary>
    /// <exception cref="RecordFaultException">It is not written as one, or its id is not that of its bytes (<see cref="RecordFault.KeyText"/>).</exception>
    public static VerifierKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || parts[1].Length != 8 || !parts[1].All(char.IsAsciiHexDigit) || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var id) || !Base64.TryRead(parts[2], out var bytes) || bytes.Length < 2)
            throw new RecordFaultException(RecordFault.KeyText, $"Not a verifier key (name+8 hexadecimal digits+base64): {RecordFaultException.Shown(text)}");
        var key = new VerifierKey(parts[0], bytes[0], bytes.AsSpan(1));
        return key.Id == id ? key : throw new RecordFaultException(RecordFault.KeyText, $"The key of {RecordFaultException.Shown(key.Name)} has the id {key.Id:x8}, not {id:x8}.");
    }

    /// <summary>The key's line.</summary>
    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([Type, .. publicKey])}";

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && Name == other.Name && Type == other.Type && publicKey.AsSpan().SequenceEqual(other.publicKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    /// <summary>Whether a text can name a key: not empty, no Unicode space, no plus, no control character, no broken surrogate pair.</summary>
    internal static bool IsName(string text) => text.Length is > 0 and <= 255 && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '+' or '\uFFFD') && Utf8.IsWellFormed(text);

    private static uint IdOf(string name, byte type, ReadOnlySpan<byte> key)
    {
        var hash = type == SignatureTypes.Ecdsa ? SHA256.HashData(key) : SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. key]);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
