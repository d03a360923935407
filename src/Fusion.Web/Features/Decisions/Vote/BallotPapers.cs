using System.Collections.Concurrent;
using Fusion.Voting.Polls;
using Fusion.Web.Features.Decisions.Contracts;

namespace Fusion.Web.Features.Decisions.Vote;

/// <summary>Questions that are voted on, as ballots are read by them. Nothing of them changes once voting has begun, so that they are read once and not for each ballot.</summary>
internal sealed class BallotPapers
{
    const int Most = 200;

    // A question that went along into another network is voted on anew, and begins at another moment.
    readonly ConcurrentDictionary<(DecisionId, DateTime?), Poll> known = new();

    /// <summary>The question of a decision on which voting has begun.</summary>
    public async Task<Poll> Of(Decision one, DecisionReading reading, CancellationToken cancel)
    {
        if (known.TryGetValue((one.Id, one.OpensAt), out var paper)) return paper;
        if (known.Count >= Most) known.Clear();
        return known[(one.Id, one.OpensAt)] = DecisionMethods.PollOf(one, DecisionMethods.HasOptions(one.Kind) ? await reading.OptionsOf(one, cancel) : []);
    }
}
