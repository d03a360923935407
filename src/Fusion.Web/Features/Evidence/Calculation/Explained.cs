using Fusion.Evidence;
using Fusion.Evidence.Pooling;
using Fusion.Web.Features.Evidence.Pooling;

namespace Fusion.Web.Features.Evidence.Calculation;

/// <summary>What the year, and the parts that a reader chose, explain of how results differ.</summary>
/// <param name="Fit">Null where it cannot be reckoned, which <paramref name="Faults"/> explain.</param>
/// <param name="Against">The part with which the others are compared; null where none was chosen.</param>
/// <param name="WithoutYear">How many results have no year and are left out where the year is asked for.</param>
internal sealed record Explained(MetaRegression? Fit, IReadOnlyList<Fault> Faults, string? Against, int WithoutYear)
{
    /// <param name="rows">Each result, with its year and the part that it belongs to.</param>
    /// <param name="year">What the year is called; null where it is not asked for.</param>
    /// <param name="byPart">Whether the parts are asked for.</param>
    public static Explained Of(IReadOnlyList<(Study Study, int? Year, string Part)> rows, string? year, bool byPart, PoolOptions options)
    {
        var kept = year is null ? rows : [.. rows.Where(row => row.Year is not null)];
        List<string> parts = [.. kept.Select(row => row.Part)];
        List<Moderator> moderators = byPart ? [.. Moderator.OfKinds(parts)] : [];
        if (year is not null) moderators.Add(new Moderator(year, [.. kept.Select(row => (double)row.Year!.Value)]));
        var against = byPart ? parts.Order(StringComparer.Ordinal).FirstOrDefault() : null;
        if (moderators.Count == 0) return new Explained(null, [new Fault(FaultKind.ModeratorSaysNothing, against ?? "")], against, 0);
        var fit = MetaRegression.Of([.. kept.Select(row => row.Study)], moderators, options);
        return new Explained(fit.IsSound ? fit.Value : null, fit.Faults, against, rows.Count - kept.Count);
    }
}
