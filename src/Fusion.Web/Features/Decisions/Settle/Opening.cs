using System.Text.Json;
using System.Text.Json.Serialization;
using Fusion.Governance;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Decisions.Settle;

/// <summary>Within an act: voting begins. The text stands from now on, the rule is written down, and so is everybody who has a vote.</summary>
internal sealed class Opening(FusionDb db, Database database, NetworkVoters voters, DecisionReading reading, DecisionBook book, TimeProvider clock)
{
    public const string Reminder = "decision.open";

    /// <returns>Those who have a vote, of a sense check nobody; or what stands in the way.</returns>
    public async Task<Outcome<HashSet<Guid>>> Open(Decision one, CancellationToken cancel)
    {
        if (await voters.RulesOf(one.NetworkId, cancel) is not { } rules) return new Rejection("open", "network.over");
        var level = rules.Of(rules.LevelOf(one.Matter, one.Office))!;
        if (one.Kind == DecisionKind.Merger && DecisionEffect.Read(one.Effect) is { OtherId: { } other } && await voters.RulesOf(new NetworkId(other), cancel) is null) return new Rejection("open", "decision.no-such-network");
        if (one.Kind == DecisionKind.Election && (await reading.OptionsOf(one, cancel)).Count == 0) return new Rejection("open", "decision.no-candidates");
        var votes = new HashSet<Guid>();
        if (one.Binds)
        {
            if (!level.HasVoters) return new Rejection("open", "decision.not-here-any-more");
            var roll = await voters.On(one.NetworkId, one.Matter, one.Office, cancel);
            if (roll.Count == 0) return new Rejection("open", "decision.nobody-votes");
            db.AddRange(roll.Select(voter => new DecisionVoter { DecisionId = one.Id, MemberId = voter.MemberId, Weight = voter.Weight, IsPerson = voter.IsPerson }));
            votes.UnionWith(roll.Select(voter => voter.MemberId));
            one.Rule = DecisionRule.Of(rules, one).Write();
            // The rules may be others than when it was proposed.
            if (DecisionMethods.For(one.Kind).Count == 0 && !(one.Method == PollMethod.Consensus && DecisionMethods.MayAskConsensus(one.Kind, level))) one.Method = DecisionMethods.AtLevel(level);
        }
        // By the clock by which ballots are in time, whichever process opens it.
        var now = await database.Close(db, one.Id.Value, clock, cancel);
        one.FrozenAt ??= now;
        (one.State, one.OpensAt, one.ClosesAt) = (DecisionState.Voting, now, now + one.Lasts);
        book.Note(one);
        return votes;
    }
}

/// <summary>The rule by which a question is decided, as it was when voting began.</summary>
/// <param name="Level">The level, with its electorate, its way of deciding, its quorum and its majority.</param>
/// <param name="Majority">Another majority that the matter needs.</param>
internal sealed record DecisionRule(LevelRule Level, Share? Majority)
{
    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, IgnoreReadOnlyProperties = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>The rule by which a question would be decided today.</summary>
    public static DecisionRule Of(GovernanceRules rules, Decision one) => new(rules.Of(rules.LevelOf(one.Matter, one.Office))!, rules.Of(one.Matter).Majority);

    public string Write() => JsonSerializer.Serialize(this, Form);

    public static DecisionRule? Read(string json) => json.Length == 0 ? null : JsonSerializer.Deserialize<DecisionRule>(json, Form);
}
