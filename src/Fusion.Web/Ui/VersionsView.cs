using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Ui;

/// <summary>What a record said after each edit, newest first, with what differs.</summary>
internal sealed record VersionsView(string RecordPath, string RecordTitle, int Current, IReadOnlyList<VersionView> Items)
{
    public const int Most = 50;

    /// <param name="stored">The newest versions, one more than are shown so that the last can be compared.</param>
    public static IReadOnlyList<VersionView> Of(IEnumerable<IEditableField> fields, IReadOnlyList<RecordVersion> stored, int current) =>
        [.. stored.Take(Most).Select((version, at) => View([.. fields], version, at + 1 < stored.Count ? stored[at + 1] : null, current))];

    static VersionView View(IReadOnlyList<IEditableField> fields, RecordVersion version, RecordVersion? before, int current)
    {
        var (to, from) = (Draft.FromJson(version.Fields), before is null ? null : Draft.FromJson(before.Fields));
        return new VersionView(version.Number, version.At, version.Act, version.By, version.Number == current,
            from is null ? [] : [.. fields.Where(field => from[field.Name] != to[field.Name]).Select(field => (field, from[field.Name], to[field.Name]))]);
    }
}

internal sealed record VersionView(int Number, DateTime At, string Act, string By, bool IsCurrent, IReadOnlyList<(IEditableField Field, string From, string To)> Differences);
