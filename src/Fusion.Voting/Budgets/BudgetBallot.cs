using System.Collections.Immutable;
using System.Globalization;

namespace Fusion.Voting.Budgets;

/// <summary>What some voters say of the projects.</summary>
public sealed record BudgetBallot
{
    BudgetBallot(ImmutableArray<(int Project, long Points)> support, long weight) => (Support, Weight) = (support, weight);

    /// <summary>The projects supported, in the order of the list, with points of at least 1.</summary>
    public ImmutableArray<(int Project, long Points)> Support { get; }

    /// <summary>The number (weight) of voters who say so, at least 1.</summary>
    public long Weight { get; private init; }

    internal string Key => string.Join(' ', Support.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Project}:{one.Points}")));

    internal static BudgetBallot Create(OptionList projects, IEnumerable<(int Project, long Points)> support, long weight)
    {
        if (weight < 1)
            throw new ArgumentException("A weight is at least 1.", nameof(weight));
        ImmutableArray<(int Project, long Points)> inOrder = [.. support.OrderBy(one => one.Project)];
        for (var i = 0; i < inOrder.Length; i++)
        {
            var (project, points) = inOrder[i];
            if ((uint)project >= (uint)projects.Count)
                throw new ArgumentException($"There is no project {project}.", nameof(support));
            if (i > 0 && inOrder[i - 1].Project == project)
                throw new ArgumentException($"Project {project} is named twice.", nameof(support));
            if (points < 1)
                throw new ArgumentException("A supported project has at least 1 point.", nameof(support));
        }
        return new BudgetBallot(inOrder, weight);
    }

    internal BudgetBallot Plus(long weight) => this with { Weight = checked(Weight + weight) };
}
