namespace Fusion.Governance.Tests;

/// <summary>Rules that contradict themselves are refused with the reason.</summary>
public sealed class CheckTests
{
    static readonly GovernanceRules Sound = Forms.Rules("federal-community");

    static string Faults(GovernanceRules rules) => string.Join(' ', RulesCheck.Faults(rules).Select(fault => $"{fault.Kind}:{fault.Where}"));

    static GovernanceRules With(Level level, Func<LevelRule, LevelRule> change) => Sound with { Levels = [.. Sound.Levels.Select(rule => rule.Level == level ? change(rule) : rule)] };

    static GovernanceRules With(Office office, Func<OfficeRule, OfficeRule> change) => Sound with { Offices = [.. Sound.Offices.Select(rule => rule.Office == office ? change(rule) : rule)] };

    static GovernanceRules With(MemberKind kind, Func<KindRule, KindRule> change) => Sound with { Kinds = [.. Sound.Kinds.Select(rule => rule.Kind == kind ? change(rule) : rule)] };

    static GovernanceRules With(Matter matter, Func<MatterRule, MatterRule> change) => Sound with { Matters = [.. Sound.Matters.Select(rule => rule.Matter == matter ? change(rule) : rule)] };

    [Fact]
    public void Sound_rules_have_no_fault() => Assert.Equal("", Faults(Sound));

    [Fact]
    public void That_nobody_may_propose_is_refused() => Assert.Equal("NobodyMayPropose:kinds",
        Faults(Sound with { Kinds = [.. Sound.Kinds.Select(rule => rule with { Propose = false })], Offices = [.. Sound.Offices.Select(rule => rule with { Propose = false })] }));

    [Fact]
    public void A_quorum_that_cannot_be_reached_is_refused()
    {
        Assert.Equal("QuorumOutOfReach:network", Faults(With(Level.Network, rule => rule with { Quorum = new Share(3, 2) })));
        Assert.Equal("QuorumOutOfReach:network", Faults(With(Level.Network, rule => rule with { Quorum = new Share(1, 1, true) })));
        Assert.Equal("QuorumOutOfReach:network", Faults(With(Level.Network, rule => rule with { Quorum = new Share(1, 0) })));
        Assert.Equal("QuorumOutOfReach:council", Faults(With(Level.Council, rule => rule with { LeastVoters = 10 })));
    }

    [Fact]
    public void A_majority_that_cannot_be_reached_is_refused()
    {
        Assert.Equal("MajorityOutOfReach:network", Faults(With(Level.Network, rule => rule with { Majority = new Share(1, 1, true) })));
        Assert.Equal("MajorityOutOfReach:rules", Faults(With(Matter.Rules, rule => rule with { Majority = new Share(5, 4) })));
    }

    [Fact]
    public void A_matter_at_a_level_that_does_not_exist_or_at_none_is_refused()
    {
        Assert.Equal("LevelMissing:centre", Faults(With(Matter.Programme, rule => rule with { Level = Level.Centre })));
        Assert.Equal("MatterWithoutLevel:voice", Faults(Sound with { Matters = [.. Sound.Matters.Where(rule => rule.Matter != Matter.Voice)] }));
        Assert.Equal("RulesForEver:rules", Faults(With(Matter.Rules, rule => rule with { Level = Level.Member })));
        Assert.Equal("LevelMissing:centre", Faults(Sound with { AccountableTo = Level.Centre }));
    }

    [Fact]
    public void A_vote_that_counts_nowhere_and_an_electorate_without_votes_are_refused()
    {
        Assert.Equal("VoteNowhere:family", Faults(With(MemberKind.Family, rule => rule with { Vote = true })));
        Assert.Equal("VoteWithoutRight:organisation", Faults(With(MemberKind.Organisation, rule => rule with { Vote = false })));
        Assert.Equal("NobodyDecides:network", Faults(With(Level.Network, rule => rule with { Voters = [], Majority = null }) with { Kinds = [.. Sound.Kinds.Select(rule => rule with { Vote = false })] }));
    }

    [Fact]
    public void Who_acts_without_seeing_is_refused() => Assert.Equal("RightWithoutSight:family", Faults(With(MemberKind.Family, rule => rule with { See = false })));

    [Fact]
    public void Offices_that_nobody_can_hold_or_that_choose_themselves_are_refused()
    {
        Assert.Equal("OfficeOutOfItself:council", Faults(With(Office.Council, rule => rule with { ChosenAt = Level.Council })));
        Assert.Equal("OfficeNobodyMayHold:council", Faults(With(Office.Council, rule => rule with { From = [MemberKind.Partner] })));
        Assert.Equal("OutOfBounds:council", Faults(With(Office.Council, rule => rule with { Months = 0 })));
        Assert.Equal("OfficeMissing:council", Faults(Sound with { Offices = [.. Sound.Offices.Where(rule => rule.Office != Office.Council)] }));
        Assert.Equal("LevelMissing:member", Faults(With(Office.Facilitator, rule => rule with { ChosenAt = Level.Member })));
    }

    /// <summary>A form with a level of those in charge besides its council.</summary>
    static GovernanceRules Led(Level councilBy, Level managerBy, params Voter[] inCharge) => Sound with
    {
        Levels = [.. Sound.Levels, new LevelRule(Level.Executive, inCharge, Method.Executive)],
        Offices = [.. Sound.Offices.Select(rule => rule.Office == Office.Council ? rule with { ChosenAt = councilBy } : rule), new OfficeRule(Office.Manager, 12, managerBy, [], See: true)],
    };

    [Fact]
    public void Offices_that_choose_each_other_in_a_circle_are_refused_each_by_name()
    {
        Assert.Equal("OfficeOutOfItself:council OfficeOutOfItself:manager", Faults(Led(Level.Executive, Level.Council, new Voter(Office: Office.Manager))));
        // Three in a circle: the council chooses managers, managers choose facilitators, and these the council.
        var three = Led(Level.Centre, Level.Council, new Voter(Office: Office.Manager));
        Assert.Equal("OfficeOutOfItself:council OfficeOutOfItself:facilitator OfficeOutOfItself:manager", Faults(three with
        {
            Levels = [.. three.Levels, new LevelRule(Level.Centre, [new Voter(Office: Office.Facilitator)], Method.Executive)],
            Offices = [.. three.Offices.Select(rule => rule.Office == Office.Facilitator ? rule with { ChosenAt = Level.Executive } : rule)],
        }));
    }

    [Fact]
    public void A_circle_of_offices_into_which_somebody_comes_from_outside_can_hold()
    {
        // Members choose the council, which chooses managers, who choose nobody of those who choose them.
        Assert.Equal("", Faults(Led(Level.Network, Level.Council, new Voter(Office: Office.Manager))));
        // Besides managers a weaver chooses the council, and a weaver is there from the first day.
        Assert.Equal("", Faults(Led(Level.Executive, Level.Council, new Voter(Office: Office.Manager), new Voter(Office: Office.Weaver))));
        // Besides managers members choose it.
        Assert.Equal("", Faults(Led(Level.Executive, Level.Council, new Voter(Office: Office.Manager), new Voter(MemberKind.Organisation))));
    }

    [Fact]
    public void Someone_must_let_in_and_enter_offices()
    {
        var idle = Sound with { Offices = [.. Sound.Offices.Select(rule => rule with { Powers = null })] };
        Assert.Equal("NobodyAdmits:kinds NobodyAppoints:offices", Faults(idle));
        Assert.Equal("NobodyAppoints:offices", Faults(idle with { IsOpen = true }));
        Assert.Equal("NotAPower:vote", Faults(With(MemberKind.Observer, rule => rule with { Powers = [Act.Vote] })));
    }

    [Fact]
    public void Two_rules_for_one_thing_are_refused() => Assert.Equal("Twice:observer", Faults(Sound with { Kinds = [.. Sound.Kinds, new KindRule(MemberKind.Observer, See: true)] }));

    [Fact]
    public void Every_fault_is_a_sentence() =>
        Assert.All(Enum.GetValues<RuleFaultKind>(), kind => Assert.EndsWith(".", new RuleFault(kind, "here").Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("", "start")]
    [InlineData("null", "start")]
    [InlineData("{}", "start")]
    [InlineData("{\"form\": \"a\", \"surprise\": 1}", "surprise")]
    [InlineData("{\"kinds\": [null]}", "start")]
    public void A_broken_file_says_where(string json, string where)
    {
        var (rules, faults) = RulesFile.Read(json);
        Assert.Null(rules);
        Assert.Equal((RuleFaultKind.BrokenFile, where), (faults.Single().Kind, faults.Single().Where));
    }

    [Fact]
    public void What_is_written_is_read_again_alike()
    {
        foreach (var form in Forms.All)
        {
            var written = RulesFile.Write(Forms.Rules(form));
            Assert.Equal(written, RulesFile.Write(RulesFile.Read(written).Rules!));
        }
    }

    [Fact]
    public void A_network_is_never_part_of_itself()
    {
        var parents = new Dictionary<string, string[]> { ["street"] = ["town", "schools"], ["town"] = ["land"], ["schools"] = ["land"], ["land"] = [] };
        bool Circle(string child, string parent) => Nesting.MakesCircle(network => parents[network], child, parent);
        Assert.True(Circle("land", "street"));
        Assert.True(Circle("town", "town"));
        Assert.True(Circle("schools", "street"));
        Assert.False(Circle("street", "land"));
        Assert.False(Circle("town", "schools"));
    }
}
