using Fusion.Voting;
using Fusion.Voting.Counts;

namespace Fusion.Web.Features.Decisions.CountPage;

/// <summary>Whence the votes of an option came: who was helped by what.</summary>
/// <param name="First">What it had at the first count.</param>
/// <param name="Later">What came to it from each other, the most first.</param>
internal sealed record Helped(int Option, Fraction First, IReadOnlyList<(int From, Fraction Votes)> Later, bool IsElected)
{
    public Fraction All => Later.Aggregate(First, (sum, came) => sum + came.Votes);

    /// <summary>All options, those with the most first; none where no votes move.</summary>
    public static IReadOnlyList<Helped> Of(CountResult count)
    {
        var moved = count.Stages.SelectMany(stage => stage.Transfers).Where(transfer => transfer is { To: not null, Votes.Sign: > 0 }).ToLookup(transfer => transfer.To!.Value);
        var elected = count.ElectedOptions.ToHashSet();
        if (moved.Count == 0) return [];
        return [.. Enumerable.Range(0, count.Options.Count).Select(option => new Helped(option, count.Stages[0].Tallies[option] ?? Fraction.Zero, Sources(moved[option]), elected.Contains(option)))
            .OrderByDescending(one => one.All).ThenBy(one => one.Option)];
    }

    static IReadOnlyList<(int From, Fraction Votes)> Sources(IEnumerable<Transfer> moved) =>
        [.. moved.GroupBy(transfer => transfer.From).Select(same => (same.Key, same.Aggregate(Fraction.Zero, (sum, transfer) => sum + transfer.Votes))).OrderByDescending(came => came.Item2).ThenBy(came => came.Key)];
}
