using System.Text;

namespace Fusion.OpenRecord;

/// <summary>Checks the signatures of one key. A new kind of signature is a new heir of this class.</summary>
public abstract class NoteVerifier(VerifierKey key)
{
    /// <summary>The key.</summary>
    public VerifierKey Key { get; } = key ?? throw new ArgumentNullException(nameof(key));

    /// <summary>The checker for a key, by its kind.</summary>
    /// <param name="key">A key of kind 1 (Ed25519), 2 (ECDSA) or 4 (cosignature).</param>
    /// <param name="check">The arithmetic. For kind 4 it is asked for kind 1, the same key's.</param>
    /// <exception cref="RecordFaultException">Another kind (<see cref="RecordFault.KeyText"/>).</exception>
    public static NoteVerifier For(VerifierKey key, SignatureCheck check)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(check);
        return key.Type switch
        {
            SignatureTypes.Ed25519 or SignatureTypes.Ecdsa => new Plain(key, check),
            SignatureTypes.Cosignature => new Timed(key, check),
            _ => throw new RecordFaultException(RecordFault.KeyText, $"Signatures of kind {key.Type} cannot be checked here."),
        };
    }

    /// <summary>Whether a signature under a text holds. Whether it is by this key at all is the caller's to see.</summary>
    public abstract bool Accepts(string text, NoteSignature signature);

    private sealed class Plain(VerifierKey key, SignatureCheck check) : NoteVerifier(key)
    {
        public override bool Accepts(string text, NoteSignature signature) => check(Key.Type, Key.PublicKey.Span, Encoding.UTF8.GetBytes(text), signature.Blob.Span);
    }

    private sealed class Timed(VerifierKey key, SignatureCheck check) : NoteVerifier(key)
    {
        public override bool Accepts(string text, NoteSignature signature) =>
            Cosignature.TryTime(signature, out var time) && check(SignatureTypes.Ed25519, Key.PublicKey.Span, Cosignature.Message(text, time), signature.Blob.Span[Cosignature.TimeBytes..]);
    }
}
