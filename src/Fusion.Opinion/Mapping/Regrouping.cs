namespace Fusion.Opinion.Mapping;

/// <summary>Goes on from the last map's groups, or looks for them anew where votes have changed by a tenth.</summary>
/// <remarks>Another number of groups is taken up when it wins two times running, so that the picture does not jump to and fro; at once where too few
/// people are left.</remarks>
internal sealed class Regrouping(GroupSweep sweep, Roster sample, Statements statements, Func<float[]> places)
{
    const int WarmRounds = 2;

    readonly GroupFinder finder = new(sweep, sample, statements, places);

    /// <summary>The groups after those of <paramref name="before"/>.</summary>
    public Regrouped Next(MapMemory? before)
    {
        var votes = sample.Votes.Votes;
        if (before is null || before.Groups.IsEmpty)
            return before is not null && !IsDue(before, votes) ? Together(before) : First(votes);
        var mixture = Mixture.From(before, statements);
        if (!IsDue(before, votes))
            return Kept(before, mixture, before.Votes, before.Temper, before.Contender);
        var best = GroupChoice.Best(finder, sample, statements);
        if (best.Clarity != Clarity.TooFew && best.Shown != mixture.Groups && best.Grouping.Mixture.Groups != before.Contender)
            return Kept(before, mixture, votes, 0, best.Grouping.Mixture.Groups);
        if (best.Shown == 0)
            return Regrouped.Of(best, [], statements, votes, 1, 0);
        var old = new sbyte[sample.Count];
        sweep.Assign(sample, statements, mixture, old);
        return Regrouped.Of(best, Letters.Matched(best.Grouping.Labels, best.Shown, old, [.. before.Groups]), statements, votes, 0, 0);
    }

    static bool IsDue(MapMemory before, long votes) => before.Clarity == Clarity.TooFew || Math.Abs(votes - before.Votes) * 10 >= before.Votes;

    Regrouped First(long votes)
    {
        var best = GroupChoice.Best(finder, sample, statements);
        return Regrouped.Of(best, best.Shown == 0 ? [] : Letters.Fresh(best.Grouping.Labels, best.Shown), statements, votes, 0, 0);
    }

    Regrouped Together(MapMemory before) => new(finder.One().Mixture, [], before.Clarity, [], before.Votes, 1, 0);

    Regrouped Kept(MapMemory before, Mixture mixture, long votes, double temper, int contender)
    {
        var grouping = finder.Settle(mixture, new sbyte[sample.Count], WarmRounds);
        return Regrouped.Of(GroupChoice.Of(grouping, sample, statements), [.. before.Groups], statements, votes, temper, contender);
    }
}
