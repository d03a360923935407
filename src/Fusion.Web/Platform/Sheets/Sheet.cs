using System.IO.Compression;
using System.Text;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Platform.Sheets;

/// <summary>The cells of a spreadsheet: a header and rows.</summary>
internal sealed record Sheet(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>As CSV, compressed, to be kept until it is decided.</summary>
    public byte[] Pack()
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(new GZipStream(bytes, CompressionLevel.Fastest), new UTF8Encoding(false)))
            foreach (var row in Rows.Prepend(Header)) Csv.WriteRaw(text, row);
        return bytes.ToArray();
    }

    /// <summary>What stands below the first of these headings that is there. Where none of them is, the first column, and its first row is no heading either.</summary>
    public IEnumerable<string> Column(params IReadOnlyList<string> headings)
    {
        return At(headings) is { } at ? Rows.Select(row => row[at]) : Rows.Select(row => row[0]).Prepend(Header[0]);
    }

    /// <summary>Where the first of these headings that is there stands; null where none of them is.</summary>
    public int? At(params IReadOnlyList<string> headings) =>
        headings.Select(heading => Header.ToList().FindIndex(cell => cell.Equals(heading, StringComparison.OrdinalIgnoreCase))).Where(index => index >= 0).Select(index => (int?)index).FirstOrDefault();

    public static Sheet Unpack(byte[] packed)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), Encoding.UTF8);
        var records = Csv.Read(text.ReadToEnd(), out _);
        return new Sheet(records[0], [.. records.Skip(1)]);
    }
}
