using System.Collections.Immutable;

namespace Fusion.Voting.Delegations;

/// <summary>Resolves delegation: transitive, by topic, overridden by voting oneself, with circles broken and named.</summary>
public static class DelegationCount
{
    /// <summary>Finds whose ballot counts for whom.</summary>
    /// <param name="weights">The weight of everybody who may vote, at least 1, by number.</param>
    /// <param name="voted">Who cast a ballot.</param>
    /// <param name="delegations">Who trusts whom; at most one a voter and topic.</param>
    /// <param name="topics">The topics of this decision, the closest first: a delegation for a closer topic goes before one for a wider, and one for everything comes last.</param>
    /// <remarks>A circle is broken by a member who votes; where none does, nobody can say for whom the others would have voted, and their votes are not cast but reported. Time: voters × length of chains at worst.</remarks>
    /// <exception cref="ArgumentException">A weight is less than 1, somebody voted who may not, or a voter has two delegations for one topic.</exception>
    public static DelegationResult Resolve(IReadOnlyDictionary<int, long> weights, IEnumerable<int> voted, IEnumerable<Delegation> delegations, params IReadOnlyList<string> topics)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(voted);
        ArgumentNullException.ThrowIfNull(delegations);
        if (weights.Values.Any(weight => weight < 1))
            throw new ArgumentException("A weight is at least 1.", nameof(weights));
        var cast = voted.ToHashSet();
        if (!cast.All(weights.ContainsKey))
            throw new ArgumentException("Somebody voted who may not.", nameof(voted));
        var trusted = Trusted(delegations, topics);
        var fates = weights.Keys.Order().Select(voter => Follow(voter, weights, cast, trusted)).ToList();
        var carried = new SortedDictionary<int, long>();
        foreach (var fate in fates)
        {
            if (fate.CastBy is { } by)
                carried[by] = checked(carried.GetValueOrDefault(by) + weights[fate.Voter]);
        }
        return new DelegationResult(fates, carried, Circles(fates, trusted));
    }

    /// <summary>Whom each voter trusts in this decision.</summary>
    static Dictionary<int, int> Trusted(IEnumerable<Delegation> delegations, IReadOnlyList<string> topics)
    {
        var closest = new Dictionary<int, (int Rank, int To)>();
        foreach (var delegation in delegations)
        {
            var rank = delegation.Topic is null ? topics.Count : topics.ToList().IndexOf(delegation.Topic);
            if (rank < 0)
                continue;
            if (closest.TryGetValue(delegation.From, out var known) && known.Rank == rank)
                throw new ArgumentException($"Voter {delegation.From} delegates one topic twice.", nameof(delegations));
            if (!closest.ContainsKey(delegation.From) || rank < known.Rank)
                closest[delegation.From] = (rank, delegation.To);
        }
        return closest.ToDictionary(one => one.Key, one => one.Value.To);
    }

    static VoterFate Follow(int voter, IReadOnlyDictionary<int, long> weights, HashSet<int> voted, Dictionary<int, int> trusted)
    {
        var chain = ImmutableArray.CreateBuilder<int>();
        var seen = new HashSet<int>();
        for (var at = voter; ; at = trusted[at])
        {
            if (!seen.Add(at))
                return new VoterFate(voter, DelegationFate.Circle, chain.ToImmutable());
            chain.Add(at);
            if (voted.Contains(at))
                return new VoterFate(voter, at == voter ? DelegationFate.Voted : DelegationFate.Carried, chain.ToImmutable());
            if (!trusted.ContainsKey(at) || !weights.ContainsKey(at))
                return new VoterFate(voter, at == voter ? DelegationFate.Absent : DelegationFate.ChainEnds, chain.ToImmutable());
        }
    }

    static List<ImmutableArray<int>> Circles(IEnumerable<VoterFate> fates, Dictionary<int, int> trusted)
    {
        var circles = new SortedDictionary<int, ImmutableArray<int>>();
        foreach (var fate in fates.Where(fate => fate.Fate == DelegationFate.Circle))
        {
            // The last of the chain trusts the first of the circle.
            var circle = fate.Chain[fate.Chain.IndexOf(trusted[fate.Chain[^1]])..];
            var first = circle.IndexOf(circle.Min());
            circles[circle[first]] = [.. circle[first..], .. circle[..first]];
        }
        return [.. circles.Values];
    }
}
