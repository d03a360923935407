using System.Buffers.Binary;

namespace Fusion.Web.Features.Attachments.Cleaning;

/// <summary>JPEG (ITU-T T.81, annex B): of the application segments only JFIF, Adobe's and colour profiles stay; of EXIF only which way is up.</summary>
internal static class Jpeg
{
    const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE, FirstApplication = 0xE0, LastApplication = 0xEF;

    /// <returns>The picture without what tells of its making; null where the bytes are no whole JPEG.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        using var clean = new MemoryStream(bytes.Length);
        clean.Write([0xFF, Start]);
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length) return null;
            var payload = bytes.Slice(at + 4, length - 2);
            if (marker == Scan) return WithScans(clean, bytes[at..]);
            if (Exif.OrientationIn(marker, payload) is { } orientation) clean.Write(Exif.Only(orientation));
            else if (Stays(marker, payload)) clean.Write(bytes.Slice(at, length + 2));
            at += length + 2;
        }
        return null;
    }

    static bool Stays(byte marker, ReadOnlySpan<byte> payload) => marker switch
    {
        Comment => false,
        0xE0 => payload.StartsWith("JFIF\0"u8),
        0xE2 => payload.StartsWith("ICC_PROFILE\0"u8),
        0xEE => payload.StartsWith("Adobe"u8),
        >= FirstApplication and <= LastApplication => false,
        _ => true,
    };

    /// <summary>Copies the scans to the end of the picture, again without the segments between them that are none of the picture; what comes after its end (a second picture, a film) is left out.</summary>
    static byte[]? WithScans(MemoryStream clean, ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at + 1 < rest.Length)
        {
            if (rest[at] != 0xFF || rest[at + 1] is 0x00 or 0xFF or (>= 0xD0 and <= 0xD7))
            {
                clean.WriteByte(rest[at++]);
                continue;
            }
            if (rest[at + 1] == End)
            {
                clean.Write([0xFF, End]);
                return clean.ToArray();
            }
            if (at + 4 > rest.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[(at + 2)..]);
            if (length < 2 || at + 2 + length > rest.Length) return null;
            if (Stays(rest[at + 1], rest.Slice(at + 4, length - 2))) clean.Write(rest.Slice(at, length + 2));
            at += length + 2;
        }
        return null;
    }
}
