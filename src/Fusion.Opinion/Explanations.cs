using static Fusion.Opinion.ExplanationKind;

namespace Fusion.Opinion;

/// <summary>A map in sentences. The keys, with the names of their values:
/// <c>map.size</c> people, placed, votes, statements; <c>map.tooFew</c> placed, least; <c>map.none</c>; <c>map.gradual</c> groups; <c>map.distinct</c> groups;
/// <c>group.size</c> group, size, share, certainty; <c>group.agrees</c> and <c>group.disagrees</c> group, statement, share, others;
/// <c>gap.clear</c> and <c>gap.unclear</c> first, second, between, atEnd; <c>ground.agree</c> and <c>ground.disagree</c> statement, share, least; <c>ground.all.agree</c> and <c>ground.all.disagree</c> statement, share;
/// <c>divides.groups</c> statement, agreeing, agreeShare, disagreeing, disagreeShare; <c>divides.people</c> statement, agreeShare, disagreeShare;
/// <c>person.group</c> group, certainty; <c>person.between</c> certainty; <c>person.noVotes</c>; <c>person.noGroups</c>.</summary>
public static class Explanations
{
    /// <summary>What the map says: how clear the groups are (not in Polis' mode, which does not ask), the common ground, the groups, what divides.</summary>
    public static IReadOnlyList<Explanation> Of(OpinionMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return
        [
            new("map.size", [new("people", Count, map.Participants), new("placed", Count, map.Placed), new("votes", Count, map.Votes), new("statements", Count, map.Statements)]),
            .. map.Memory is null ? [] : new[] { Clearness(map) },
            .. map.CommonGround.Select(Ground),
            .. map.Groups.SelectMany(group => Group(map, group)),
            .. map.Gaps.Select(gap => new Explanation(gap.IsClear ? "gap.clear" : "gap.unclear",
                [new("first", ExplanationKind.Group, gap.First), new("second", ExplanationKind.Group, gap.Second), new("between", Count, gap.Between), new("atEnd", Count, gap.AtEnd)])),
            .. map.Divisive.Select(divisive => Divides(map, divisive)),
        ];
    }

    /// <summary>What the map says of one person.</summary>
    public static Explanation OfPerson(OpinionMap map, int participant)
    {
        ArgumentNullException.ThrowIfNull(map);
        var person = map[participant];
        return map.Groups.Count == 0 ? new("person.noGroups", [])
            : person.Certainty == 0 ? new("person.noVotes", [])
            : person.Group is { } group ? new("person.group", [new("group", ExplanationKind.Group, group), new("certainty", Share, person.Certainty)])
            : new("person.between", [new("certainty", Share, person.Certainty)]);
    }

    static Explanation Clearness(OpinionMap map) => map.Clarity switch
    {
        Clarity.TooFew => new("map.tooFew", [new("placed", Count, map.Placed), new("least", Count, OpinionMapper.LeastPeople)]),
        Clarity.None => new("map.none", []),
        Clarity.Gradual => new("map.gradual", [new("groups", Count, map.Groups.Count)]),
        _ => new("map.distinct", [new("groups", Count, map.Groups.Count)]),
    };

    static IEnumerable<Explanation> Group(OpinionMap map, OpinionGroup group) =>
    [
        new("group.size", [new("group", ExplanationKind.Group, group.Id), new("size", Count, group.Size), new("share", Share, (double)group.Size / Math.Max(1, map.Placed)), new("certainty", Share, group.Certainty)]),
        .. group.Statements.Select(one => new Explanation(one.Stance == Vote.Agree ? "group.agrees" : "group.disagrees",
            [new("group", ExplanationKind.Group, group.Id), new("statement", Statement, one.Statement), new("share", Share, ShareOf(one.Own, one.Stance)), new("others", Share, ShareOf(one.Others, one.Stance))])),
    ];

    static Explanation Ground(CommonGround ground) => ground.ByGroup.Count == 0
        ? new(ground.Stance == Vote.Agree ? "ground.all.agree" : "ground.all.disagree", [new("statement", Statement, ground.Statement), new("share", Share, ShareOf(ground.All, ground.Stance))])
        : new(ground.Stance == Vote.Agree ? "ground.agree" : "ground.disagree",
    [
        new("statement", Statement, ground.Statement), new("share", Share, ShareOf(ground.All, ground.Stance)),
        new("least", Share, ground.ByGroup.Min(tally => ShareOf(tally, ground.Stance))),
    ]);

    static Explanation Divides(OpinionMap map, DivisiveStatement one)
    {
        if (one.Agreeing is not { } agreeing || one.Disagreeing is not { } disagreeing)
            return new("divides.people", [new("statement", Statement, one.Statement), new("agreeShare", Share, one.All.AgreeShare), new("disagreeShare", Share, one.All.DisagreeShare)]);
        return new("divides.groups",
        [
            new("statement", Statement, one.Statement), new("agreeing", ExplanationKind.Group, agreeing), new("agreeShare", Share, Of(map, agreeing, one.Statement).AgreeShare),
            new("disagreeing", ExplanationKind.Group, disagreeing), new("disagreeShare", Share, Of(map, disagreeing, one.Statement).DisagreeShare),
        ]);
    }

    static Tally Of(OpinionMap map, int id, int statement) => map.TallyOf(map.Groups.Index().First(pair => pair.Item.Id == id).Index, statement);

    static double ShareOf(Tally tally, Vote stance) => stance == Vote.Agree ? tally.AgreeShare : tally.DisagreeShare;
}
