using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Platform.Sheets;

/// <summary>Reads what people bring from their spreadsheet, within limits: CSV (comma, semicolon or tab) or the first sheet of an XLSX.</summary>
internal static class SheetReader
{
    public const int MostBytes = 10 << 20, MostRows = 50_000, MostColumns = 60, LongestCell = 10_000;

    /// <summary>What an XLSX may unfold to: the whole, and its table of texts, which is held in memory.</summary>
    public const long MostUnfolded = 200L << 20, MostTexts = 48L << 20;

    const int MostParts = 500;

    /// <summary>Letters in all cells together: one text of a workbook may stand in millions of them.</summary>
    public const long MostLetters = 64L << 20;

    public static Outcome<Sheet> Read(Stream file, long length)
    {
        if (length == 0) return Fault("import.file-missing");
        if (length > MostBytes) return Fault("import.file-large", MostBytes >> 20);
        Span<byte> start = stackalloc byte[4];
        var got = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        file.Position = 0;
        if (got == 4 && start.SequenceEqual("PK\u0003\u0004"u8)) return Workbook(file);
        if (got == 4 && start.SequenceEqual((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return Fault("import.file-old");
        return Text(file);
    }

    static Outcome<Sheet> Workbook(Stream file)
    {
        try
        {
            if (Measure(file) is { } tooMuch) return tooMuch;
            file.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file, new ExcelReaderConfiguration { LeaveOpen = true });
            var records = new List<List<string>>();
            var letters = 0L;
            while (reader.Read())
            {
                if (reader.FieldCount > MostColumns) return Fault("import.file-columns", MostColumns);
                if (records.Count > MostRows) return Fault("import.file-rows", MostRows);
                records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => Cell(reader.GetValue(at)))]);
                if ((letters += records[^1].Sum(cell => (long)cell.Length)) > MostLetters) return Fault("import.file-unfolds");
            }
            return Shaped(records);
        }
        catch (Exception fault) when (fault is InvalidDataException or ExcelDataReader.Exceptions.ExcelReaderException or System.Xml.XmlException or IOException or NotSupportedException or FormatException or OverflowException or ArgumentException or NullReferenceException or IndexOutOfRangeException)
        {
            // The reader stumbles over broken files in many ways; to the person it is always the same.
            return Fault("import.file-broken");
        }
    }

    /// <summary>Unfolds the parts to nowhere and counts: what the directory of a bomb says of itself is not believed.</summary>
    static Outcome<Sheet>? Measure(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts) return Fault("import.file-unfolds");
        if (zip.GetEntry("xl/workbook.xml") is null) return Fault("import.file-type");
        var buffer = new byte[1 << 16];
        var all = 0L;
        foreach (var part in zip.Entries)
        {
            using var bytes = part.Open();
            var (one, most) = (0L, part.FullName.Contains("sharedStrings", StringComparison.OrdinalIgnoreCase) || part.FullName.Contains("styles", StringComparison.OrdinalIgnoreCase) ? MostTexts : MostUnfolded);
            for (int read; (read = bytes.Read(buffer)) > 0;)
                if ((one += read) > most || (all += read) > MostUnfolded) return Fault("import.file-unfolds");
        }
        return null;
    }

    static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime date => date.TimeOfDay == default ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : date.ToString("s", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    static Outcome<Sheet> Text(Stream file)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        if (all.Contains((byte)0)) return Fault("import.file-type");
        var text = Decode(all);
        var records = Csv.Read(text, out var unclosed, Delimiter(text));
        return unclosed ? Fault("import.file-quote") : Shaped(records);
    }

    /// <summary>UTF-8, or what Western European spreadsheets save without being asked.</summary>
    static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    static char Delimiter(string text)
    {
        var line = text.AsSpan(0, text.IndexOfAny(['\n', '\r']) is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    static Outcome<Sheet> Shaped(List<List<string>> records)
    {
        if (records.Count == 0 || records[0].TrueForAll(string.IsNullOrWhiteSpace)) return Fault("import.file-header");
        if (records[0].Count > MostColumns) return Fault("import.file-columns", MostColumns);
        if (records.Count - 1 > MostRows) return Fault("import.file-rows", MostRows);
        var width = records[0].Count;
        for (var row = 0; row < records.Count; row++)
        {
            if (records[row].Exists(cell => cell.Length > LongestCell)) return Fault("import.file-cell", row + 1, LongestCell);
            while (records[row].Count < width) records[row].Add("");
        }
        return new Sheet([.. records[0].Select(cell => cell.Trim())], records[1..]);
    }

    static Outcome<Sheet> Fault(string key, params object[] arguments) => new Rejection("file", key, arguments);
}
