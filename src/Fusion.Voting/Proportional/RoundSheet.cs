using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Proportional;

/// <summary>The sheet of a count that elects one option a round.</summary>
internal sealed class RoundSheet
{
    readonly ApprovalBallots ballots;
    readonly int seats;
    readonly TieBook ties;
    readonly List<Stage> stages = [];
    readonly List<Elected> elected = [];
    readonly bool[] chosen;

    public RoundSheet(ApprovalBallots ballots, int seats, TieRule rule)
    {
        ArgumentNullException.ThrowIfNull(ballots);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(seats, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(seats, 1000);
        (this.ballots, this.seats) = (ballots, seats);
        ties = new TieBook(rule, ballots.Options);
        chosen = new bool[ballots.Options.Count];
    }

    /// <summary>Whether a seat and an option are left.</summary>
    public bool Open => elected.Count < seats && elected.Count < chosen.Length;

    public int Number => stages.Count + 1;

    public IEnumerable<int> Left => Enumerable.Range(0, chosen.Length).Where(option => !chosen[option]);

    /// <summary>The option left with the greatest or the smallest figure; -1 if there is none or a tie stands.</summary>
    public int Best<T>(Func<int, T?> figure, bool highest)
        where T : struct, IComparable<T>
    {
        var best = new List<int>();
        foreach (var option in Left)
        {
            if (figure(option) is not { } own)
                continue;
            var compared = best.Count == 0 ? 0 : own.CompareTo(figure(best[0])!.Value);
            if (compared != 0 && compared > 0 == highest)
                best = [option];
            else if (compared == 0)
                best.Add(option);
        }
        return best.Count > 0 && ties.Highest(Number, TieOver.Election, best) is [var one] ? one : -1;
    }

    public void Choose(int option, Func<int, Fraction?> shown, Remark remark, ElectedBy by, IReadOnlyList<Payment>? payments = null)
    {
        var kind = by == ElectedBy.Completion ? StageKind.Completion : StageKind.Choice;
        Fraction?[] tallies = [.. chosen.Select((taken, other) => taken ? null : shown(other))];
        elected.Add(new Elected(option, Number, tallies[option] ?? Fraction.Zero, by));
        chosen[option] = true;
        stages.Add(new Stage(Number, kind, option, tallies, [option], [], 0, 0, [remark]) { Payments = payments ?? [] });
    }

    public CountResult Result() => new()
    {
        Options = ballots.Options,
        Seats = seats,
        Valid = ballots.Total,
        Blank = ballots.Blank,
        Stages = stages,
        Elected = elected,
        Ties = ties.Broken,
    };
}
