using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Fusion.Web.Tests.Attachments;

/// <summary>Files as cameras and offices make them, with what tells where that was.</summary>
internal static class Made
{
    public const string Secret = "48.8584 N, 2.2945 E";

    /// <summary>A picture that says which way is up, where it was taken, and more after its end.</summary>
    public static byte[] Jpeg(byte orientation = 6) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8), .. Segment(0xE1, Exif(orientation)), .. Segment(0xE1, Bytes($"http://ns.adobe.com/xap/1.0/\0<x>{Secret}</x>")), .. Segment(0xED, Bytes($"Photoshop 3.0\0{Secret}")),
        .. Segment(0xFE, Bytes(Secret)), .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9, .. Bytes(Secret),
    ];

    public static byte[] Png() => [0x89, .. "PNG\r\n\x1a\n"u8, .. Chunk("IHDR", new byte[13]), .. Chunk("eXIf", Exif(1)), .. Chunk("tEXt", Bytes($"Location\0{Secret}")), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []), .. Bytes(Secret)];

    public static byte[] Webp()
    {
        byte[] chunks = [.. Riff("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riff("VP8 ", [1, 2, 3]), .. Riff("EXIF", Exif(1)), .. Riff("XMP ", Bytes(Secret))];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks];
    }

    /// <param name="within">What stands in it besides, in the open.</param>
    /// <param name="packed">What stands in it in a packed stream.</param>
    public static byte[] Pdf(string within = "", string packed = "")
    {
        using var zipped = new MemoryStream();
        using (var zlib = new ZLibStream(zipped, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Bytes(packed));
        return [.. Bytes($"%PDF-1.7\n{within}\n1 0 obj <</Subtype/Image>> stream\n"), .. Jpeg()[..^Secret.Length], .. Bytes("\nendstream endobj\n2 0 obj <</Filter/FlateDecode>> stream\n"), .. zipped.ToArray(), .. Bytes($"\nendstream endobj\n<?xpacket begin?><exif:GPSLatitude>{Secret}</exif:GPSLatitude><?xpacket end?>\n%%EOF\n")];
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static bool Tells(byte[] bytes) => Encoding.Latin1.GetString(bytes).Contains(Secret, StringComparison.Ordinal);

    static byte[] Exif(byte orientation) => [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, .. Bytes(Secret)];

    static byte[] Segment(byte marker, ReadOnlySpan<byte> payload) => [0xFF, marker, (byte)((payload.Length + 2) >> 8), (byte)(payload.Length + 2), .. payload];

    static byte[] Chunk(string name, byte[] data) => [.. Big(data.Length), .. Bytes(name), .. data, 0, 0, 0, 0];

    static byte[] Riff(string name, byte[] data) => [.. Bytes(name), .. Little(data.Length), .. data, .. new byte[data.Length % 2]];

    static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
