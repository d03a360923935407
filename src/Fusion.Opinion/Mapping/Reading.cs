namespace Fusion.Opinion.Mapping;

/// <summary>Reads the statements: what sets groups apart, what all share, what divides.</summary>
internal sealed class Reading(VoteStore votes, Statements statements, Tally[][] byGroup, int[] ids)
{
    const int MostDivisive = 20;
    const double LeastEachSide = 0.25;

    /// <summary>What sets a group apart: the most of it say so, and likely more of it than of the others.</summary>
    public IReadOnlyList<GroupStatement> Representative(int group)
    {
        var found = new List<GroupStatement>();
        foreach (var statement in Counting())
        {
            var own = byGroup[group][statement];
            var others = All(statement).Except(own);
            Consider(Vote.Agree, own.Agrees, others.Agrees);
            Consider(Vote.Disagree, own.Disagrees, others.Disagrees);

            void Consider(Vote stance, int count, int otherCount)
            {
                var difference = 2 * count > own.Seen ? Bounds.Above(count, own.Seen, otherCount, others.Seen) : 0;
                if (difference > 0)
                    found.Add(new(statement, stance, own, others, difference));
            }
        }
        return [.. found.OrderByDescending(one => one.Difference).ThenBy(one => one.Statement).Take(OpinionMapper.MostRepresentative)];
    }

    /// <summary>Statements that in every group, or among all, most are likely to agree with; or most to disagree.</summary>
    public IReadOnlyList<CommonGround> Shared()
    {
        var found = new List<CommonGround>();
        foreach (var statement in Counting())
        {
            IReadOnlyList<Tally> parts = ids.Length == 0 ? [votes.TallyOf(statement)] : [.. byGroup.Select(tallies => tallies[statement])];
            var agree = parts.Min(tally => Bounds.Share(tally.Agrees, tally.Seen).Lower);
            var disagree = parts.Min(tally => Bounds.Share(tally.Disagrees, tally.Seen).Lower);
            if (Math.Max(agree, disagree) > 0.5)
                found.Add(new(statement, agree > disagree ? Vote.Agree : Vote.Disagree, votes.TallyOf(statement), ids.Length == 0 ? [] : parts, Math.Max(agree, disagree)));
        }
        return [.. found.OrderByDescending(one => one.Least).ThenBy(one => one.Statement)];
    }

    /// <summary>Statements that divide, the most first.</summary>
    public IReadOnlyList<DivisiveStatement> Dividing()
    {
        var found = Counting().Select(statement => ids.Length < 2 ? Among(statement) : Between(statement)).Where(one => one is not null).Select(one => one!);
        return [.. found.OrderByDescending(one => one.Division).ThenBy(one => one.Statement).Take(MostDivisive)];
    }

    DivisiveStatement? Among(int statement)
    {
        var all = votes.TallyOf(statement);
        var least = Math.Min(Bounds.Share(all.Agrees, all.Seen).Lower, Bounds.Share(all.Disagrees, all.Seen).Lower);
        return least >= LeastEachSide ? new(statement, null, null, all, least) : null;
    }

    DivisiveStatement? Between(int statement)
    {
        var order = Enumerable.Range(0, ids.Length).Where(group => byGroup[group][statement].Seen > 0).OrderByDescending(group => byGroup[group][statement].AgreeShare).ToList();
        if (order.Count < 2)
            return null;
        var (most, least) = (byGroup[order[0]][statement], byGroup[order[^1]][statement]);
        var apart = Bounds.Above(most.Agrees, most.Seen, least.Agrees, least.Seen);
        return apart > 0 && 2 * most.Agrees > most.Seen && 2 * least.Disagrees > least.Seen ? new(statement, ids[order[0]], ids[order[^1]], votes.TallyOf(statement), apart) : null;
    }

    IEnumerable<int> Counting() => Enumerable.Range(0, statements.Count).Where(statement => statements.Counts[statement]);

    Tally All(int statement)
    {
        var all = default(Tally);
        foreach (var tallies in byGroup)
            all = new(all.Agrees + tallies[statement].Agrees, all.Disagrees + tallies[statement].Disagrees, all.Passes + tallies[statement].Passes);
        return all;
    }
}
