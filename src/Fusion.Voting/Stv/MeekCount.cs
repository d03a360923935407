using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Stv;

/// <summary>One count by Meek's rules.</summary>
internal sealed class MeekCount(RankedBallots ballots, int seats, TieRule rule)
{
    const int MostRounds = 100_000;
    const ulong Billionth = MeekTally.Whole / 1_000_000_000;
    const ulong Close = MeekTally.Whole / 1_000_000_000_000;

    readonly int options = ballots.Options.Count;
    readonly MeekTally tally = new(ballots, seats);
    readonly TieBook ties = new(rule, ballots.Options);
    readonly Standing[] standing = new Standing[ballots.Options.Count];
    readonly List<Stage> stages = [];
    readonly List<UInt128[]> history = [];
    readonly List<Elected> elected = [];

    public CountResult Run()
    {
        tally.Count();
        Stage(StageKind.FirstCount, null, [Remark.Of(RemarkKeys.Quota).With(Shown(tally.Quota), ballots.Total, seats)], Elect());
        while (elected.Count < seats && Continuing().Any())
        {
            if (!Remaining() && !Next())
                break;
        }
        return new CountResult
        {
            Options = ballots.Options,
            Seats = seats,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Quota = Shown(tally.Quota),
            Stages = stages,
            Elected = elected,
            Ties = ties.Broken,
        };
    }

    /// <summary>Brings keep values to balance, which may elect; else excludes one. False if a tie stands in the way.</summary>
    bool Next()
    {
        var before = tally.Votes.ToArray();
        var rounds = Balance(out var reached);
        if (reached.Count > 0)
        {
            Stage(StageKind.Balance, null, [Remark.Of(RemarkKeys.Balanced).With(rounds, Shown(tally.Quota))], reached, before);
            return true;
        }
        var lowest = Lowest();
        if (lowest < 0)
            return false;
        var votes = tally.Votes[lowest];
        standing[lowest] = Standing.Excluded;
        tally.Keep[lowest] = 0;
        tally.Count();
        Stage(StageKind.Exclusion, lowest, [Remark.Of(RemarkKeys.Excluded, lowest).With(Shown(votes))], Elect(), before);
        return true;
    }

    /// <summary>Refines until the surplus is negligible or someone reaches the quota.</summary>
    int Balance(out IReadOnlyList<int> reached)
    {
        var surplus = UInt128.MaxValue;
        for (var round = 0; ; round++)
        {
            reached = Elect();
            if (reached.Count > 0 || round == MostRounds)
                return round;
            UInt128 greatest = 0;
            foreach (var option in Elected())
                greatest = UInt128.Max(greatest, tally.Votes[option] > tally.Quota ? tally.Votes[option] - tally.Quota : 0);
            if (greatest <= Close || (greatest >= surplus && greatest <= Billionth))
                return round;
            surplus = greatest;
            foreach (var option in Elected())
            {
                if (tally.Votes[option] > tally.Quota)
                    tally.Lower(option);
            }
            tally.Count();
        }
    }

    IReadOnlyList<int> Elect()
    {
        var reached = Continuing().Where(option => tally.Votes[option] >= tally.Quota).OrderByDescending(option => tally.Votes[option]).ToList();
        foreach (var option in reached)
        {
            standing[option] = Standing.Elected;
            elected.Add(new Elected(option, stages.Count + 1, Shown(tally.Votes[option]), ElectedBy.Quota));
        }
        return reached;
    }

    /// <summary>Elects all who continue if there are no more of them than places.</summary>
    bool Remaining()
    {
        var rest = Continuing().OrderByDescending(option => tally.Votes[option]).ToList();
        if (rest.Count > seats - elected.Count)
            return false;
        foreach (var option in rest)
        {
            standing[option] = Standing.Elected;
            elected.Add(new Elected(option, stages.Count, Shown(tally.Votes[option]), ElectedBy.Remaining));
        }
        var last = stages[^1];
        stages[^1] = last with { Elected = [.. last.Elected, .. rest], Remarks = [.. last.Remarks, Remark.Of(RemarkKeys.ElectedAsRemaining, rest)] };
        return true;
    }

    int Lowest()
    {
        var tied = Near([.. Continuing()], tally.Votes);
        if (tied.Count == 1)
            return tied[0];
        var equals = tied;
        for (var stage = history.Count - 1; stage >= 1; stage--)
        {
            var left = Near(equals, history[stage - 1]);
            if (left.Count == 1)
            {
                ties.Write(new TieBreak(stages.Count + 1, TieOver.Exclusion, [.. tied.Order()], left, TieBrokenBy.EarlierStage, stage));
                return left[0];
            }
            equals = left;
        }
        return ties.Lowest(stages.Count + 1, TieOver.Exclusion, equals);
    }

    /// <summary>Those within a thousand millionth of the fewest votes.</summary>
    static List<int> Near(IReadOnlyList<int> among, UInt128[] votes)
    {
        var fewest = among.Min(option => votes[option]);
        return [.. among.Where(option => votes[option] - fewest <= Billionth)];
    }

    void Stage(StageKind kind, int? subject, IReadOnlyList<Remark> remarks, IReadOnlyList<int> reached, UInt128[]? before = null)
    {
        var shown = Enumerable.Range(0, options).Select(option => standing[option] == Standing.Excluded ? (Fraction?)null : Shown(tally.Votes[option]));
        var quota = reached.Select(option => Remark.Of(RemarkKeys.ElectedByQuota, option).With(Shown(tally.Votes[option])));
        var moved = subject is { } from && before is not null ? Gains(from, before) : [];
        stages.Add(new Stage(stages.Count + 1, kind, subject, [.. shown], reached, moved, Shown(tally.Excess), 0, [.. remarks, .. quota]));
        history.Add([.. tally.Votes]);
    }

    /// <summary>Who has more after an exclusion than before.</summary>
    List<Transfer> Gains(int from, UInt128[] before) =>
    [
        .. Enumerable.Range(0, options).Where(option => option != from && tally.Votes[option] > before[option])
            .Select(option => new Transfer(from, option, Shown(tally.Votes[option] - before[option]), 0)),
    ];

    IEnumerable<int> Continuing() => Enumerable.Range(0, options).Where(option => standing[option] == Standing.Continuing);

    IEnumerable<int> Elected() => Enumerable.Range(0, options).Where(option => standing[option] == Standing.Elected);

    static Fraction Shown(UInt128 units) => MeekTally.ToVotes(units);
}
