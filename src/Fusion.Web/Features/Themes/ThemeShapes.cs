using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Themes;

internal static class ThemeShapes
{
    public static DataShape<Problem> Problems { get; } = new("problems",
    [
        new("theme", DataType.Text, (problem, _) => problem.ThemeCode),
        new("what", DataType.Text, (problem, _) => problem.What),
        new("value", DataType.Text, (problem, _) => problem.Value),
        new("unit", DataType.Text, (problem, _) => problem.Unit),
        new("source", DataType.Text, (problem, _) => problem.SourceSlug),
        new("year", DataType.Number, (problem, _) => problem.Year),
        new("note", DataType.Text, (problem, _) => problem.Note),
    ], (problem, links) => new JsonObject { ["@type"] = "Observation", ["about"] = links.To($"/themes/{problem.ThemeCode}"), ["name"] = problem.What, ["value"] = problem.Value, ["unitText"] = problem.Unit },
        (problem, links) => new FeedItem(links.To($"/themes/{problem.ThemeCode}"), problem.What, problem.Value ?? "", $"/themes/{problem.ThemeCode}", null));

    public static DataShape<ChallengePair> Pairs { get; } = new("pairs",
    [
        new("number", DataType.Number, (pair, _) => pair.Number),
        new("aim", DataType.Text, (pair, _) => pair.AimCode),
        new("hopes", DataType.List, (pair, _) => pair.Hopes),
        new("challenge", DataType.Text, (pair, _) => pair.Challenge),
        new("opportunity", DataType.Text, (pair, _) => pair.Opportunity),
        new("examples", DataType.List, (pair, links) => pair.Examples.Select(links.ToId)),
        new("source", DataType.Text, (pair, _) => pair.SourceSlug),
    ], (pair, links) => new JsonObject { ["@type"] = "Statement", ["about"] = links.To($"/themes/{pair.AimCode}"), ["text"] = $"{pair.Challenge} → {pair.Opportunity}" },
        (pair, links) => new FeedItem(links.To($"/themes/{pair.AimCode}"), pair.Challenge, pair.Opportunity, $"/themes/{pair.AimCode}", null));
}

internal sealed class ProblemDataset(FusionDb db) : Dataset<Problem>(ThemeShapes.Problems, null, null)
{
    protected override IAsyncEnumerable<Problem> ReadAll(CancellationToken cancel) => db.Set<Problem>().OrderBy(problem => problem.Pack).ThenBy(problem => problem.Position).AsAsyncEnumerable();
}

internal sealed class PairDataset(FusionDb db) : Dataset<ChallengePair>(ThemeShapes.Pairs, null, null)
{
    protected override IAsyncEnumerable<ChallengePair> ReadAll(CancellationToken cancel) => db.Set<ChallengePair>().OrderBy(pair => pair.Pack).ThenBy(pair => pair.Number).AsAsyncEnumerable();
}
