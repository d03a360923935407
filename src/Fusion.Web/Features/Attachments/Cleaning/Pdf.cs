using System.IO.Compression;

namespace Fusion.Web.Features.Attachments.Cleaning;

/// <summary>
/// PDF (ISO 32000): what acts by itself, carries other files or cannot be looked into is refused. What its pictures and its own description say of places is
/// written over where it lies, so that no other byte moves.
/// </summary>
internal static class Pdf
{
    const int MostUnpacked = 40_000_000;
    static readonly byte[][] Refused = [.. new[] { "/Encrypt", "/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/XFA" }.Select(System.Text.Encoding.ASCII.GetBytes)];
    static readonly byte[][] Telling = [.. new[] { "GPSLatitude", "exif:GPS", "photoshop:City" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <returns>The paper without places; null where it is no whole PDF, or one that is refused.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> bytes)
    {
        if (bytes.LastIndexOf("%%EOF"u8) is var end && (end < 0 || end < bytes.Length - 1024)) return null;
        var clean = bytes.ToArray();
        WriteOver(clean, "<?xpacket begin"u8, "<?xpacket end"u8);
        WriteOverPictures(clean);
        if (Has(clean, Refused) || Has(clean, Telling)) return null;
        return IsPlainWithin(clean) ? clean : null;
    }

    static bool Has(ReadOnlySpan<byte> bytes, byte[][] words)
    {
        foreach (var word in words)
            if (bytes.IndexOf(word) >= 0) return true;
        return false;
    }

    static void WriteOver(Span<byte> bytes, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        for (var at = bytes.IndexOf(from); at >= 0;)
        {
            var length = bytes[at..].IndexOf(to);
            if (length < 0) return;
            bytes.Slice(at, length).Fill((byte)' ');
            var next = bytes[(at + length)..].IndexOf(from);
            at = next < 0 ? -1 : at + length + next;
        }
    }

    /// <summary>What the JPEG pictures in it, which lie there as they are, say of their making: EXIF, XMP, captions, comments.</summary>
    static void WriteOverPictures(Span<byte> bytes)
    {
        for (var at = bytes.IndexOf(JpegStart); at >= 0;)
        {
            var next = at + JpegStart.Length;
            for (var segment = at + 2; segment + 4 <= bytes.Length && bytes[segment] == 0xFF && bytes[segment + 1] is >= 0xC0 and not 0xDA; segment += 2 + (bytes[segment + 2] << 8 | bytes[segment + 3]))
                if (bytes[segment + 1] is 0xE1 or 0xED or 0xFE) bytes.Slice(segment + 4, Math.Clamp((bytes[segment + 2] << 8 | bytes[segment + 3]) - 2, 0, bytes.Length - segment - 4)).Clear();
            var found = bytes[next..].IndexOf(JpegStart);
            at = found < 0 ? -1 : next + found;
        }
    }

    /// <summary>Looks into what is packed and no picture: a packed description with a place cannot be written over, and a packed script would not be seen.</summary>
    static bool IsPlainWithin(byte[] bytes)
    {
        var left = MostUnpacked;
        for (var at = bytes.AsSpan().IndexOf("stream"u8); at >= 0; at = Next(bytes, at))
        {
            if (at + 10 > bytes.Length || bytes[at + 6] is not (10 or 13) || IsPicture(bytes.AsSpan(0, at))) continue;
            var start = bytes[at + 6] == 13 && bytes[at + 7] == 10 ? at + 8 : at + 7;
            // The two bytes with which what zlib packed begins (RFC 1950, 2.2).
            if ((bytes[start] & 0x0F) != 8 || (bytes[start] << 8 | bytes[start + 1]) % 31 != 0) continue;
            var unpacked = Unpack(bytes, start, left);
            left -= unpacked.Length;
            if (left <= 0 || Has(unpacked, Refused) || Has(unpacked, Telling)) return false;
        }
        return true;
    }

    static int Next(byte[] bytes, int at) => bytes.AsSpan(at + 6).IndexOf("stream"u8) is var found and >= 0 ? at + 6 + found : -1;

    /// <summary>Whether the dictionary that ends here is a picture's.</summary>
    static bool IsPicture(ReadOnlySpan<byte> before) => before.LastIndexOf(" obj"u8) is var begin and >= 0 && before[begin..].IndexOf("/Image"u8) >= 0;

    static byte[] Unpack(byte[] bytes, int start, int most)
    {
        using var unpacked = new MemoryStream();
        var portion = new byte[1 << 16];
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(bytes, start, bytes.Length - start, writable: false), CompressionMode.Decompress);
            for (int read; unpacked.Length <= most && (read = zlib.Read(portion)) > 0;) unpacked.Write(portion, 0, read);
        }
        catch (InvalidDataException)
        {
            // A reader of PDF could unpack no more of it either.
        }
        return unpacked.ToArray();
    }
}
