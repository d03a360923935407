using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>STV by the weighted inclusive Gregory method: surpluses one at a time, largest first, and all of the option's papers go on.</summary>
internal sealed class GregoryCount<T>
    where T : struct, IVotes<T>
{
    readonly RankedBallots ballots;
    readonly int seats;
    readonly TieBook ties;
    readonly GregoryStages<T> stages;
    readonly List<Paper<T>>[] papers;
    readonly Standing[] standing;
    readonly List<int> pending = [];
    readonly List<Elected> elected = [];
    readonly long quota;
    int continuing;

    public GregoryCount(RankedBallots ballots, int seats, TieRule rule)
    {
        (this.ballots, this.seats) = (ballots, seats);
        ties = new TieBook(rule, ballots.Options);
        continuing = ballots.Options.Count;
        standing = new Standing[continuing];
        papers = new List<Paper<T>>[continuing];
        for (var option = 0; option < continuing; option++)
            papers[option] = [];
        quota = checked((ballots.Total / (seats + 1)) + 1);
        stages = new GregoryStages<T>(ballots, standing);
    }

    public CountResult Run()
    {
        FirstCount();
        while (elected.Count < seats && continuing > 0)
        {
            if (continuing <= seats - elected.Count)
            {
                ElectRemaining();
                break;
            }
            if (!Next())
                break;
        }
        stages.Close();
        return new CountResult
        {
            Options = ballots.Options,
            Seats = seats,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Quota = quota,
            Stages = stages.Done,
            Elected = elected,
            Ties = ties.Broken,
        };
    }

    void FirstCount()
    {
        stages.Open(StageKind.FirstCount, null);
        stages.Say(Remark.Of(RemarkKeys.Quota).With(quota, ballots.Total, seats));
        for (var ballot = 0; ballot < ballots.Distinct; ballot++)
        {
            var first = ballots[ballot][0];
            papers[first].Add(new Paper<T>(ballot, 0, T.One));
            stages.Receive(first, T.One.Times(ballots.Weights[ballot]));
        }
        ElectByQuota();
    }

    /// <summary>The next stage; false if a tie stands in its way.</summary>
    bool Next()
    {
        if (pending.Count > 0)
        {
            var largest = MostVotes(pending);
            if (largest < 0)
                return false;
            TransferSurplus(largest);
        }
        else
        {
            var lowest = FewestVotes();
            if (lowest < 0)
                return false;
            Exclude(lowest);
        }
        ElectByQuota();
        return true;
    }

    void TransferSurplus(int option)
    {
        pending.Remove(option);
        var total = stages.Tally(option);
        var surplus = total - T.One.Times(quota);
        stages.Open(StageKind.Surplus, option);
        stages.Say(Remark.Of(RemarkKeys.SurplusTransferred, option).With(surplus.ToFraction(), total.ToFraction(), surplus.ToFraction() / total.ToFraction()));
        stages.Give(option, surplus);
        Move(option, value => value.Cut(surplus, total));
        stages.EndTransfers(option, surplus);
    }

    void Exclude(int option)
    {
        var votes = stages.Tally(option);
        stages.Open(StageKind.Exclusion, option);
        standing[option] = Standing.Excluded;
        continuing--;
        stages.Say(Remark.Of(RemarkKeys.Excluded, option).With(votes.ToFraction()));
        stages.Give(option, votes);
        Move(option, value => value);
        stages.EndTransfers(option, votes);
    }

    void Move(int from, Func<T, T> worth)
    {
        foreach (var (ballot, at, value) in papers[from])
        {
            var ranking = ballots[ballot];
            var next = at + 1;
            while (next < ranking.Length && standing[ranking[next]] != Standing.Continuing)
                next++;
            var moved = worth(value);
            var weight = ballots.Weights[ballot];
            if (next == ranking.Length)
            {
                stages.Exhaust(moved.Times(weight), weight);
                continue;
            }
            papers[ranking[next]].Add(new Paper<T>(ballot, next, moved));
            stages.Receive(ranking[next], moved.Times(weight), weight);
        }
        papers[from] = [];
    }

    void ElectByQuota()
    {
        var reached = Continuing().Where(option => stages.Tally(option).CompareTo(T.One.Times(quota)) >= 0)
            .OrderByDescending(stages.Tally, Comparer<T>.Create((a, b) => a.CompareTo(b))).ToList();
        foreach (var option in reached)
        {
            Elect(option, ElectedBy.Quota);
            stages.Say(Remark.Of(RemarkKeys.ElectedByQuota, option).With(stages.Tally(option).ToFraction()));
            if (stages.Tally(option).CompareTo(T.One.Times(quota)) > 0)
                pending.Add(option);
        }
    }

    void ElectRemaining()
    {
        var rest = Continuing().OrderByDescending(stages.Tally, Comparer<T>.Create((a, b) => a.CompareTo(b))).ToList();
        foreach (var option in rest)
            Elect(option, ElectedBy.Remaining);
        stages.Say(Remark.Of(RemarkKeys.ElectedAsRemaining, rest));
    }

    void Elect(int option, ElectedBy by)
    {
        standing[option] = Standing.Elected;
        continuing--;
        elected.Add(new Elected(option, stages.Number, stages.Tally(option).ToFraction(), by));
        stages.Elect(option);
    }

    IEnumerable<int> Continuing() => Enumerable.Range(0, standing.Length).Where(option => standing[option] == Standing.Continuing);

    int MostVotes(IReadOnlyList<int> among) => Decide(TieOver.Surplus, stages.Extreme(among, stages.Number, highest: true), highest: true);

    int FewestVotes() => Decide(TieOver.Exclusion, stages.Extreme([.. Continuing()], stages.Number, highest: false), highest: false);

    /// <summary>One of several equals: by the most recent earlier stage at which they differed, then by the declared rule.</summary>
    int Decide(TieOver over, IReadOnlyList<int> tied, bool highest)
    {
        if (tied.Count == 1)
            return tied[0];
        var equals = tied;
        var here = stages.Number + 1;
        for (var stage = stages.Number - 1; stage >= 1; stage--)
        {
            var left = stages.Extreme(equals, stage, highest);
            if (left.Count == 1)
            {
                ties.Write(new TieBreak(here, over, [.. tied.Order()], left, TieBrokenBy.EarlierStage, stage));
                return left[0];
            }
            equals = left;
        }
        return highest ? ties.Highest(here, over, equals) is [var chosen] ? chosen : -1 : ties.Lowest(here, over, equals);
    }
}
