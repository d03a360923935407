using Fusion.Voting.Counts;

namespace Fusion.Voting.Tests;

/// <summary>Meek's equations solved in floating point, by bisection on one keep value after another: another way to the same numbers.</summary>
internal static class FloatingMeek
{
    /// <summary>Votes and quota with the elected and excluded of a result's last exclusion as given; null if someone is elected only by then.</summary>
    public static (double[]? Votes, double Quota) Settle(Poll poll, int seats, CountResult result)
    {
        var last = result.Stages[^1];
        // The last stage shows votes right after an exclusion, under the keep values of the balance before it: settle that balance first.
        var before = result.Elected.Where(one => one.Stage < last.Number).Select(one => one.Option).ToList();
        if (last.Kind != StageKind.Exclusion)
            return (null, 0);
        var keep = new double[poll.Options];
        for (var option = 0; option < poll.Options; option++)
            keep[option] = last.Tallies[option] is null && option != last.Subject ? 0 : 1;
        for (var sweep = 0; sweep < 300; sweep++)
        {
            foreach (var option in before)
                Bisect(poll, seats, keep, option);
        }
        keep[last.Subject!.Value] = 0;
        return Count(poll, seats, keep);
    }

    static void Bisect(Poll poll, int seats, double[] keep, int option)
    {
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 60; i++)
        {
            keep[option] = (low + high) / 2;
            var (votes, quota) = Count(poll, seats, keep);
            if (votes[option] > quota)
                high = keep[option];
            else
                low = keep[option];
        }
        keep[option] = high;
    }

    static (double[] Votes, double Quota) Count(Poll poll, int seats, double[] keep)
    {
        var votes = new double[poll.Options];
        foreach (var (places, weight) in poll.Ballots)
        {
            var left = 1.0;
            foreach (var option in places.Select(place => place[0]))
            {
                votes[option] += left * keep[option] * weight;
                left *= 1 - keep[option];
            }
        }
        return (votes, votes.Sum() / (seats + 1));
    }
}
