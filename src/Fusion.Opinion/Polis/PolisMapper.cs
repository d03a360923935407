using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Fusion.Opinion.Mapping;

namespace Fusion.Opinion.Polis;

/// <summary>Maps as Polis' published method makes them, for comparison: principal components of the mean-imputed votes, stretched
/// projections, at least seven votes, 100 base clusters, k-means over them.</summary>
/// <remarks>Written from a description of the method; without its history (warm starts, four wins for another k). Its known traits are
/// kept: groups depend on the order of participants, a statement moderated out counts as a vote of everybody, passes move people, and
/// there are always groups. The certainty given is ours: the second nearest centre's distance over the two nearest's.</remarks>
public static class PolisMapper
{
    const int LeastVotes = 7;
    const int FewPeople = 15;

    /// <summary>The map of the votes. O(votes) for each of up to 200 steps, and O(participants · 100) for each of up to 100.</summary>
    public static OpinionMap Map(VoteStore votes)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var matrix = new PolisMatrix(votes);
        var axes = PowerIteration.Components(matrix);
        var places = new float[2 * votes.Participants];
        var points = new (double X, double Y)[votes.Participants];
        for (var row = 0; row < points.Length; row++)
        {
            points[row] = (matrix.Times(row, axes[0]) * matrix.Stretch(row), matrix.Times(row, axes[1]) * matrix.Stretch(row));
            (places[2 * row], places[(2 * row) + 1]) = ((float)points[row].X, (float)points[row].Y);
        }
        var included = Included(matrix);
        var (found, centres) = included.Length < 2 ? (new int[included.Length], []) : PolisGroups.Find(Array.ConvertAll(included, row => points[row]));
        var groups = new sbyte[votes.Participants];
        var certainties = new float[votes.Participants];
        Array.Fill(groups, (sbyte)-1);
        for (var at = 0; at < included.Length && centres.Length > 0; at++)
        {
            groups[included[at]] = (sbyte)found[at];
            certainties[included[at]] = (float)Certainty(points[included[at]], centres);
        }
        return Write(votes, axes, places, groups, certainties, centres.Length);
    }

    static int[] Included(PolisMatrix matrix)
    {
        var least = Math.Min(LeastVotes, matrix.Columns);
        var rows = Enumerable.Range(0, matrix.Rows).Where(row => matrix.Cast(row) > 0).ToList();
        var enough = rows.Where(row => matrix.Cast(row) >= least).ToList();
        if (enough.Count < FewPeople)
            enough.AddRange(rows.Where(row => matrix.Cast(row) < least).OrderByDescending(matrix.Cast).Take(FewPeople - enough.Count).ToList());
        return [.. enough.Order()];
    }

    static double Certainty((double X, double Y) point, (double X, double Y)[] centres)
    {
        double[] distances = [.. centres.Select(centre => KMeans.Distance(point, centre)).Order()];
        return distances.Length < 2 || distances[0] + distances[1] == 0 ? 1 : distances[1] / (distances[0] + distances[1]);
    }

    static OpinionMap Write(VoteStore votes, double[][] axes, float[] places, sbyte[] groups, float[] certainties, int count)
    {
        var tallies = new Tally[count][];
        for (var group = 0; group < count; group++)
            tallies[group] = new Tally[votes.Statements];
        for (var row = 0; row < groups.Length; row++)
            if (groups[row] >= 0)
                foreach (var code in votes.Row(row))
                    Count(ref tallies[groups[row]][VoteCode.Statement(code)], VoteCode.Vote(code));
        var reading = new PolisReading(votes, tallies);
        var shown = Enumerable.Range(0, count).Select(group => new OpinionGroup(
            group, groups.Count(label => label == group), certainties.Where((_, row) => groups[row] == group).DefaultIfEmpty().Average(), reading.Representative(group)));
        return new(places, groups, certainties, Array.ConvertAll(tallies, ImmutableCollectionsMarshal.AsImmutableArray))
        {
            Votes = votes.Votes,
            Statements = Enumerable.Range(0, votes.Statements).Count(statement => !votes.IsModeratedOut(statement)),
            Placed = groups.Count(label => label >= 0),
            Clarity = count == 0 ? Clarity.TooFew : Clarity.Gradual,
            Groups = [.. shown],
            CommonGround = reading.Shared(),
            Divisive = new Reading(votes, new(votes), tallies, [.. Enumerable.Range(0, count)]).Dividing(),
            StatementAxes = [.. Enumerable.Range(0, 2 * votes.Statements).Select(at => axes[at % 2][at / 2])],
        };
    }

    static void Count(ref Tally tally, Vote vote) => tally = vote switch
    {
        Vote.Agree => tally with { Agrees = tally.Agrees + 1 },
        Vote.Disagree => tally with { Disagrees = tally.Disagrees + 1 },
        _ => tally with { Passes = tally.Passes + 1 },
    };
}
