using System.Security.Cryptography;

namespace Fusion.Signing;

/// <summary>Ed25519 signatures by OpenSSL. Source: RFC 8032. Safe to call from several threads.</summary>
public static class Ed25519
{
    /// <summary>Bytes of a secret (RFC 8032's private key, the seed).</summary>
    public const int SecretBytes = 32;

    /// <summary>Bytes of a public key.</summary>
    public const int PublicKeyBytes = 32;

    /// <summary>Bytes of a signature.</summary>
    public const int SignatureBytes = 64;

    /// <summary>A new secret, by the system's generator.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <summary>The public key of a secret.</summary>
    /// <exception cref="ArgumentException">The secret has not 32 bytes.</exception>
    /// <exception cref="CryptographicException">libcrypto refuses.</exception>
    public static byte[] PublicKey(ReadOnlySpan<byte> secret)
    {
        using var key = Open(secret);
        var bytes = new byte[PublicKeyBytes];
        var length = (nuint)bytes.Length;
        return LibCrypto.EVP_PKEY_get_raw_public_key(key, bytes, ref length) == 1 && length == PublicKeyBytes ? bytes : throw Refused();
    }

    /// <summary>The signature of a message.</summary>
    /// <exception cref="ArgumentException">The secret has not 32 bytes.</exception>
    /// <exception cref="CryptographicException">libcrypto refuses.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> message)
    {
        using var key = Open(secret);
        using var digest = LibCrypto.EVP_MD_CTX_new();
        var signature = new byte[SignatureBytes];
        var length = (nuint)signature.Length;
        if (digest.IsInvalid || LibCrypto.EVP_DigestSignInit(digest, 0, 0, 0, key) != 1 || LibCrypto.EVP_DigestSign(digest, signature, ref length, message, (nuint)message.Length) != 1 || length != SignatureBytes)
            throw Refused();
        return signature;
    }

    /// <summary>Whether a signature holds. False for keys and signatures of wrong length, and for bytes that are no key.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeyBytes || signature.Length != SignatureBytes) return false;
        using var key = LibCrypto.EVP_PKEY_new_raw_public_key(LibCrypto.Ed25519, 0, publicKey, PublicKeyBytes);
        using var digest = LibCrypto.EVP_MD_CTX_new();
        var holds = !key.IsInvalid && !digest.IsInvalid && LibCrypto.EVP_DigestVerifyInit(digest, 0, 0, 0, key) == 1
            && LibCrypto.EVP_DigestVerify(digest, signature, SignatureBytes, message, (nuint)message.Length) == 1;
        // What libcrypto noted about a refusal would be found by the next caller on this thread.
        if (!holds) LibCrypto.ERR_clear_error();
        return holds;
    }

    private static LibCrypto.Key Open(ReadOnlySpan<byte> secret)
    {
        if (secret.Length != SecretBytes) throw new ArgumentException($"A secret has {SecretBytes} bytes.", nameof(secret));
        var key = LibCrypto.EVP_PKEY_new_raw_private_key(LibCrypto.Ed25519, 0, secret, SecretBytes);
        if (!key.IsInvalid) return key;
        key.Dispose();
        throw Refused();
    }

    private static CryptographicException Refused()
    {
        LibCrypto.ERR_clear_error();
        return new("libcrypto does not do Ed25519 here.");
    }
}
