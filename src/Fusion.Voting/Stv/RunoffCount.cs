using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>One instant run-off.</summary>
internal sealed class RunoffCount(RankedBallots ballots, TieRule rule)
{
    readonly TieBook ties = new(rule, ballots.Options);
    readonly bool[] excluded = new bool[ballots.Options.Count];
    readonly long[] votes = new long[ballots.Options.Count];
    readonly List<Paper<long>>[] papers = [.. ballots.Options.Select(_ => new List<Paper<long>>())];
    readonly List<long[]> history = [];
    readonly List<Stage> stages = [];
    readonly List<int> order = [];
    long exhausted;

    public CountResult Run()
    {
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            papers[ballots[ballot][0]].Add(new Paper<long>(ballot, 0, ballots.Weights[ballot]));
            votes[ballots[ballot][0]] += ballots.Weights[ballot];
        }
        Stage(StageKind.FirstCount, null, [], []);
        while (Winner() is null && Lowest() is >= 0 and var lowest)
            Exclude(lowest);
        var elected = Finish();
        return new CountResult
        {
            Options = ballots.Options,
            Seats = 1,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = stages,
            Elected = elected,
            Ties = ties.Broken,
            Ranking = elected.Count == 0 ? [] : Ranking(),
        };
    }

    int? Winner()
    {
        var left = Continuing().ToList();
        var leader = left.MaxBy(option => votes[option]);
        return left.Count == 1 || votes[leader] * (Int128)2 > ballots.Total - exhausted ? leader : null;
    }

    void Exclude(int option)
    {
        excluded[option] = true;
        order.Add(option);
        var moved = new SortedDictionary<int, long>();
        var lost = 0L;
        foreach (var (ballot, at, weight) in papers[option])
        {
            var ranking = ballots[ballot];
            var next = at + 1;
            while (next < ranking.Length && excluded[ranking[next]])
                next++;
            if (next == ranking.Length)
            {
                lost += weight;
                continue;
            }
            papers[ranking[next]].Add(new Paper<long>(ballot, next, weight));
            moved[ranking[next]] = moved.GetValueOrDefault(ranking[next]) + weight;
        }
        papers[option] = [];
        exhausted += lost;
        var remarks = new List<Remark> { Remark.Of(RemarkKeys.Excluded, option).With(votes[option]) };
        var transfers = moved.Select(to => new Transfer(option, to.Key, to.Value, to.Value)).ToList();
        if (lost > 0)
        {
            transfers.Add(new Transfer(option, null, lost, lost));
            remarks.Add(Remark.Of(RemarkKeys.NonTransferable).With(lost));
        }
        votes[option] = 0;
        foreach (var (to, weight) in moved)
            votes[to] += weight;
        Stage(StageKind.Exclusion, option, transfers, remarks);
    }

    int Lowest()
    {
        var fewest = Continuing().Min(option => votes[option]);
        var tied = Continuing().Where(option => votes[option] == fewest).ToList();
        if (tied.Count == 1)
            return tied[0];
        var equals = tied;
        for (var stage = history.Count - 1; stage >= 1; stage--)
        {
            var least = equals.Min(option => history[stage - 1][option]);
            equals = [.. equals.Where(option => history[stage - 1][option] == least)];
            if (equals.Count == 1)
            {
                ties.Write(new TieBreak(stages.Count + 1, TieOver.Exclusion, tied, equals, TieBrokenBy.EarlierStage, stage));
                return equals[0];
            }
        }
        return ties.Lowest(stages.Count + 1, TieOver.Exclusion, equals);
    }

    void Stage(StageKind kind, int? subject, IReadOnlyList<Transfer> transfers, IReadOnlyList<Remark> remarks)
    {
        var shown = votes.Select((count, option) => excluded[option] ? (Fraction?)null : count);
        stages.Add(new Stage(stages.Count + 1, kind, subject, [.. shown], [], transfers, exhausted, 0, remarks));
        history.Add([.. votes]);
    }

    List<Elected> Finish()
    {
        if (Winner() is not { } winner)
            return [];
        var remark = Remark.Of(RemarkKeys.ElectedByMajority, winner).With(votes[winner], ballots.Total - exhausted);
        stages[^1] = stages[^1] with { Elected = [winner], Remarks = [.. stages[^1].Remarks, remark] };
        return [new Elected(winner, stages.Count, votes[winner], ElectedBy.Order)];
    }

    /// <summary>Those still in by votes, then the excluded, last out first.</summary>
    List<IReadOnlyList<int>> Ranking()
    {
        var groups = Continuing().GroupBy(option => votes[option]).OrderByDescending(group => group.Key).Select(group => (IReadOnlyList<int>)[.. group]);
        return [.. groups, .. Enumerable.Reverse(order).Select(option => (IReadOnlyList<int>)[option])];
    }

    IEnumerable<int> Continuing() => Enumerable.Range(0, excluded.Length).Where(option => !excluded[option]);
}
