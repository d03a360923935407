using Fusion.Evidence;
using Fusion.Evidence.Effects;
using Fusion.Evidence.Plots;
using Fusion.Evidence.Pooling;
using Fusion.Evidence.Tables;

namespace Fusion.Cli.Pool;

/// <summary><c>fusion pool</c>: the studies of a file as one figure.</summary>
internal static class PoolCommand
{
    public static Command Command { get; } = new("pool", PoolArguments.Use, Run);

    static int Run(IReadOnlyList<string> arguments)
    {
        var asked = PoolArguments.Parse(arguments);
        var table = Sound(asked.File, CsvTable.Parse(File.ReadAllText(asked.File)));
        var studies = Sound(asked.File, StudyReader.Read(table, asked.Measure, asked.Columns));
        var labels = asked.By is { } by ? Labels(asked.File, table, by) : null;
        var report = Report(asked, studies, labels);
        if (asked.Plot is { } plot)
            File.WriteAllText(plot, report.Picture());
        if (asked.Json)
            Console.Out.WriteLine(PoolJson.Write(report));
        else
            Console.Out.Write(PoolText.Write(report));
        return 0;
    }

    static PoolReport Report(PoolArguments asked, IReadOnlyList<Study> studies, IReadOnlyList<string>? labels)
    {
        var combined = 0;
        if (asked.Columns.ContainsKey("partner"))
            (studies, labels, combined) = Combine(studies, labels);
        var groups = labels is null ? null : Sound(asked.File, Subgroups.Of(studies, labels, asked.Options));
        var all = groups?.All ?? Sound(asked.File, Fusion.Evidence.Pooling.Pool.Of(studies, asked.Options));
        List<Note> notes = [.. Advice.On(studies, all), .. groups?.Notes ?? []];
        if (combined > 0)
            notes.Insert(0, new(NoteKind.PartnersCombined, combined));
        return new(studies, labels, groups, all, notes);
    }

    /// <summary>One row a partner; where there are groups, one a partner and group.</summary>
    static (IReadOnlyList<Study> Studies, IReadOnlyList<string>? Labels, int Combined) Combine(IReadOnlyList<Study> studies, IReadOnlyList<string>? labels)
    {
        if (labels is null)
        {
            var rows = Partners.Combine(studies);
            return (rows.Studies, null, rows.Combined);
        }
        List<Study> joined = [];
        List<string> names = [];
        foreach (var group in Enumerable.Range(0, studies.Count).GroupBy(at => labels[at], StringComparer.Ordinal))
        {
            var rows = Partners.Combine([.. group.Select(at => studies[at])]);
            joined.AddRange(rows.Studies);
            names.AddRange(rows.Studies.Select(_ => group.Key));
        }
        return (joined, names, studies.Count - joined.Count);
    }

    static List<string> Labels(string file, CsvTable table, string by)
    {
        if (table.Find(by) is not { } column)
            throw new BadInput($"{file}:1: {by}: the file has no such column.");
        return [.. table.Rows.Select(row => row.Cells[column].Length > 0 ? row.Cells[column] : "(none)")];
    }

    static T Sound<T>(string file, Checked<T> found)
        where T : class =>
        found.IsSound ? found.Value : throw new BadInput(string.Join('\n', found.Faults.Select(fault => $"{file}:{(fault.Line is { } line ? $"{line}:" : "")} {fault.Text}")));
}
