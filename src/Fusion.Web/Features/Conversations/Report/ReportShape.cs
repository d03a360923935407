using System.Text.Json.Nodes;
using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>The report as data: a row for each statement, and in JSON the map besides.</summary>
internal static class ReportShape
{
    public static DataShape<StatementView> Of(Reading reading) => new("statements",
    [
        new("number", DataType.Number, (one, _) => one.Number),
        new("statement", DataType.Languages, (one, _) => one.Text),
        new("agree", DataType.Number, (one, _) => reading.Tallies[one.Number - 1].Agrees),
        new("disagree", DataType.Number, (one, _) => reading.Tallies[one.Number - 1].Disagrees),
        new("pass", DataType.Number, (one, _) => reading.Tallies[one.Number - 1].Passes),
        new("common_ground", DataType.Truth, (one, _) => reading.Map.CommonGround.Any(ground => ground.Statement == one.Number - 1)),
        new("divides", DataType.Truth, (one, _) => reading.Map.Divisive.Any(divisive => divisive.Statement == one.Number - 1)),
    ], (one, _) => new JsonObject { ["name"] = one.Text.ToString() }, (one, links) => new FeedItem(links.ToId(one.Id), one.Text.ToString(), "", "", one.At));

    public static JsonObject Whole(ConversationView view, Reading reading, DataShape<StatementView> shape, LinkBase links)
    {
        var map = reading.Map;
        return new JsonObject
        {
            ["clarity"] = map.Clarity.ToString().ToLowerInvariant(),
            ["groups"] = new JsonArray([.. map.Groups.Select(group => (JsonNode)new JsonObject
            {
                ["id"] = group.Letter.ToString(),
                ["size"] = group.Size,
                ["certainty"] = Math.Round(group.Certainty, 3),
                ["statements"] = new JsonArray([.. group.Statements.Select(one => (JsonNode)new JsonObject { ["statement"] = one.Statement + 1, ["agree"] = one.Stance == Vote.Agree, ["difference"] = Math.Round(one.Difference, 3) })]),
            })]),
            ["commonGround"] = new JsonArray([.. map.CommonGround.Select(one => (JsonNode)new JsonObject { ["statement"] = one.Statement + 1, ["agree"] = one.Stance == Vote.Agree, ["least"] = Math.Round(one.Least, 3) })]),
            ["divisive"] = new JsonArray([.. map.Divisive.Select(one => (JsonNode)new JsonObject { ["statement"] = one.Statement + 1, ["division"] = Math.Round(one.Division, 3) })]),
            ["statementList"] = new JsonArray([.. view.In.Where(one => one.Number <= reading.Tallies.Length).Select(one => (JsonNode)shape.ToJson(one, links))]),
        };
    }
}
