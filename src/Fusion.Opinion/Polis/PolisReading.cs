namespace Fusion.Opinion.Polis;

/// <summary>Polis' figures on what sets groups apart and what all share.</summary>
internal sealed class PolisReading(VoteStore votes, Tally[][] byGroup)
{
    const double Z = 1.2816;
    const int Most = 5;

    /// <summary>Statements of a group with both z above 1.2816, by r·z·p·z.</summary>
    public IReadOnlyList<GroupStatement> Representative(int group)
    {
        var found = new List<GroupStatement>();
        for (var statement = 0; statement < votes.Statements; statement++)
        {
            if (votes.IsModeratedOut(statement))
                continue;
            var own = byGroup[group][statement];
            var others = default(Tally);
            foreach (var tallies in byGroup)
                others = new(others.Agrees + tallies[statement].Agrees, others.Disagrees + tallies[statement].Disagrees, others.Passes + tallies[statement].Passes);
            others = others.Except(own);
            var agree = Strength(own.Agrees, own.Seen, others.Agrees, others.Seen);
            var disagree = Strength(own.Disagrees, own.Seen, others.Disagrees, others.Seen);
            if (Math.Max(agree, disagree) > 0)
                found.Add(new(statement, agree >= disagree ? Vote.Agree : Vote.Disagree, own, others, Math.Max(agree, disagree)));
        }
        return [.. found.OrderByDescending(one => one.Difference).ThenBy(one => one.Statement).Take(Most)];
    }

    /// <summary>Statements with p above ½ and z above 1.2816 among all, by p·z; with the product over groups of (A+1)/(S+2).</summary>
    public IReadOnlyList<CommonGround> Shared()
    {
        var found = new List<(double Rank, CommonGround Ground)>();
        for (var statement = 0; statement < votes.Statements; statement++)
        {
            if (votes.IsModeratedOut(statement))
                continue;
            var all = votes.TallyOf(statement);
            var stance = all.Agrees >= all.Disagrees ? Vote.Agree : Vote.Disagree;
            var p = Share(Count(all, stance), all.Seen);
            var z = OneShare(Count(all, stance), all.Seen);
            Tally[] parts = [.. byGroup.Select(tallies => tallies[statement])];
            if (p > 0.5 && z > Z)
                found.Add((p * z, new(statement, stance, all, parts, parts.Aggregate(1.0, (product, tally) => product * Share(Count(tally, stance), tally.Seen)))));
        }
        return [.. found.OrderByDescending(one => one.Rank).ThenBy(one => one.Ground.Statement).Select(one => one.Ground)];
    }

    static int Count(Tally tally, Vote stance) => stance == Vote.Agree ? tally.Agrees : tally.Disagrees;

    static double Share(int count, int seen) => (count + 1.0) / (seen + 2);

    static double OneShare(int count, int seen) => 2 * Math.Sqrt(seen + 1) * (((count + 1.0) / (seen + 1)) - 0.5);

    static double Strength(int count, int seen, int otherCount, int otherSeen)
    {
        var own = OneShare(count, seen);
        double one = (count + 1.0) / (seen + 1), other = (otherCount + 1.0) / (otherSeen + 1), pooled = (count + otherCount + 2.0) / (seen + otherSeen + 2);
        var spread = pooled * (1 - pooled) * ((1.0 / (seen + 1)) + (1.0 / (otherSeen + 1)));
        var against = spread > 0 ? (one - other) / Math.Sqrt(spread) : 0;
        return own > Z && against > Z ? Share(count, seen) / Share(otherCount, otherSeen) * against * Share(count, seen) * own : 0;
    }
}
