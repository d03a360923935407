using System.Text.Json.Nodes;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Decisions.CountPage;

/// <summary>The ballots of one decision as data: enough to count them again, and nothing of who cast them.</summary>
internal static class BallotShapes
{
    public static DataShape<CountedBallot> Ballots { get; } = new("ballots",
    [
        new("code", DataType.Text, (row, _) => row.Code),
        new("weight", DataType.Number, (row, _) => row.Weight),
        new("ballot", DataType.Text, (row, _) => row.Text),
    ], (row, _) => new JsonObject { ["@type"] = "VoteAction", ["identifier"] = row.Code, ["candidate"] = row.Text },
        (row, _) => new FeedItem(row.Code, row.Code, row.Text, "/decisions", DateTime.UnixEpoch));
}
