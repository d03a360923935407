using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fusion.Signing;

/// <summary>An Ed25519 key with a name, as it lies on disk: one line, <c>PRIVATE+KEY+name+8 hexadecimal digits+base64(kind ‖ secret)</c>.</summary>
/// <remarks>The line is the one that Go's note package writes, so that other tools can read it; kind is 1 for a log and 4 for a witness. The digits are the
/// first four bytes of SHA-256(name ‖ 0x0A ‖ kind ‖ public key).</remarks>
public sealed class SigningKey
{
    /// <summary>The kind of a log's key.</summary>
    public const byte Log = 1;

    /// <summary>The kind of a witness's key.</summary>
    public const byte Witness = 4;

    private const string Heading = "PRIVATE+KEY+";

    private readonly byte[] secret;

    private SigningKey(string name, byte kind, byte[] secret)
    {
        if (name.Length == 0 || name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c == '+')) throw new FormatException("The name of a key has no spaces, no plus and no control characters.");
        if (kind is not (Log or Witness) || secret.Length != Ed25519.SecretBytes) throw new FormatException("A key is of kind 1 or 4, and its secret has 32 bytes.");
        (Name, Kind, this.secret) = (name, kind, secret);
        var publicKey = Ed25519.PublicKey(secret);
        PublicKey = publicKey;
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', kind, .. publicKey]));
    }

    /// <summary>Who signs; for a log, its origin.</summary>
    public string Name { get; }

    /// <summary>1 for a log, 4 for a witness.</summary>
    public byte Kind { get; }

    /// <summary>The first bytes of a hash over name, kind and public key.</summary>
    public uint Id { get; }

    /// <summary>The public key, 32 bytes.</summary>
    public ReadOnlyMemory<byte> PublicKey { get; }

    /// <summary>The line to give to everybody: <c>name+8 hexadecimal digits+base64(kind ‖ public key)</c>.</summary>
    public string VerifierKey => string.Create(CultureInfo.InvariantCulture, $"{Name}+{Id:x8}+{Convert.ToBase64String([Kind, .. PublicKey.Span])}");

    /// <summary>Makes a key.</summary>
    /// <exception cref="FormatException">The name can be none, or the kind is neither 1 nor 4.</exception>
    public static SigningKey Create(string name, byte kind) => new(name, kind, Ed25519.NewSecret());

    /// <summary>A key of a known secret: for tests and for keys that are derived.</summary>
    /// <exception cref="FormatException">The name can be none, the kind is neither 1 nor 4, or the secret has not 32 bytes.</exception>
    public static SigningKey Of(string name, byte kind, ReadOnlySpan<byte> secret) => new(name, kind, secret.ToArray());

    /// <summary>Reads a key's line.</summary>
    /// <exception cref="FormatException">It is none, or its id is not that of its bytes. The message does not repeat it.</exception>
    public static SigningKey Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var parts = line.Trim().Split('+', 5);
        var bytes = new byte[1 + Ed25519.SecretBytes];
        if (parts.Length != 5 || !line.StartsWith(Heading, StringComparison.Ordinal) || !Convert.TryFromBase64String(parts[4], bytes, out var length) || length != bytes.Length)
            throw new FormatException("Not a signing key (PRIVATE+KEY+name+8 hexadecimal digits+base64).");
        var key = new SigningKey(parts[2], bytes[0], bytes[1..]);
        return key.Id.ToString("x8", CultureInfo.InvariantCulture) == parts[3] ? key : throw new FormatException("The id of the signing key is not that of its bytes.");
    }

    /// <summary>Signs a message.</summary>
    public byte[] Sign(byte[] message) => Ed25519.Sign(secret, message);

    /// <summary>The secret line, for a file or a backup.</summary>
    internal string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Heading}{Name}+{Id:x8}+{Convert.ToBase64String([Kind, .. secret])}");
}
