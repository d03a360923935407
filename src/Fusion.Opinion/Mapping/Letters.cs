namespace Fusion.Opinion.Mapping;

/// <summary>Keeps groups' ids from map to map.</summary>
internal static class Letters
{
    /// <summary>Ids for new groups by size, the greatest first.</summary>
    public static int[] Fresh(sbyte[] labels, int groups)
    {
        var order = Enumerable.Range(0, groups).OrderByDescending(group => labels.Count(label => label == group)).ToArray();
        var ids = new int[groups];
        for (var place = 0; place < groups; place++)
            ids[order[place]] = place;
        return ids;
    }

    /// <summary>Each group takes the id of the old group with which it shares people, so that as many as possible keep their letter; a
    /// group that is left over takes the lowest free id.</summary>
    /// <param name="labels">The new groups by place in the roster.</param>
    /// <param name="groups">How many.</param>
    /// <param name="before">The old groups of the same people.</param>
    /// <param name="ids">The old groups' ids.</param>
    public static int[] Matched(sbyte[] labels, int groups, sbyte[] before, int[] ids)
    {
        var shared = new int[groups, ids.Length];
        for (var at = 0; at < labels.Length; at++)
            if (labels[at] >= 0 && before[at] >= 0)
                shared[labels[at], before[at]]++;
        var best = (Kept: -1, Match: new int[groups]);
        Try(0, 0, new int[groups]);
        var result = new int[groups];
        var free = Enumerable.Range(0, OpinionMapper.MaxGroups + groups).Except(best.Match.Where(old => old >= 0).Select(old => ids[old])).GetEnumerator();
        for (var group = 0; group < groups; group++)
            result[group] = best.Match[group] >= 0 ? ids[best.Match[group]] : free.MoveNext() ? free.Current : throw new InvalidOperationException();
        return result;

        // All ways, of which there are at most a few thousand; the first of equals stands.
        void Try(int group, int kept, int[] match)
        {
            if (group == groups)
            {
                best = kept > best.Kept ? (kept, (int[])match.Clone()) : best;
                return;
            }
            for (var old = 0; old < ids.Length; old++)
                if (!match.AsSpan(0, group).Contains(old))
                {
                    match[group] = old;
                    Try(group + 1, kept + shared[group, old], match);
                }
            match[group] = -1;
            Try(group + 1, kept, match);
        }
    }
}
