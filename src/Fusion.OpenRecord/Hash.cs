using System.Runtime.InteropServices;

namespace Fusion.OpenRecord;

/// <summary>A SHA-256 hash: 32 bytes, compared byte by byte. Lies in memory as just these bytes, so that an array of hashes is a tile.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct Hash : IEquatable<Hash>
{
    /// <summary>Bytes in a hash.</summary>
    public const int Size = 32;

    private readonly ulong first, second, third, fourth;

    /// <summary>Takes a hash's 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not 32 of them.</exception>
    public Hash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size) throw new ArgumentException($"A hash has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        this = MemoryMarshal.Read<Hash>(bytes);
    }

    /// <summary>Reads standard base64 with padding: 44 characters.</summary>
    /// <exception cref="RecordFaultException">It is not the one right way to write a hash (<see cref="RecordFault.HashText"/>).</exception>
    public static Hash FromBase64(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Base64.TryRead(text, out var bytes) && bytes.Length == Size ? new Hash(bytes) : throw new RecordFaultException(RecordFault.HashText, $"Not a hash in base64: {RecordFaultException.Shown(text)}");
    }

    /// <summary>Reads 64 lower-case hexadecimal digits.</summary>
    /// <exception cref="RecordFaultException">It is something else (<see cref="RecordFault.HashText"/>).</exception>
    public static Hash FromHex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 2 * Size && text.All(char.IsAsciiHexDigitLower) ? new Hash(Convert.FromHexString(text)) : throw new RecordFaultException(RecordFault.HashText, $"Not 64 lower-case hexadecimal digits: {RecordFaultException.Shown(text)}");
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> bytes) => MemoryMarshal.Write(bytes, in this);

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes() => MemoryMarshal.AsBytes(new ReadOnlySpan<Hash>(in this)).ToArray();

    /// <summary>Lower-case hexadecimal: 64 digits.</summary>
    public string ToHex() => Convert.ToHexStringLower(MemoryMarshal.AsBytes(new ReadOnlySpan<Hash>(in this)));

    /// <summary>Standard base64: 44 characters.</summary>
    public override string ToString() => Convert.ToBase64String(MemoryMarshal.AsBytes(new ReadOnlySpan<Hash>(in this)));

    /// <inheritdoc/>
    public bool Equals(Hash other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Hash other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => first.GetHashCode();

    /// <summary>Whether all bytes are the same.</summary>
    public static bool operator ==(Hash left, Hash right) => left.Equals(right);

    /// <summary>Whether some byte differs.</summary>
    public static bool operator !=(Hash left, Hash right) => !left.Equals(right);
}
