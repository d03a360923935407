namespace Fusion.OpenRecord;

/// <summary>The arithmetic of signatures, which this library leaves to its caller: whether a raw signature over a message holds.</summary>
/// <param name="type">Which kind of key, as in <see cref="VerifierKey.Type"/>; a kind that is not known never holds.</param>
/// <param name="publicKey">The key's bytes.</param>
/// <param name="message">What was signed.</param>
/// <param name="signature">The raw signature.</param>
public delegate bool SignatureCheck(byte type, ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature);
