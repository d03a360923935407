using System.Buffers.Binary;
using System.Text;

namespace Fusion.OpenRecord;

/// <summary>Signs notes by one key. The secret stays with the caller's arithmetic.</summary>
public sealed class NoteSigner
{
    private readonly Func<byte[], byte[]> sign;

    /// <summary>A signer.</summary>
    /// <param name="key">The key to check by: its kind says what is signed.</param>
    /// <param name="sign">Gives the raw signature of a message.</param>
    public NoteSigner(VerifierKey key, Func<byte[], byte[]> sign)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(sign);
        (Key, this.sign) = (key, sign);
    }

    /// <summary>The key to check by.</summary>
    public VerifierKey Key { get; }

    /// <summary>Signs a text.</summary>
    /// <exception cref="InvalidOperationException">The key is a witness's.</exception>
    public NoteSignature Sign(string text)
    {
        if (Key.Type == SignatureTypes.Cosignature) throw new InvalidOperationException("A witness's signature bears a time: cosign.");
        return new(Key.Name, Key.Id, sign(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Signs a text as a witness.</summary>
    /// <param name="text">The checkpoint's text.</param>
    /// <param name="time">Now, in seconds since 1970 in UTC.</param>
    /// <exception cref="InvalidOperationException">The key is not a witness's.</exception>
    public NoteSignature Cosign(string text, long time)
    {
        if (Key.Type != SignatureTypes.Cosignature) throw new InvalidOperationException("Only a witness's key cosigns.");
        var raw = sign(Cosignature.Message(text, time));
        var blob = new byte[Cosignature.TimeBytes + raw.Length];
        BinaryPrimitives.WriteInt64BigEndian(blob, time);
        raw.CopyTo(blob, Cosignature.TimeBytes);
        return new(Key.Name, Key.Id, blob);
    }
}
