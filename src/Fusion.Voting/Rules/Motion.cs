namespace Fusion.Voting.Rules;

/// <summary>A question with yes and no.</summary>
public static class Motion
{
    /// <summary>Decides by declared rules. A draw does not pass under a simple majority: it is no tie that anything must break.</summary>
    /// <param name="yes">The weight in favour.</param>
    /// <param name="no">The weight against.</param>
    /// <param name="abstained">The weight of abstentions.</param>
    /// <param name="electorate">The weight of all who may vote.</param>
    /// <param name="majority">What passes.</param>
    /// <param name="quorum">How many must take part; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative, or more ballots were cast than may be.</exception>
    public static MotionResult Decide(long yes, long no, long abstained, long electorate, Majority majority, Quorum? quorum = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yes);
        ArgumentOutOfRangeException.ThrowIfNegative(no);
        ArgumentOutOfRangeException.ThrowIfNegative(abstained);
        ArgumentNullException.ThrowIfNull(majority);
        var turnout = new Turnout(electorate, checked(yes + no + abstained), abstained);
        var needed = majority.Needed(turnout);
        var check = quorum?.Check(turnout);
        var outcome = check is { Met: false } ? MotionOutcome.NoQuorum : yes >= needed ? MotionOutcome.Passed : MotionOutcome.Failed;
        return new MotionResult(outcome, yes, no, turnout, needed, check);
    }
}
