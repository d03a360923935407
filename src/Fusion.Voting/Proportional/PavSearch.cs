using Fusion.Voting.Ballots;

namespace Fusion.Voting.Proportional;

/// <summary>Depth-first search for the best committees, with the bound that no option ever adds more than it adds to the committee so far.</summary>
internal sealed class PavSearch
{
    readonly ApprovalBallots ballots;
    readonly int seats;
    readonly int[] order;
    readonly int[]? places;
    readonly int[][] supporters;
    readonly Int128[] shares;
    readonly int[] has;
    readonly List<int> members = [];
    Int128 best = -1;
    int steps;

    public PavSearch(ApprovalBallots ballots, int seats, int[]? places)
    {
        (this.ballots, this.seats, this.places) = (ballots, seats, places);
        var supports = ballots.Supports();
        order = [.. Enumerable.Range(0, supports.Length).OrderByDescending(option => supports[option])];
        supporters = [.. Enumerable.Range(0, supports.Length).Select(option => Enumerable.Range(0, ballots.Sets.Length).Where(at => ballots.Sets[at].Contains(option)).ToArray())];
        var multiple = (Int128)Harmonic.CommonMultiple(seats);
        shares = [.. Enumerable.Range(1, seats).Select(n => multiple / n), 0];
        has = new int[ballots.Sets.Length];
    }

    /// <summary>The best committee, by the rule's order among equals.</summary>
    public int[] Best { get; private set; } = [];

    /// <summary>How many committees are equally good.</summary>
    public int EquallyGood { get; private set; }

    /// <summary>Options in every best committee.</summary>
    public int[] InAll { get; private set; } = [];

    /// <summary>Options in some best committee but not in all.</summary>
    public int[] InSome { get; private set; } = [];

    public void Run() => Search(0, 0);

    void Search(int from, Int128 score)
    {
        if (++steps > Pav.MostSteps)
            throw new ArgumentException("The best committee cannot be found in reasonable time: use the sequential method.");
        if (members.Count == seats)
        {
            Consider(score);
            return;
        }
        var gains = order[from..].Select(Gain).ToArray();
        var needed = seats - members.Count;
        for (var i = 0; i + needed <= gains.Length; i++)
        {
            if (score + gains[i..].OrderDescending().Take(needed).Aggregate((Int128)0, (sum, gain) => checked(sum + gain)) < best)
                return;
            Take(order[from + i], 1);
            Search(from + i + 1, score + gains[i]);
            Take(order[from + i], -1);
        }
    }

    Int128 Gain(int option)
    {
        Int128 gain = 0;
        foreach (var at in supporters[option])
            gain = checked(gain + (shares[has[at]] * ballots.Weights[at]));
        return gain;
    }

    void Take(int option, int step)
    {
        foreach (var at in supporters[option])
            has[at] += step;
        if (step > 0)
            members.Add(option);
        else
            members.Remove(option);
    }

    void Consider(Int128 score)
    {
        if (score < best)
            return;
        int[] found = [.. members.Order()];
        if (score > best)
        {
            (best, EquallyGood, Best, InAll, InSome) = (score, 1, found, found, []);
            return;
        }
        EquallyGood++;
        InSome = [.. InSome.Union(InAll.Except(found)).Union(found.Except(InAll)).Order()];
        InAll = [.. InAll.Intersect(found)];
        if (places is not null && string.CompareOrdinal(Ranks(found), Ranks(Best)) < 0)
            Best = found;
    }

    /// <summary>Places in the rule's order, highest first, as text that compares like them.</summary>
    string Ranks(int[] committee) => new([.. committee.Select(option => (char)places![option]).Order()]);
}
