using System.Numerics;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Scores;

/// <summary>One count by STAR.</summary>
internal sealed class StarCount(ScoreBallots ballots, TieRule rule)
{
    readonly TieBook ties = new(rule, ballots.Options);
    readonly BigInteger[] points = ScoreVoting.Points(ballots);
    readonly List<Stage> stages = [];
    readonly List<Elected> elected = [];

    public CountResult Run()
    {
        stages.Add(Filling.FirstCount(points.Length, option => points[option], [], []));
        var finalists = Finalists();
        if (finalists.Count == 1 && points.Length == 1)
            Elect(finalists[0], points[finalists[0]], 1);
        else if (finalists.Count == 2)
            Runoff(finalists[0], finalists[1]);
        return new CountResult
        {
            Options = ballots.Options,
            Seats = 1,
            Valid = ballots.Total,
            Blank = ballots.Blank,
            Stages = stages,
            Elected = elected,
            Ties = ties.Broken,
        };
    }

    /// <summary>The two with the most points; fewer if a tie stands.</summary>
    List<int> Finalists()
    {
        var finalists = new List<int>();
        foreach (var group in Filling.Groups(points.Length, option => points[option]))
        {
            var needed = 2 - finalists.Count;
            var chosen = group.Count <= needed ? group : HeadToHead(group, needed);
            finalists.AddRange(chosen);
            if (finalists.Count == 2 || chosen.Count < Math.Min(needed, group.Count))
                break;
        }
        return finalists;
    }

    IReadOnlyList<int> HeadToHead(IReadOnlyList<int> tied, int take)
    {
        var wins = tied.ToDictionary(option => option, option => tied.Count(other => Prefer(option, other) > Prefer(other, option)));
        var chosen = new List<int>();
        foreach (var group in tied.GroupBy(option => wins[option]).OrderByDescending(group => group.Key))
        {
            var needed = take - chosen.Count;
            IReadOnlyList<int> equals = [.. group];
            if (equals.Count > needed)
                equals = ties.Highest(1, TieOver.Runoff, equals, needed);
            else
                ties.Write(new TieBreak(1, TieOver.Runoff, tied, equals, TieBrokenBy.HeadToHead));
            chosen.AddRange(equals);
            if (chosen.Count == take || equals.Count == 0)
                break;
        }
        return chosen;
    }

    void Runoff(int a, int b)
    {
        var (forA, forB) = (Prefer(a, b), Prefer(b, a));
        var remark = Remark.Of(RemarkKeys.Runoff, a, b).With(forA, forB, ballots.Total - forA - forB);
        var winner = forA == forB ? BreakDraw(a, b) : forA > forB ? a : b;
        var shown = Enumerable.Range(0, points.Length).Select(option => option == a ? forA : option == b ? (Fraction?)forB : null);
        stages.Add(new Stage(2, StageKind.Runoff, null, [.. shown], winner < 0 ? [] : [winner], [], 0, 0, [remark]));
        if (winner >= 0)
            Elect(winner, Math.Max(forA, forB), 2);
    }

    int BreakDraw(int a, int b)
    {
        if (points[a] == points[b])
            return ties.Highest(2, TieOver.Election, [a, b]) is [var chosen] ? chosen : -1;
        var winner = points[a] > points[b] ? a : b;
        ties.Write(new TieBreak(2, TieOver.Election, [Math.Min(a, b), Math.Max(a, b)], [winner], TieBrokenBy.Points));
        return winner;
    }

    void Elect(int option, Fraction votes, int stage) => elected.Add(new Elected(option, stage, votes, ElectedBy.Order));

    /// <summary>The weight of the ballots that score one higher than another.</summary>
    long Prefer(int a, int b)
    {
        var prefer = 0L;
        foreach (var (at, row) in ballots.Rows.Index())
        {
            if (Score(row[a]) > Score(row[b]))
                prefer += ballots.Weights[at];
        }
        return prefer;
    }

    static int Score(int given) => given == ScoreBallots.None ? 0 : given;
}
