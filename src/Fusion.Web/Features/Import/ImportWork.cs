using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Sheets;
using Fusion.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Import;

/// <summary>From the cells of a file to a plan.</summary>
internal sealed class ImportWork(FusionDb db, IEnumerable<IImportTarget> targets, FieldForm form, Words words)
{
    /// <summary>As a list is mostly brought: first the bodies, then who is in them, then what they do.</summary>
    static readonly string[] Usual = ["organisations", "people", "memberships", "entries"];

    public IReadOnlyList<IImportTarget> Targets => [.. targets.OrderBy(target => Array.IndexOf(Usual, target.Name)).ThenBy(target => target.Name, StringComparer.Ordinal)];

    public IImportTarget? Target(string name) => targets.FirstOrDefault(target => target.Name == name);

    /// <summary>The cells that were brought; null once they are gone.</summary>
    public async Task<Sheet?> Cells(Guid run, CancellationToken cancel) =>
        await db.Set<ImportFile>().Where(file => file.RunId == run).Select(file => file.Cells).FirstOrDefaultAsync(cancel) is { } packed ? Sheet.Unpack(packed) : null;

    /// <summary>Which field each column is, by its heading; each field once.</summary>
    public Dictionary<int, string> Guess(Sheet sheet, IImportTarget target)
    {
        var mapping = new Dictionary<int, string>();
        for (var column = 0; column < sheet.Header.Count; column++)
            if (FieldForm.FieldOf(sheet.Header[column], target.Fields, words) is { } field && !mapping.ContainsValue(field)) mapping[column] = field;
        return mapping;
    }

    public static Dictionary<int, string> Mapping(ImportRun run) => JsonSerializer.Deserialize<Dictionary<int, string>>(run.Mapping) ?? [];

    public Task<ImportPlan> Plan(Sheet sheet, IImportTarget target, IReadOnlyDictionary<int, string> mapping, Guid importer, CancellationToken cancel)
    {
        var columns = mapping.Select(pair => (pair.Key, Field: target.Fields.FirstOrDefault(field => field.Name == pair.Value))).Where(pair => pair.Field is not null && pair.Key < sheet.Header.Count).ToList();
        var rows = new List<(int, Draft)>(sheet.Rows.Count);
        for (var at = 0; at < sheet.Rows.Count; at++)
        {
            var row = sheet.Rows[at];
            if (row.All(string.IsNullOrWhiteSpace)) continue;
            rows.Add((at + 2, new Draft(columns.ToDictionary(column => column.Field!.Name, column => column.Key < row.Count ? FieldSet<object>.Tidy(column.Field!, form.Understand(column.Field!, row[column.Key])) : ""))));
        }
        return new ImportPlanner(target).Plan(rows, importer, cancel);
    }
}
