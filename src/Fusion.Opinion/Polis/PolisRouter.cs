namespace Fusion.Opinion.Polis;

/// <summary>Polis' choice of the statement to show next, for comparison: with probability proportional to
/// [(1 − (P+1)/(S+2)) · (E+1) · ((A+1)/(S+2)) · (1 + 8·2^(−S/5))]², E being the statement's extremity on the map.</summary>
public static class PolisRouter
{
    /// <summary>A statement that the participant has not voted on and that is not moderated out, or null. O(statements).</summary>
    /// <param name="votes">The votes as they are now.</param>
    /// <param name="map">A map in Polis' mode, or null before the first.</param>
    /// <param name="participant">Who is asked.</param>
    /// <param name="seed">The same seed and votes give the same statement.</param>
    public static int? Next(VoteStore votes, OpinionMap? map, int participant, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(votes);
        var (best, most) = ((int?)null, double.NegativeInfinity);
        for (var statement = 0; statement < votes.Statements; statement++)
        {
            if (votes.IsModeratedOut(statement) || votes.Get(participant, statement) is not null)
                continue;
            var tally = votes.TallyOf(statement);
            var extremity = map is null || 2 * statement >= map.StatementAxes.Length ? 0 : Extremity(map, tally, statement);
            var weight = (1 - ((tally.Passes + 1.0) / (tally.Seen + 2))) * (extremity + 1) * ((tally.Agrees + 1.0) / (tally.Seen + 2)) * (1 + (8 * Math.Pow(2, -tally.Seen / 5.0)));
            var draw = Math.Log(1 - Hash.Unit(Hash.Of(seed, (ulong)statement))) / (weight * weight);
            if (draw > most)
                (best, most) = (statement, draw);
        }
        return best;
    }

    static double Extremity(OpinionMap map, Tally tally, int statement)
    {
        var mean = tally.Seen == 0 ? 0 : (double)(tally.Agrees - tally.Disagrees) / tally.Seen;
        var (x, y) = (map.StatementAxes[2 * statement], map.StatementAxes[(2 * statement) + 1]);
        return Math.Sqrt(map.StatementAxes.Length / 2.0) * (1 - mean) * Math.Sqrt((x * x) + (y * y));
    }
}
