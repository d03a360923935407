namespace Fusion.Opinion.Mapping;

/// <summary>Finds groups by expectation-maximisation (Dempster, Laird and Rubin, J. R. Statist. Soc. B 39 (1977)). One more group begins
/// as the better of all ways to cut one group across its longest extent in the space of the axes, so nothing is left to chance.</summary>
internal sealed class GroupFinder(GroupSweep sweep, Roster rows, Statements statements, Func<float[]> places)
{
    const int FirstRounds = 4;
    const int Rounds = 25;

    /// <summary>Everybody together.</summary>
    public Grouping One()
    {
        var labels = new sbyte[rows.Count];
        sweep.Count(rows, statements, 1, labels);
        sweep.Assign(rows, statements, Mixture.Of(sweep.Counts, statements), labels);
        return Done(labels);
    }

    /// <summary>One group more than there are, or null where none can be cut.</summary>
    public Grouping? OneMore(Grouping from)
    {
        Grouping? best = null;
        var stand = places();
        for (var group = 0; group < from.Mixture.Groups; group++)
            if (Cut.Across(from.Labels, stand, group) is { } far)
            {
                var labels = Cut.Relabel(from.Labels, far, group, from.Mixture.Groups);
                sweep.Count(rows, statements, from.Mixture.Groups + 1, labels);
                var grouping = Settle(Mixture.Of(sweep.Counts, statements), labels, FirstRounds);
                if (best is null || grouping.Evidence > best.Evidence)
                    best = grouping;
            }
        return best is null ? null : Settle(best.Mixture, best.Labels, Rounds);
    }

    /// <summary>Goes on from a mixture until fewer than one label in a thousand changes.</summary>
    public Grouping Settle(Mixture mixture, sbyte[] labels, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            sweep.Share(rows, statements, mixture, labels);
            mixture = Mixture.Of(sweep.Counts, statements);
            if (round > 0 && sweep.Changed * 1000L <= rows.Count)
                break;
        }
        sweep.Assign(rows, statements, mixture, labels);
        return Done(labels) with { Mixture = mixture };
    }

    Grouping Done(sbyte[] labels) => new(Mixture.Of(sweep.Counts, statements), labels, sweep.Counts.Evidence(statements));
}
