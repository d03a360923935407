using Fusion.Voting.Ballots;

namespace Fusion.Voting.Scores;

/// <summary>The grades of one option from the middle outwards, as sums of their weights; equal and compared as majority judgement says.</summary>
internal sealed class MajorityValue : IComparable<MajorityValue>, IEquatable<MajorityValue>
{
    readonly int[] grades;

    // upTo[i]: the weight of all grades up to grades[i].
    readonly long[] upTo;

    MajorityValue(int[] grades, long[] upTo) => (this.grades, this.upTo) = (grades, upTo);

    public int Median => upTo.Length == 0 ? 0 : At((Total - 1) / 2);

    long Total => upTo.Length == 0 ? 0 : upTo[^1];

    public static MajorityValue Of(ScoreBallots ballots, int option, int lowest)
    {
        var weights = new SortedDictionary<int, long>();
        foreach (var (at, row) in ballots.Rows.Index())
        {
            var grade = row[option] == ScoreBallots.None ? lowest : row[option];
            weights[grade] = weights.GetValueOrDefault(grade) + ballots.Weights[at];
        }
        var sum = 0L;
        return new MajorityValue([.. weights.Keys], [.. weights.Values.Select(weight => sum = checked(sum + weight))]);
    }

    /// <summary>Compares the medians, then those that remain when both medians are set aside, and so on.</summary>
    /// <remarks>Of n grades in ascending order the medians set aside are m, m - 1, m + 1, m - 2, … for odd n and m, m + 1, m - 1, m + 2, … for even n, where m = ⌊(n - 1) ÷ 2⌋.
    /// Both walks change only where a run of equal grades ends, so whole runs are passed at once.</remarks>
    public int CompareTo(MajorityValue? other)
    {
        if (other is null)
            return 1;
        if (Total == 0)
            return 0;
        var middle = (Total - 1) / 2;
        var odd = Total % 2 != 0;
        var (low, high) = (middle, odd ? middle : middle + 1);
        while (high < Total)
        {
            // On an odd number: m; m - 1, m + 1; m - 2, … On an even one: m, m + 1; m - 1, m + 2; … The lower of each pair goes first.
            var compared = At(low).CompareTo(other.At(low));
            if (compared == 0)
                compared = At(high).CompareTo(other.At(high));
            if (compared != 0)
                return compared;
            var step = Math.Min(Math.Min(Back(low), other.Back(low)), Math.Min(Ahead(high), other.Ahead(high)));
            (low, high) = (low - step, high + step);
        }
        return 0;
    }

    public bool Equals(MajorityValue? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as MajorityValue);

    public override int GetHashCode() => HashCode.Combine(Total, Median);

    int At(long place) => grades[Run(place)];

    /// <summary>How far the place can go down until the grade changes.</summary>
    long Back(long place) => place - (Run(place) == 0 ? -1 : upTo[Run(place) - 1] - 1);

    /// <summary>How far the place can go up until the grade changes.</summary>
    long Ahead(long place) => upTo[Run(place)] - place;

    int Run(long place)
    {
        var at = Array.BinarySearch(upTo, place + 1);
        return at >= 0 ? at : ~at;
    }
}
