using System.Buffers.Binary;

namespace Fusion.Web.Features.Attachments.Cleaning;

/// <summary>WebP (RFC 9649): the chunks of the picture stay, EXIF, XMP and unknown ones go.</summary>
internal static class Webp
{
    const byte ExifFlag = 0x08, XmpFlag = 0x04;
    static readonly HashSet<string> Kept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    /// <returns>The picture without what tells of its making; null where the bytes are no whole WebP.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write(bytes[..12]);
        var hasPicture = false;
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var name = System.Text.Encoding.ASCII.GetString(bytes.Slice(at, 4));
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            if (length > bytes.Length - at - 8) return null;
            var whole = bytes.Slice(at, (int)length + 8).ToArray();
            if (name == "VP8X" && length > 0) whole[8] &= unchecked((byte)~(ExifFlag | XmpFlag));
            if (Kept.Contains(name)) clean.Write(whole);
            if (Kept.Contains(name) && length % 2 == 1) clean.WriteByte(0);
            hasPicture |= name is "VP8 " or "VP8L" or "ANMF";
            at += (int)(length + 8 + length % 2);
        }
        if (!hasPicture) return null;
        var made = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(made.AsSpan(4), (uint)made.Length - 8);
        return made;
    }
}
