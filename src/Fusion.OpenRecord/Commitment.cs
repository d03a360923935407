using System.Security.Cryptography;
using System.Text.Json;

namespace Fusion.OpenRecord;

/// <summary>A text held beside the log: the log has only SHA-256(salt ‖ JCS(text)). While salt and text are served, anybody can check
/// that they are what was committed to; when they are erased, the hash says nothing about the text, and every proof still holds.</summary>
public sealed record Commitment
{
    /// <summary>Bytes of salt: as many as the hash has, so that no text can be guessed from it.</summary>
    public const int SaltBytes = 32;

    private readonly byte[] salt;
    private readonly byte[] canonical;

    private Commitment(ReadOnlySpan<byte> salt, byte[] canonical)
    {
        if (salt.Length != SaltBytes) throw new ArgumentException($"A salt has {SaltBytes} bytes.", nameof(salt));
        this.salt = salt.ToArray();
        this.canonical = canonical;
        Hash = new Hash(SHA256.HashData([.. salt, .. canonical]));
    }

    /// <summary>What enters the log.</summary>
    public Hash Hash { get; }

    /// <summary>The salt: 32 bytes by a generator fit for secrets, for this text alone.</summary>
    public ReadOnlyMemory<byte> Salt => salt;

    /// <summary>The canonical JSON of the text.</summary>
    public ReadOnlyMemory<byte> Canonical => canonical;

    /// <summary>Commits to a value.</summary>
    /// <param name="salt">32 bytes by a generator fit for secrets; never used twice.</param>
    /// <param name="text">A string, or any JSON value.</param>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    /// <exception cref="RecordFaultException">The value has no canonical form (<see cref="RecordFault.Json"/>).</exception>
    public static Commitment To(ReadOnlySpan<byte> salt, JsonElement text) => new(salt, CanonicalJson.Of(text));

    /// <summary>Commits to a string.</summary>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    /// <exception cref="RecordFaultException">The string has half a surrogate pair (<see cref="RecordFault.Json"/>).</exception>
    public static Commitment To(ReadOnlySpan<byte> salt, string text) => new(salt, CanonicalJson.OfText(text));

    /// <summary>Whether a salt and a text are what a hash commits to.</summary>
    public static bool Holds(Hash hash, ReadOnlySpan<byte> salt, JsonElement text) => salt.Length == SaltBytes && To(salt, text).Hash == hash;
}
