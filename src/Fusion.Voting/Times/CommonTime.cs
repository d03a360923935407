namespace Fusion.Voting.Times;

/// <summary>Finds the time at which most can come.</summary>
public static class CommonTime
{
    /// <summary>All times, best first: fewest of the needed missing, then most who can come at all, then most without "if need be", then the earlier in the list.</summary>
    /// <param name="times">How many times there are, at least 1.</param>
    /// <param name="answers">Each person's answers.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no time.</exception>
    /// <exception cref="ArgumentException">Somebody's answers are not one for each time.</exception>
    public static IReadOnlyList<TimeTally> Rank(int times, IEnumerable<AvailabilityAnswer> answers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        ArgumentNullException.ThrowIfNull(answers);
        var all = answers.ToList();
        if (all.Exists(answer => answer.Answers.Length != times))
            throw new ArgumentException("There is one answer for each time.", nameof(answers));
        int Count(int time, Availability availability) => all.Count(answer => answer.Answers[time] == availability);
        return
        [
            .. Enumerable.Range(0, times)
                .Select(time => new TimeTally(
                    time,
                    Count(time, Availability.Yes),
                    Count(time, Availability.IfNeedBe),
                    Count(time, Availability.No),
                    all.Count(answer => answer.Needed && answer.Answers[time] == Availability.No)))
                .OrderBy(tally => tally.NeededMissing).ThenBy(tally => tally.No).ThenByDescending(tally => tally.Yes).ThenBy(tally => tally.Time),
        ];
    }
}
