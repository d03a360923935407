using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Evidence.ImportFindings;

/// <summary>A table of findings, as text with commas: the first line names the fields.</summary>
internal sealed class FindingTable
{
    public const int Most = 500;

    readonly List<List<string>> records;
    readonly Dictionary<string, int> columns;

    FindingTable(List<List<string>> records, Dictionary<string, int> columns, string? fault) => (this.records, this.columns, Fault) = (records, columns, fault);

    /// <summary>What is wrong with the table as a whole, as the end of a key.</summary>
    public string? Fault { get; }

    public static IReadOnlyList<string> Columns { get; } = ["innovation", .. FindingReading.Names];

    public static FindingTable Read(string text)
    {
        var records = Csv.Read(text, out var unclosed);
        records.RemoveAll(record => record.TrueForAll(cell => string.IsNullOrWhiteSpace(cell)));
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        if (records.Count > 0)
            for (var at = 0; at < records[0].Count; at++) columns.TryAdd(records[0][at].Trim().TrimStart('\uFEFF'), at);
        var fault = unclosed ? "unclosed" : records.Count < 2 ? "empty" : records.Count - 1 > Most ? "many" : !columns.ContainsKey("innovation") || !columns.ContainsKey("claim") ? "columns" : null;
        return new FindingTable(records, columns, fault);
    }

    /// <summary>Each row with what it would become and what is wrong with it; innovations are looked up when it is taken in.</summary>
    public IReadOnlyList<FindingRow> Rows(FindingLabels labels, FindingReading reading, FindingTerms terms)
    {
        var rows = new List<FindingRow>();
        foreach (var (_, fields) in Fields(labels))
        {
            var finding = new Finding();
            reading.Read(fields, finding, terms);
            var line = rows.Count + 2;
            rows.Add(new FindingRow(line, finding, Wide(line) ? [.. fields.Rejections, new Rejection("row", "findings.import.cells")] : fields.Rejections));
        }
        return rows;
    }

    public IReadOnlyList<(string Innovation, Fields Fields)> Fields(FindingLabels labels) =>
        [.. records.Skip(1).Select(record => new Fields(name => columns.TryGetValue(name, out var at) && at < record.Count ? record[at] : null, labels.Field)).Select(fields => (fields.Raw("innovation"), fields))];

    bool Wide(int line) => records[line - 1].Count != records[0].Count;
}

/// <param name="Line">Of the table, from 1, where the heading stands.</param>
internal sealed record FindingRow(int Line, Finding Finding, IReadOnlyList<Rejection> Rejections);
