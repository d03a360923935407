using Fusion.Evidence.Effects;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Tables;

/// <summary>Makes studies of the rows of a table. One row with a fault refuses the table, with every fault of every row.</summary>
/// <remarks>A figure is found by its role (n1, m1, …): in the column named for it, else in one with the role's usual names. Roles:
/// <list type="bullet">
/// <item>a known effect: effect and variance (also called yi, estimate; vi, var);</item>
/// <item>Hedges g and mean difference: n1, m1, sd1, n2, m2, sd2;</item>
/// <item>odds ratio, risk ratio, risk difference: a, b, c, d; or e1, n1, e2, n2 for how many of how many;</item>
/// <item>correlation: r and n;</item>
/// <item>always, where there is one: study (also name, label), design (story, before-after, comparison, randomised), partner.</item>
/// </list>
/// metafor's names with an i at the end (n1i, ai) are understood.</remarks>
public static class StudyReader
{
    static readonly string[] Always = ["study", "design", "partner"];

    static readonly Dictionary<string, string[]> Usual = new()
    {
        ["effect"] = ["effect", "yi", "estimate"],
        ["variance"] = ["variance", "vi", "var"],
        ["study"] = ["study", "name", "label"],
    };

    /// <summary>The roles that may be named for a measure.</summary>
    public static IReadOnlyList<string> Roles(Measure measure) => [.. FigureRoles(measure).SelectMany(roles => roles).Distinct(), .. Always];

    /// <summary>Reads the studies, one a row and in their order.</summary>
    /// <param name="table">The table.</param>
    /// <param name="measure">What to make of it; <see cref="Measure.Unstated"/> takes effect and variance as they are.</param>
    /// <param name="columns">The columns of roles, by role; a role not in it is looked for under its usual names. Where effect is among them, effect and variance are taken as they are and the measure
    /// only says what they are.</param>
    /// <returns>The studies; or faults with their lines: <see cref="FaultKind.NoSuchColumn"/>, <see cref="FaultKind.Missing"/>, <see cref="FaultKind.NotANumber"/>, those of the effect
    /// sizes, and <see cref="FaultKind.BrokenRule"/> for an unknown design.</returns>
    public static Checked<IReadOnlyList<Study>> Read(CsvTable table, Measure measure, IReadOnlyDictionary<string, string>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        columns ??= new Dictionary<string, string>();
        List<Fault> faults = [.. columns.Values.Where(column => table.Find(column) is null).Select(column => new Fault(FaultKind.NoSuchColumn, column, Line: 1))];
        var known = columns.ContainsKey("effect") ? Measure.Unstated : measure;
        var choices = FigureRoles(known);
        var places = Places(table, columns, choices.FirstOrDefault(roles => roles.All(role => Find(table, columns, role) is not null)) ?? choices[0], faults);
        if (faults.Count > 0)
            return new(faults);
        var row = new StudyRow(table, places, measure);
        List<Study> studies = [];
        foreach (var cells in table.Rows)
        {
            var study = row.Read(cells);
            studies.AddRange(study.IsSound ? [study.Value] : []);
            faults.AddRange(study.Faults);
        }
        return faults.Count > 0 ? new(faults) : new(studies);
    }

    static Dictionary<string, int> Places(CsvTable table, IReadOnlyDictionary<string, string> columns, string[] needed, List<Fault> faults)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var role in needed.Concat(Always))
        {
            if (Find(table, columns, role) is { } at)
                places.Add(role, at);
            else if (needed.Contains(role) && !columns.ContainsKey(role))
                faults.Add(new(FaultKind.NoSuchColumn, role, Line: 1));
        }
        return places;
    }

    static int? Find(CsvTable table, IReadOnlyDictionary<string, string> columns, string role)
    {
        if (columns.TryGetValue(role, out var named))
            return table.Find(named);
        return Usual.GetValueOrDefault(role, [role, role + "i"]).Select(table.Find).FirstOrDefault(at => at is not null);
    }

    /// <summary>The sets of roles that give the measure; the first is the one to ask for.</summary>
    static string[][] FigureRoles(Measure measure) => measure switch
    {
        Measure.HedgesG or Measure.MeanDifference => [["n1", "m1", "sd1", "n2", "m2", "sd2"]],
        Measure.LogOddsRatio or Measure.LogRiskRatio or Measure.RiskDifference => [["a", "b", "c", "d"], ["e1", "n1", "e2", "n2"]],
        Measure.CorrelationZ => [["r", "n"]],
        _ => [["effect", "variance"]],
    };
}
