using System.Security.Cryptography;

namespace Fusion.Signing;

/// <summary>Checks signatures by the number that C2SP's signed notes give to their kind.</summary>
public static class Signatures
{
    private const byte Ed25519Kind = 1;
    private const byte EcdsaKind = 2;

    /// <summary>Whether a signature holds: kind 1, Ed25519 over a key of 32 bytes; kind 2, ECDSA with SHA-256 over a key in DER (SPKI), the signature
    /// in DER too. False for every other kind, and for bytes that are no key or no signature.</summary>
    public static bool Check(byte kind, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) => kind switch
    {
        Ed25519Kind => Ed25519.Verify(publicKey, message, signature),
        EcdsaKind => CheckEcdsa(publicKey, message, signature),
        _ => false,
    };

    private static bool CheckEcdsa(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
