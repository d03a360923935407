using Fusion.Voting.Ties;

namespace Fusion.Voting.Counts;

/// <summary>Fills seats from an order of options in which equals stand together.</summary>
internal static class Filling
{
    /// <summary>Options grouped by a key, greatest first; within a group in the order of the ballot.</summary>
    public static List<IReadOnlyList<int>> Groups<TKey>(int options, Func<int, TKey> key, IComparer<TKey>? comparer = null) =>
    [
        .. Enumerable.Range(0, options).GroupBy(key).OrderByDescending(group => group.Key, comparer).Select(group => (IReadOnlyList<int>)[.. group]),
    ];

    /// <summary>Elects from the top; equals for the last seats are decided by the tie rule, or not at all.</summary>
    public static List<Elected> Elect(IReadOnlyList<IReadOnlyList<int>> ranking, int seats, TieBook ties, int stage, Func<int, Fraction> votes)
    {
        var elected = new List<Elected>();
        foreach (var group in ranking)
        {
            var chosen = ties.Highest(stage, TieOver.Election, group, seats - elected.Count);
            elected.AddRange(chosen.Select(option => new Elected(option, stage, votes(option), ElectedBy.Order)));
            if (elected.Count == seats || chosen.Count < group.Count)
                break;
        }
        return elected;
    }

    /// <summary>The result of a method whose whole count is one stage: a figure for each option, greatest first.</summary>
    public static CountResult OneStage<TKey>(Tallied<TKey> tallied, int seats, TieRule rule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        var ties = new TieBook(rule, tallied.Options);
        var ranking = tallied.Ranking ?? Groups(tallied.Options.Count, tallied.Key, tallied.Comparer);
        var elected = Elect(ranking, seats, ties, 1, tallied.Shown);
        return new CountResult
        {
            Options = tallied.Options,
            Seats = seats,
            Valid = tallied.Valid,
            Blank = tallied.Blank,
            Stages = [FirstCount(tallied.Options.Count, tallied.Shown, elected, [.. tallied.Remarks, .. Ending(elected, ties)])],
            Elected = elected,
            Ties = ties.Broken,
            Ranking = ranking,
            Pairwise = tallied.Pairwise,
        };
    }

    /// <summary>The first stage of a count, with everybody in.</summary>
    public static Stage FirstCount(int options, Func<int, Fraction> shown, IReadOnlyList<Elected> elected, IReadOnlyList<Remark> remarks) =>
        new(1, StageKind.FirstCount, null, [.. Enumerable.Range(0, options).Select(option => (Fraction?)shown(option))], [.. elected.Select(one => one.Option)], [], 0, 0, remarks);

    /// <summary>Who came first, and which ties stand.</summary>
    public static IEnumerable<Remark> Ending(IReadOnlyList<Elected> elected, TieBook ties) =>
        elected.Select(one => Remark.Of(RemarkKeys.First, one.Option).With(one.Votes))
            .Concat(ties.Broken.Where(tie => tie.By == TieBrokenBy.Nothing).Select(tie => Remark.Of(RemarkKeys.TieStands, tie.Options)));
}
