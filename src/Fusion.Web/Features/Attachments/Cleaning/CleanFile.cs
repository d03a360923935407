namespace Fusion.Web.Features.Attachments.Cleaning;

/// <summary>
/// A file as it may be kept: what it is, by its first bytes and not by its name, and nothing in it that says where or by whom it was made.
/// The picture itself is copied byte by byte; nothing is decoded, so nothing of a hostile file is run through a decoder.
/// </summary>
/// <param name="Fault">The sentence that says why it is not taken; null for a good one.</param>
internal sealed record CleanFile(FileKind Kind, byte[] Bytes, string? Fault)
{
    public static CleanFile Of(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF])) return Made(FileKind.Jpeg, Jpeg.Clean(bytes));
        if (bytes.AsSpan().StartsWith(Png.Signature)) return Made(FileKind.Png, Png.Clean(bytes));
        if (bytes.Length > 12 && bytes.AsSpan().StartsWith("RIFF"u8) && bytes.AsSpan(8, 4).SequenceEqual("WEBP"u8)) return Made(FileKind.Webp, Webp.Clean(bytes));
        if (bytes.AsSpan().StartsWith("%PDF-"u8)) return Pdf.Clean(bytes) is { } clean ? new CleanFile(FileKind.Pdf, clean, null) : new CleanFile(FileKind.Pdf, [], "attached.pdf.refused");
        return new CleanFile(default, [], "attached.kind");
    }

    static CleanFile Made(FileKind kind, byte[]? clean) => clean is null ? new CleanFile(kind, [], "attached.broken") : new CleanFile(kind, clean, null);
}
