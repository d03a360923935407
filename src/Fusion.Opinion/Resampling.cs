using System.Collections.Immutable;

namespace Fusion.Opinion;

/// <summary>How sure a map is: what becomes of it when only half of the people, drawn again and again, are asked.</summary>
/// <param name="Rounds">Maps made, each of another half.</param>
/// <param name="ByNumber">In how many of them how many groups were found, 0 to <see cref="OpinionMapper.MaxGroups"/>.</param>
/// <param name="SameNumber">The share of them that found as many groups as the map has, 0 to 1.</param>
/// <param name="SamePeople">How far those who were asked are parted as on the map: the mean Adjusted Rand Index; 1 where there are no groups either time.</param>
public sealed record Resampling(int Rounds, ImmutableArray<int> ByNumber, double SameNumber, double SamePeople)
{
    /// <summary>Maps halves of the people (the delete-half jackknife: Shao and Wu, Ann. Statist. 17 (1989)).</summary>
    /// <param name="votes">The votes of the map.</param>
    /// <param name="map">The map.</param>
    /// <param name="rounds">How many halves, 1 or more.</param>
    /// <param name="seed">The same seed draws the same halves.</param>
    /// <remarks>As much time as so many cold maps of half the votes, and room for one half.</remarks>
    public static Resampling Of(VoteStore votes, OpinionMap map, int rounds, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var mapper = new OpinionMapper();
        var numbers = new int[OpinionMapper.MaxGroups + 1];
        var people = 0.0;
        int?[] before = [.. Enumerable.Range(0, map.Participants).Select(participant => map[participant].Group)];
        for (var round = 0; round < rounds; round++)
        {
            var again = mapper.Update(Half(votes, Hash.Of(seed, (ulong)round)));
            numbers[again.Groups.Count]++;
            int?[] after = [.. Enumerable.Range(0, map.Participants).Select(participant => again[participant].Group)];
            people += again.Groups.Count == 0 != (map.Groups.Count == 0) ? 0 : Agreement.AdjustedRand(before, after);
        }
        return new(rounds, [.. numbers], (double)numbers[map.Groups.Count] / rounds, people / rounds);
    }

    static VoteStore Half(VoteStore votes, ulong seed)
    {
        var half = new VoteStore();
        half.AddStatements(votes.Statements);
        for (var statement = 0; statement < votes.Statements; statement++)
            half.Moderate(statement, votes.IsModeratedOut(statement));
        for (var participant = 0; participant < votes.Participants; participant++)
            half.AddRow(Hash.Unit(Hash.Of(seed, (ulong)participant)) < 0.5 ? votes.Row(participant) : default);
        return half;
    }
}
