using System.Text.Json.Nodes;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>
/// What the open record holds of a decision that was settled: the question, every ballot under its code, and what they came to, so that anybody can count them again.
/// It says of nobody how they voted; who took part in a vote that was not secret stands on the decision's page.
/// </summary>
internal sealed class SettledRecord(RecordBook record)
{
    public const string Act = "settle-decision";

    public void Enter(Decision one, Poll poll, IReadOnlyList<CountedBallot> counted, DecisionResult result, Actor? actor)
    {
        if (!one.IsPublic) return;
        record.Enter(Act, actor?.By ?? "", one.Title, actor?.Pseudonym);
        record.Changed(one.Id.Value, one.Title, [new FieldDifference("Outcome", "", one.Outcome.Word())]);
        record.Plainly("poll", new JsonObject
        {
            ["method"] = poll.Method.Word(),
            ["options"] = poll.Options?.Count ?? 0,
            ["seats"] = poll.Seats,
            ["costs"] = new JsonArray([.. poll.Costs.Select(cost => (JsonNode?)cost)]),
            ["budget"] = poll.Budget,
        });
        record.Plainly("ballots", new JsonArray([.. counted.OrderBy(ballot => ballot.Code, StringComparer.Ordinal).Select(ballot => (JsonNode?)new JsonArray(ballot.Code, ballot.Weight, ballot.Text))]));
        record.Plainly("result", new JsonObject
        {
            ["outcome"] = one.Outcome.Word(),
            ["electorate"] = result.Electorate,
            ["cast"] = result.Cast,
            ["blank"] = result.Blank,
            ["stances"] = new JsonObject(result.Stances.Select(stance => KeyValuePair.Create(stance.Stance, (JsonNode?)stance.Weight))),
            ["elected"] = new JsonArray([.. result.Elected.Select(option => (JsonNode?)(option + 1))]),
            ["seed"] = result.Seed,
        });
    }
}
