using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Fusion.OpenRecord;

/// <summary>A witness's signature: over a time and a checkpoint. It says that at that time this was the greatest tree that the witness
/// had seen of that log, and consistent with all before. Source: C2SP tlog-cosignature.</summary>
public static class Cosignature
{
    internal const int TimeBytes = 8;
    private const int Bytes = TimeBytes + 64;

    /// <summary>What a witness signs.</summary>
    /// <param name="text">The checkpoint's text.</param>
    /// <param name="time">When, in seconds since 1970 in UTC; not negative.</param>
    public static byte[] Message(string text, long time)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));
    }

    /// <summary>The time that a cosignature bears, in seconds since 1970 in UTC.</summary>
    /// <exception cref="RecordFaultException">It is no cosignature (<see cref="RecordFault.SignatureLine"/>).</exception>
    public static long TimeOf(NoteSignature signature) => TryTime(signature, out var time) ? time : throw new RecordFaultException(RecordFault.SignatureLine, "A cosignature has eight bytes of time and 64 of signature.");

    internal static bool TryTime(NoteSignature signature, out long time)
    {
        ArgumentNullException.ThrowIfNull(signature);
        time = signature.Blob.Length == Bytes ? BinaryPrimitives.ReadInt64BigEndian(signature.Blob.Span) : -1;
        return time >= 0;
    }
}
