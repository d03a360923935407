using System.Buffers.Binary;

namespace Fusion.Web.Features.Attachments.Cleaning;

/// <summary>PNG (ISO/IEC 15948): the chunks that make the picture stay, those that hold text, times and EXIF go.</summary>
internal static class Png
{
    static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <returns>The picture without what tells of its making; null where the bytes are no whole PNG.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(Signature);
        for (var at = Signature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) return null;
            var name = System.Text.Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            if (at == Signature.Length && name != "IHDR") return null;
            if (Kept.Contains(name)) clean.Write(bytes.Slice(at, (int)length + 12));
            if (name == "IEND") return clean.ToArray();
            at += (int)length + 12;
        }
        return null;
    }
}
