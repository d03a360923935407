using System.Buffers.Binary;

namespace Fusion.Web.Features.Attachments.Cleaning;

/// <summary>Of EXIF (CIPA DC-008) the one thing that a picture needs: which way is up.</summary>
internal static class Exif
{
    const ushort Orientation = 0x0112;

    static ReadOnlySpan<byte> Head => "Exif\0\0"u8;

    /// <summary>The orientation, 1 to 8, that a segment says; null where it says none.</summary>
    public static byte? OrientationIn(byte marker, ReadOnlySpan<byte> payload)
    {
        if (marker != 0xE1 || !payload.StartsWith(Head)) return null;
        var tiff = payload[Head.Length..];
        if (tiff.Length < 8) return null;
        var isLittle = tiff.StartsWith("II"u8);
        ushort Short(ReadOnlySpan<byte> two) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(two) : BinaryPrimitives.ReadUInt16BigEndian(two);
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2) return null;
        var entries = tiff[(int)directory..];
        for (var (left, at) = (Short(entries), 2); left > 0 && at + 12 <= entries.Length; left--, at += 12)
            if (Short(entries[at..]) == Orientation) return Short(entries[(at + 8)..]) is var way and >= 1 and <= 8 ? (byte)way : null;
        return null;
    }

    /// <summary>A segment that says nothing else.</summary>
    public static byte[] Only(byte orientation) =>
        [0xFF, 0xE1, 0, 34, .. Head, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
}
