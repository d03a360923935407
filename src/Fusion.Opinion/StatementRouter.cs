namespace Fusion.Opinion;

/// <summary>Chooses the statement that a person is shown next. Make one for each map; it is safe for many threads while votes do not change.</summary>
/// <remarks>A statement's weight is the square of (1 − (P+1)/(S+2)) · (¼ + g) · (1 + 8·2^(−S/5)): how seldom it is passed over; how many bits g
/// a vote on it is expected to tell of this person's group, given their votes so far (the mutual information); and how new it is, with
/// the votes S and passes P of this moment. It is drawn with probability proportional to its weight (Efraimidis and Spirakis, Inform.
/// Process. Lett. 97 (2006)), so that every statement is heard.</remarks>
public sealed class StatementRouter
{
    const double Base = 0.25;

    // From 256 votes on nothing is new.
    static readonly double[] Novelty = [.. Enumerable.Range(0, 256).Select(seen => 1 + (8 * Math.Pow(2, -seen / 5.0)))];

    readonly int groups;
    readonly int statements;
    readonly int[] ids;
    readonly double[] shares;
    readonly double[] agree;
    readonly double[] logAgree;
    readonly double[] logDisagree;
    readonly double[] entropy;
    readonly double temper;

    /// <summary>Ready to choose by what a map knows; without one by novelty alone.</summary>
    public StatementRouter(OpinionMap? map = null)
    {
        var memory = map?.Memory;
        groups = memory?.Groups.Length ?? 0;
        statements = groups == 0 ? 0 : memory!.Statements;
        ids = groups == 0 ? [] : [.. memory!.Groups];
        shares = groups == 0 ? [] : [.. memory!.Shares];
        agree = groups == 0 ? [] : [.. memory!.Agree];
        logAgree = Array.ConvertAll(agree, Math.Log);
        logDisagree = Array.ConvertAll(agree, share => Math.Log(1 - share));
        entropy = Array.ConvertAll(agree, Entropy);
        temper = map?.Temper ?? 1;
    }

    /// <summary>A statement that the participant has not voted on and that is not moderated out, or null where none is left.</summary>
    /// <param name="votes">The votes as they are now.</param>
    /// <param name="participant">Who is asked.</param>
    /// <param name="seed">The same seed and votes give the same statement. Take another for each vote.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant.</exception>
    /// <remarks>O(statements · groups + votes of the participant), no allocation.</remarks>
    public int? Next(VoteStore votes, int participant, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(votes);
        votes.Known(participant);
        var row = votes.OwnRow(participant);
        Span<double> likely = stackalloc double[OpinionMapper.MaxGroups];
        likely = likely[..groups];
        Weigh(row, likely);
        Span<ulong> seen = votes.Statements <= 8192 ? stackalloc ulong[128] : new ulong[(votes.Statements + 63) / 64];
        foreach (var code in row)
            seen[VoteCode.Statement(code) / 64] |= 1UL << (VoteCode.Statement(code) % 64);
        var (best, most) = ((int?)null, double.NegativeInfinity);
        for (var statement = 0; statement < votes.Statements; statement++)
        {
            if ((seen[statement / 64] & (1UL << (statement % 64))) != 0 || votes.IsModeratedOut(statement))
                continue;
            var draw = Math.Log(1 - Hash.Unit(Hash.Of(seed, (ulong)statement))) / Weight(votes.TallyOf(statement), statement, likely);
            if (draw > most)
                (best, most) = (statement, draw);
        }
        return best;
    }

    /// <summary>The group that a participant's votes of this moment speak for most, by the map's id, and how likely it is; null without groups, or without a vote that takes a side.</summary>
    /// <param name="votes">The votes as they are now.</param>
    /// <param name="participant">Who is asked about.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such participant.</exception>
    /// <remarks>O(groups · votes of the participant). The next map weighs everybody together and may say otherwise.</remarks>
    public (int Group, double Certainty)? Leaning(VoteStore votes, int participant)
    {
        ArgumentNullException.ThrowIfNull(votes);
        votes.Known(participant);
        var row = votes.OwnRow(participant);
        var sides = 0;
        foreach (var code in row)
            sides += VoteCode.Vote(code) != Vote.Pass && VoteCode.Statement(code) < statements ? 1 : 0;
        if (groups == 0 || sides == 0)
            return null;
        Span<double> likely = stackalloc double[OpinionMapper.MaxGroups];
        likely = likely[..groups];
        Weigh(row, likely);
        var best = 0;
        for (var group = 1; group < groups; group++)
            best = likely[group] > likely[best] ? group : best;
        return (ids[best], likely[best]);
    }

    double Weight(Tally tally, int statement, ReadOnlySpan<double> likely)
    {
        var answered = 1 - ((tally.Passes + 1.0) / (tally.Seen + 2));
        var weight = answered * (Base + Gain(statement, likely)) * Novelty[Math.Min(tally.Seen, Novelty.Length - 1)];
        return weight * weight;
    }

    double Gain(int statement, ReadOnlySpan<double> likely)
    {
        if (statement >= statements)
            return 0;
        double mean = 0, known = 0;
        for (var group = 0; group < likely.Length; group++)
        {
            mean += likely[group] * agree[(group * statements) + statement];
            known += likely[group] * entropy[(group * statements) + statement];
        }
        return likely.IsEmpty ? 0 : Math.Max(0, Entropy(mean) - known);
    }

    void Weigh(ReadOnlySpan<int> row, Span<double> likely)
    {
        var most = double.NegativeInfinity;
        for (var group = 0; group < likely.Length; group++)
        {
            var said = 0.0;
            foreach (var code in row)
                if (VoteCode.Statement(code) < statements && VoteCode.Vote(code) != Vote.Pass)
                    said += (VoteCode.Vote(code) == Vote.Agree ? logAgree : logDisagree)[(group * statements) + VoteCode.Statement(code)];
            likely[group] = (said / temper) + Math.Log(shares[group]);
            most = Math.Max(most, likely[group]);
        }
        var sum = 0.0;
        for (var group = 0; group < likely.Length; group++)
            sum += likely[group] = Math.Exp(likely[group] - most);
        for (var group = 0; group < likely.Length; group++)
            likely[group] /= sum;
    }

    /// <summary>The bits that an answer is worth which is agree with this probability.</summary>
    static double Entropy(double agree) => agree is <= 0 or >= 1 ? 0 : -((agree * Math.Log2(agree)) + ((1 - agree) * Math.Log2(1 - agree)));
}
