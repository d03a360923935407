namespace Fusion.Evidence.Summaries;

/// <summary>Hides the figures of small groups, and of others where subtraction would bring them back.</summary>
/// <remarks>
/// The rule, for groups that have nobody in common and together are all who answered:
/// <list type="number">
/// <item>fewer than <c>least</c> in all: nothing is shown;</item>
/// <item>a group of one to fewer than <c>least</c> is hidden; an empty group is shown as empty, which tells of nobody;</item>
/// <item>while the hidden groups together are fewer than <c>least</c>, the smallest group still shown is hidden with them, for all less the shown is what is left. Of equals the
/// one that stands last is hidden.</item>
/// </list>
/// Whatever an onlooker adds and subtracts of what is shown, figures of fewer than <c>least</c> people never come out. A person who knows the answers of some can subtract these too: choose
/// <c>least</c> with that in mind. Break-downs of the same people in two ways (by role, by school) are protected each for itself only: publish one.
/// </remarks>
public static class SmallGroups
{
    /// <summary>The least number of people behind a figure of an anonymous session.</summary>
    public const int Least = 5;

    /// <summary>What may be shown of a break-down of one figure.</summary>
    /// <param name="people">How many answered in each group; not negative.</param>
    /// <param name="least">The least number of people behind a figure; 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <remarks>O(n log n).</remarks>
    public static Protection Protect(IReadOnlyList<int> people, int least = Least)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        foreach (var count in people)
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(people));
        var total = people.Sum(count => (long)count);
        if (total < least)
            return new(Visibility.TooSmall, [.. people.Select(_ => Visibility.TooSmall)]);
        var groups = people.Select(count => count > 0 && count < least ? Visibility.TooSmall : Visibility.Shown).ToArray();
        var hidden = people.Where((_, at) => groups[at] == Visibility.TooSmall).Sum(count => (long)count);
        foreach (var at in Enumerable.Range(0, groups.Length).Where(at => people[at] >= least).OrderBy(at => people[at]).ThenByDescending(at => at))
        {
            if (hidden == 0 || hidden >= least)
                break;
            groups[at] = Visibility.ProtectsOthers;
            hidden += people[at];
        }
        return new(Visibility.Shown, groups);
    }

    /// <summary>Whether a result that was shown may be shown anew: not while it would differ by the answers of fewer than <paramref name="least"/> people, for then the two would be subtracted.</summary>
    /// <param name="shown">How many were behind it when it was last shown; 0 if never.</param>
    /// <param name="now">How many are behind it now.</param>
    /// <param name="least">The least number of people behind a figure; 2 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static bool MayShowAgain(int shown, int now, int least = Least)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shown);
        ArgumentOutOfRangeException.ThrowIfNegative(now);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        return now >= least && Math.Abs((long)now - shown) >= least;
    }
}
