namespace Fusion.OpenRecord;

/// <summary>The kinds of signature that C2SP has numbered. Others are read, kept and written back, only not checked. Source: C2SP signed-note, "Signature types".</summary>
public static class SignatureTypes
{
    /// <summary>Ed25519 over the note's text.</summary>
    public const byte Ed25519 = 0x01;

    /// <summary>ECDSA over the note's text; the key is DER, and its id the hash of that alone.</summary>
    public const byte Ecdsa = 0x02;

    /// <summary>A witness's Ed25519 signature over a time and the note's text. Source: C2SP tlog-cosignature.</summary>
    public const byte Cosignature = 0x04;

    /// <summary>A witness's ML-DSA-44 signature; known by its number only.</summary>
    public const byte MlDsa44 = 0x06;
}
