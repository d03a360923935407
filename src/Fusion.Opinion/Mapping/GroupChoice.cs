namespace Fusion.Opinion.Mapping;

/// <summary>The groups that are shown, and what can be said of them.</summary>
/// <param name="Grouping">The groups, or everybody together.</param>
/// <param name="Clarity">What can be said of them.</param>
/// <param name="Gaps">Between any two of them, by their place in the grouping.</param>
internal sealed record GroupChoice(Grouping Grouping, Clarity Clarity, IReadOnlyList<GroupGap> Gaps)
{
    const int LeastGroup = 3;

    /// <summary>How many groups are shown; 0 where there are none.</summary>
    public int Shown => Clarity is Clarity.Gradual or Clarity.Distinct ? Grouping.Mixture.Groups : 0;

    /// <summary>Among the numbers of groups that explain the votes better than everybody together: as many as are worth it; or more, if
    /// all of them lie apart.</summary>
    public static GroupChoice Best(GroupFinder finder, Roster rows, Statements statements)
    {
        var one = finder.One();
        if (one.Labels.Count(label => label >= 0) < OpinionMapper.LeastPeople || statements.Used < 2)
            return new(one, Clarity.TooFew, []);
        var tried = new List<Grouping>();
        for (var next = finder.OneMore(one); next is not null && Stands(next); next = next.Mixture.Groups < OpinionMapper.MaxGroups ? finder.OneMore(next) : null)
        {
            tried.Add(next);
            if (tried.Count > 1 && next.Evidence < tried[^2].Evidence)
                break;
        }
        var better = tried.Where(grouping => grouping.Evidence > one.Evidence).ToList();
        if (better.Count == 0)
            return new(one, Clarity.None, []);
        var leanings = Leanings(one, better);
        var apart = better.Where(grouping => grouping.Mixture.Groups >= leanings.Mixture.Groups).OrderByDescending(grouping => grouping.Evidence)
            .Select(grouping => Of(grouping, rows, statements)).FirstOrDefault(choice => choice.Clarity == Clarity.Distinct);
        return apart ?? Of(leanings, rows, statements);
    }

    /// <summary>Groups with whatever lies between them.</summary>
    public static GroupChoice Of(Grouping grouping, Roster rows, Statements statements)
    {
        var gaps = new List<GroupGap>();
        for (var first = 0; first < grouping.Mixture.Groups; first++)
            for (var second = first + 1; second < grouping.Mixture.Groups; second++)
                gaps.Add(Gap.Between(rows, statements, grouping, first, second));
        return new(grouping, gaps.All(gap => gap.IsClear) ? Clarity.Distinct : Clarity.Gradual, gaps);
    }

    /// <summary>Two, and another as long as it explains at least a third as much again as the first division did: a spectrum can be cut
    /// into ever more slices, each of which explains a little more.</summary>
    static Grouping Leanings(Grouping one, List<Grouping> better)
    {
        var shown = better[0];
        foreach (var next in better.Skip(1))
        {
            if ((next.Evidence - shown.Evidence) * 3 < better[0].Evidence - one.Evidence)
                break;
            shown = next;
        }
        return shown;
    }

    static bool Stands(Grouping grouping) => Enumerable.Range(0, grouping.Mixture.Groups).All(group => grouping.Labels.Count(label => label == group) >= LeastGroup);
}
