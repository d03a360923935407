namespace Fusion.Opinion.Mapping;

/// <summary>The groups of a map before anybody is given to one.</summary>
/// <param name="Mixture">The groups by id, or everybody together.</param>
/// <param name="Ids">Their ids, ascending; none where there are no groups.</param>
/// <param name="Clarity">What can be said of them.</param>
/// <param name="Gaps">Between any two, by id.</param>
/// <param name="Votes">Votes at the last time that the number of groups was looked into.</param>
/// <param name="Temper">How many votes are worth one as evidence of a group; 0 where that is to be measured.</param>
/// <param name="Contender">The number of groups that won then against the one that stands, or 0.</param>
internal sealed record Regrouped(Mixture Mixture, int[] Ids, Clarity Clarity, IReadOnlyList<GroupGap> Gaps, long Votes, double Temper, int Contender)
{
    /// <summary>A choice with its groups ordered by their ids.</summary>
    public static Regrouped Of(GroupChoice choice, int[] ids, Statements statements, long votes, double temper, int contender)
    {
        if (choice.Shown == 0)
            return new(choice.Grouping.Mixture, [], choice.Clarity, [], votes, 1, contender);
        var order = Enumerable.Range(0, ids.Length).OrderBy(group => ids[group]).ToArray();
        var gaps = choice.Gaps.Select(gap => Named(gap, ids)).OrderBy(gap => gap.First).ThenBy(gap => gap.Second).ToList();
        return new(choice.Grouping.Mixture.Ordered(order, statements), [.. order.Select(group => ids[group])], choice.Clarity, gaps, votes, temper, contender);
    }

    static GroupGap Named(GroupGap gap, int[] ids) =>
        gap with { First = Math.Min(ids[gap.First], ids[gap.Second]), Second = Math.Max(ids[gap.First], ids[gap.Second]) };
}
