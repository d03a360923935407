namespace Fusion.Web.Features.Initiatives.Goals;

/// <summary>Goals laid out over the years in which one of them begins or is due.</summary>
/// <param name="Rows">Goals with a year, those that begin first at the top.</param>
internal sealed record GoalPlan(IReadOnlyList<int> Years, IReadOnlyList<Goal> Rows)
{
    public static GoalPlan Of(IReadOnlyList<Goal> goals)
    {
        var dated = goals.Where(goal => goal.Begins is not null || goal.Due is not null).OrderBy(goal => goal.Begins ?? 0).ThenBy(goal => goal.Due ?? int.MaxValue).ThenBy(goal => goal.Title, StringComparer.Ordinal).ToList();
        return new GoalPlan([.. dated.SelectMany(goal => new[] { goal.Begins, goal.Due }).OfType<int>().Distinct().Order()], dated);
    }

    /// <summary>What a goal has to do with a year; null for nothing.</summary>
    public static PlanMark? Mark(Goal goal, int year) => year == goal.Due ? PlanMark.Due : year == goal.Begins ? PlanMark.Begins : year > (goal.Begins ?? 0) && year < (goal.Due ?? int.MaxValue) ? PlanMark.GoesOn : null;
}

internal enum PlanMark { Begins, GoesOn, Due }
