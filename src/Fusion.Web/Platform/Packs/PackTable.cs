namespace Fusion.Web.Platform.Packs;

/// <summary>One file of a pack.</summary>
internal sealed class PackTable
{
    const int LongestCell = 20_000, LongestName = 300;
    static readonly string[] Names = ["title", "name", "label"];
    const int MostRows = 500_000;

    readonly Dictionary<string, int> columns = [];

    PackTable(Pack pack, string file) => (Pack, File) = (pack, file);

    public Pack Pack { get; }

    public string File { get; }

    public IReadOnlyList<PackRow> Rows { get; private set; } = [];

    public static PackTable Empty(Pack pack, string file) => new(pack, file);

    public static PackTable Read(Pack pack, string file, IReadOnlyList<PackColumn> schema, string text)
    {
        var table = new PackTable(pack, file);
        var records = Csv.Read(text, out var unclosed);
        if (unclosed) pack.Fault(file, records.Count, "a quoted cell that begins here or before is never closed");
        if (records.Count == 0) { pack.Fault(file, 1, "is empty: the first line names the columns"); return table; }
        if (records.Count > MostRows) { pack.Fault(file, 0, $"has more than {MostRows} rows: split the pack"); return table; }
        table.ReadHeader(records[0], schema);
        var named = table.columns.Where(column => Names.Contains(column.Key.Split(':')[0])).ToList();
        var rows = new List<PackRow>(records.Count - 1);
        for (var i = 1; i < records.Count; i++)
        {
            if (records[i] is [""]) continue;
            if (records[i].Count != records[0].Count)
            {
                pack.Fault(file, i + 1, $"has {records[i].Count} cells where the header has {records[0].Count}: look for a comma that is not in quotes");
                continue;
            }
            var row = new PackRow(table, i + 1, records[i]);
            foreach (var column in schema.Where(column => column.IsRequired && table.HasColumn(column)))
                if (row.Raw(column.IsLocalised ? $"{column.Name}:{pack.Languages[0]}" : column.Name).Length == 0) row.Fault($"{column.Name} is empty, and every row needs it");
            foreach (var cell in records[i].Where(cell => cell.Length > LongestCell)) row.Fault($"a cell has more than {LongestCell} characters ({cell[..30]}…)");
            foreach (var (name, at) in named) if (records[i][at].Length > LongestName) row.Fault($"{name} has more than {LongestName} characters");
            if (records[i].Exists(cell => cell.Contains('\0', StringComparison.Ordinal))) row.Fault("a cell holds a NUL character");
            rows.Add(row);
        }
        table.Rows = rows;
        return table;
    }

    public int Column(string name) => columns.TryGetValue(name, out var at) ? at : -1;

    public IEnumerable<(string Language, int Column)> Languages(string name) =>
        Pack.Languages.Select(language => (language, Column($"{name}:{language}"))).Where(found => found.Item2 >= 0);

    bool HasColumn(PackColumn column) => Column(column.IsLocalised ? $"{column.Name}:{Pack.Languages[0]}" : column.Name) >= 0;

    void ReadHeader(List<string> header, IReadOnlyList<PackColumn> schema)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim();
            var split = name.Split(':');
            var known = schema.FirstOrDefault(column => column.Name == split[0] && column.IsLocalised == (split.Length == 2));
            if (known is null) Pack.Fault(File, 1, $"there is no column \"{name}\"; the columns are {string.Join(", ", schema.Select(column => column.IsLocalised ? column.Name + ":xx" : column.Name))}");
            else if (split.Length == 2 && !Pack.Languages.Contains(split[1])) Pack.Fault(File, 1, $"\"{name}\" is in a language that pack.json does not name");
            else if (!columns.TryAdd(name, i)) Pack.Fault(File, 1, $"the column \"{name}\" is there twice");
        }
        foreach (var missing in schema.Where(column => column.IsRequired && !HasColumn(column)))
            Pack.Fault(File, 1, $"the column \"{(missing.IsLocalised ? $"{missing.Name}:{Pack.Languages[0]}" : missing.Name)}\" is missing");
    }
}
