namespace Fusion.Governance.Tests;

/// <summary>Every rule of every form, allowed and refused, against tables that were written from the reference and not from the forms' files.</summary>
public sealed class FormTests
{
    static readonly DateOnly Today = new(2027, 3, 1);
    static readonly Act[] Rights = [Act.See, Act.Speak, Act.Admit, Act.Invite, Act.Appoint, Act.Describe];

    public static TheoryData<string> Names => [.. Forms.All];

    static Standing Member(MemberKind kind) => new(kind, []);

    static Standing Holder(Office office, DateOnly until) => new(null, [new HeldOffice(office, Today.AddYears(-1), until)]);

    [Theory, MemberData(nameof(Names))]
    public void Each_form_is_shipped_and_can_hold(string form) => Assert.Equal(form, Forms.Rules(form).Form);

    [Fact]
    public void No_form_is_shipped_that_no_table_speaks_of()
    {
        var files = typeof(GovernanceRules).Assembly.GetManifestResourceNames().Select(name => name.Split('.')[^2]).Order(StringComparer.Ordinal);
        Assert.Equal(Forms.All.Order(StringComparer.Ordinal), files);
        foreach (var table in new[] { "rights.csv", "offices.csv", "matters.csv", "methods.csv", "counts.csv" }) Assert.Equal(Forms.All, Forms.Table(table).Select(cells => cells[0]).Distinct());
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_kind_of_member_has_the_rights_of_its_row_and_no_other(string form)
    {
        var rules = Forms.Rules(form);
        var rows = Forms.Table("rights.csv").Where(cells => cells[0] == form).ToDictionary(cells => Forms.Of<MemberKind>(cells[1]), cells => Forms.Set<Act>(cells[2]));
        foreach (var kind in Enum.GetValues<MemberKind>())
        {
            var expected = rows.GetValueOrDefault(kind, []);
            foreach (var act in Rights)
            {
                var ruling = rules.May(Member(kind), new Question(act), Today);
                Assert.True(expected.Contains(act) == ruling.IsAllowed, $"{form}: {kind} {act}");
                Assert.Equal(ruling.IsAllowed ? Reason.Kind : rows.ContainsKey(kind) ? Reason.NoRight : Reason.UnknownKind, ruling.Reason);
            }
            foreach (var rule in rules.Matters.Where(rule => rule.Level is not (Level.Member or Level.Above)))
                Assert.Equal(expected.Contains(Act.Propose), rules.May(Member(kind), new Question(Act.Propose, rule.Matter), Today).IsAllowed);
            Assert.Equal(expected.Contains(Act.Vote), rules.Matters.Any(rule => rules.May(Member(kind), new Question(Act.Vote, rule.Matter), Today).IsAllowed));
            Assert.Equal(rows.ContainsKey(kind), rules.May(Standing.Outside(false), new Question(Act.Join, As: kind), Today).IsAllowed);
            Assert.Equal(Reason.AlreadyIn, rules.May(Member(kind), new Question(Act.Join, As: kind), Today).Reason);
            Assert.True(rules.May(Member(kind), new Question(Act.Leave), Today).IsAllowed);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_matter_is_decided_at_its_level_by_its_electorate_and_by_nobody_else(string form)
    {
        var rules = Forms.Rules(form);
        foreach (var row in Forms.Table("matters.csv").Where(cells => cells[0] == form))
        {
            var (matter, level) = (Forms.Of<Matter>(row[1]), Forms.Of<Level>(row[2]));
            var voters = row[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(level, rules.Of(matter).Level);
            foreach (var kind in Enum.GetValues<MemberKind>())
            {
                var ruling = rules.May(Member(kind), new Question(Act.Vote, matter), Today);
                Assert.True(voters.Contains(RulesCheck.Word(kind)) == ruling.IsAllowed, $"{form}: {kind} votes on {matter}");
                if (level == Level.Member) Assert.Equal((Reason.EachMember, Level.Member), (ruling.Reason, ruling.SentTo!.Value));
                foreach (var other in Enum.GetValues<Level>().Where(other => other != level && level != Level.Member))
                    Assert.Equal((false, Reason.OtherLevel, level), Sent(rules.May(Member(kind), new Question(Act.Vote, matter, other), Today)));
            }
            foreach (var office in Enum.GetValues<Office>())
            {
                Assert.True(voters.Contains("@" + RulesCheck.Word(office)) == rules.May(Holder(office, Today), new Question(Act.Vote, matter), Today).IsAllowed, $"{form}: the {office} votes on {matter}");
                if (voters.Contains("@" + RulesCheck.Word(office))) Assert.Equal(Reason.TermEnded, rules.May(Holder(office, Today.AddDays(-1)), new Question(Act.Vote, matter), Today).Reason);
            }
            Assert.False(rules.May(Standing.Outside(true), new Question(Act.Vote, matter), Today).IsAllowed);
            Assert.False(rules.May(Standing.Outside(true), new Question(Act.Propose, matter), Today).IsAllowed);
        }

        static (bool, Reason, Level) Sent(Ruling ruling) => (ruling.IsAllowed, ruling.Reason, ruling.SentTo!.Value);
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_matter_that_is_voted_on_has_the_method_quorum_majority_and_weights_of_its_row(string form)
    {
        var rules = Forms.Rules(form);
        var rows = Forms.Table("methods.csv").Where(cells => cells[0] == form).ToList();
        Assert.Equal(rules.Matters.Where(rule => rules.Of(rule.Level)!.HasVoters).Select(rule => RulesCheck.Word(rule.Matter)).Order(StringComparer.Ordinal), rows.Select(row => row[1]).Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var matter = rules.Of(Forms.Of<Matter>(row[1]));
            var level = rules.Of(matter.Level)!;
            var majority = matter.Majority ?? level.Majority;
            Assert.Equal((row[2], row[3], row[4], row[5], row[6]), (RulesCheck.Word(level.Method!.Value), Told(level.Quorum), Told(majority), majority is null ? "" : majority.MoreThan ? "yes" : "no", $"{level.LeastVoters}"));
            Assert.Equal(row[7].Split(' '), level.Voters.Select(voter => $"{(voter.Kind is { } kind ? RulesCheck.Word(kind) : "@" + RulesCheck.Word(voter.Office!.Value))}:{voter.Weight}"));
            foreach (var voter in level.Voters)
                Assert.Equal(voter.Weight, rules.May(voter.Kind is { } kind ? Member(kind) : Holder(voter.Office!.Value, Today), new Question(Act.Vote, matter.Matter), Today).Weight);
        }

        static string Told(Share? share) => share is null ? "" : $"{share.Of}/{share.In}";
    }

    [Theory, MemberData(nameof(Names))]
    public void What_follows_from_votes_on_each_matter_is_what_its_rows_say_to_the_last_vote(string form)
    {
        var rules = Forms.Rules(form);
        var rows = Forms.Table("counts.csv").Where(cells => cells[0] == form).ToList();
        Assert.Equal(Forms.Table("methods.csv").Where(cells => cells[0] == form).Select(cells => cells[1]), rows.Select(cells => cells[1]).Distinct());
        foreach (var row in rows)
        {
            var matter = rules.Of(Forms.Of<Matter>(row[1]));
            var cast = row[2..6].Select(cell => long.Parse(cell, null)).ToList();
            var count = new Count(cast[0], cast[1], cast[2], cast[3], (int)(cast[1] + cast[2] + cast[3]));
            Assert.Equal($"{string.Join(',', row[..6])}: {row[6]}", $"{string.Join(',', row[..6])}: {RulesCheck.Word(count.Under(rules.Of(matter.Level)!, matter.Majority, isOver: true))}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_office_gives_its_rights_for_its_term_and_not_a_day_longer(string form)
    {
        var rules = Forms.Rules(form);
        var rows = Forms.Table("offices.csv").Where(cells => cells[0] == form).ToDictionary(cells => Forms.Of<Office>(cells[1]));
        foreach (var office in Enum.GetValues<Office>())
        {
            var rights = rows.TryGetValue(office, out var row) ? Forms.Set<Act>(row[2]) : [];
            foreach (var act in Rights)
            {
                Assert.True(rights.Contains(act) == rules.May(Holder(office, Today), new Question(act), Today).IsAllowed, $"{form}: the {office} {act}");
                if (rights.Contains(act)) Assert.Equal(Reason.TermEnded, rules.May(Holder(office, Today.AddDays(-1)), new Question(act), Today).Reason);
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Each_office_is_held_by_whom_the_rules_say_as_many_and_as_often_as_they_say(string form)
    {
        var rules = Forms.Rules(form);
        var rows = Forms.Table("offices.csv").Where(cells => cells[0] == form).ToDictionary(cells => Forms.Of<Office>(cells[1]));
        foreach (var office in Enum.GetValues<Office>())
        {
            if (!rows.TryGetValue(office, out var row))
            {
                Assert.Equal(Reason.NoSuchOffice, rules.May(Member(MemberKind.Organisation), new Question(Act.Hold, Office: office), Today).Reason);
                continue;
            }
            var from = Forms.Set<MemberKind>(row[3]);
            foreach (var kind in Enum.GetValues<MemberKind>())
                Assert.Equal(from.Count == 0 || from.Contains(kind), rules.May(Member(kind), new Question(Act.Hold, Office: office), Today).IsAllowed);
            var able = from.Count == 0 ? Standing.Outside(false) : Member(from.First());
            Assert.Equal(from.Count == 0, rules.May(Standing.Outside(true), new Question(Act.Hold, Office: office), Today).IsAllowed);
            if (row[4].Length > 0) Assert.Equal(Reason.SeatsTaken, rules.May(able, new Question(Act.Hold, Office: office, SeatsTaken: int.Parse(row[4], null)), Today).Reason);
            else Assert.True(rules.May(able, new Question(Act.Hold, Office: office, SeatsTaken: 10_000), Today).IsAllowed);
            if (row[5].Length > 0) Assert.Equal(Reason.TermsServed, rules.May(able, new Question(Act.Hold, Office: office, TermsServed: int.Parse(row[5], null)), Today).Reason);
            else Assert.True(rules.May(able, new Question(Act.Hold, Office: office, TermsServed: 100), Today).IsAllowed);
            Assert.Equal(int.Parse(row[6], null), rules.Of(office)!.Months);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Who_holds_an_office_is_decided_by_those_who_vote_where_it_is_chosen_and_by_nobody_else(string form)
    {
        var rules = Forms.Rules(form);
        foreach (var row in Forms.Table("offices.csv").Where(cells => cells[0] == form))
        {
            var (office, chosen) = (Forms.Of<Office>(row[1]), Forms.Of<Level>(row[7]));
            var vote = new Question(Act.Vote, Matter.Offices, Office: office);
            foreach (var kind in rules.Kinds.Select(rule => rule.Kind)) Assert.Equal(rules.Of(chosen)!.Voters.Any(voter => voter.Kind == kind), rules.May(Member(kind), vote, Today).IsAllowed);
            foreach (var holder in rules.Offices.Select(rule => rule.Office))
                Assert.Equal(rules.Of(chosen)!.Voters.Any(voter => voter.Office == holder), rules.May(Standing.Outside(false) with { Offices = [new HeldOffice(holder, Today.AddDays(-1), Today)] }, vote, Today).IsAllowed);
            Assert.Equal(chosen, rules.May(Member(rules.Kinds[0].Kind), vote with { At = Level.Above }, Today).SentTo);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Nobody_outside_sees_a_network_that_is_not_public(string form)
    {
        var rules = Forms.Rules(form);
        Assert.Equal(new Ruling(true, Reason.Everybody), rules.May(Standing.Outside(true), new Question(Act.See), Today));
        foreach (var act in Rights) Assert.Equal(new Ruling(false, Reason.NotAMember), rules.May(Standing.Outside(false), new Question(act), Today));
        Assert.Equal(Reason.NotAMember, rules.May(Standing.Outside(true), new Question(Act.Leave), Today).Reason);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_nobody_holds_a_member_takes_up_who_may_hold_it_and_only_offices_that_appoint(string form)
    {
        var rules = Forms.Rules(form);
        foreach (var row in Forms.Table("offices.csv").Where(cells => cells[0] == form))
        {
            var (office, appoints) = (Forms.Of<Office>(row[1]), Forms.Set<Act>(row[2]).Contains(Act.Appoint));
            var from = Forms.Set<MemberKind>(row[3]);
            foreach (var kind in rules.Kinds.Select(rule => rule.Kind))
            {
                Assert.Equal(appoints && (from.Count == 0 || from.Contains(kind)), rules.May(Member(kind), new Question(Act.TakeUp, Office: office), Today).IsAllowed);
                if (appoints) Assert.Equal(Reason.SeatsTaken, rules.May(Member(kind), new Question(Act.TakeUp, Office: office, SeatsTaken: 1), Today).Reason);
            }
            Assert.Equal(Reason.NotAMember, rules.May(Standing.Outside(true), new Question(Act.TakeUp, Office: office), Today).Reason);
        }
    }

    [Fact]
    public void Only_the_alliance_needs_a_last_day_and_only_parents_say_what_they_will_put_in()
    {
        Assert.Equal(["alliance"], Forms.All.Where(form => Forms.Rules(form).NeedsEnd));
        Assert.Equal(["parent-governed"], Forms.All.Where(form => Forms.Rules(form).AsksCommitment));
        Assert.Equal(["social-contract", "self-organising"], Forms.All.Where(form => Forms.Rules(form).IsOpen));
        Assert.Equal(["branded-chain"], Forms.All.Where(form => !Forms.Rules(form).AsksMotives));
    }

    [Fact]
    public void A_thousand_questions_are_answered_in_far_less_than_a_second()
    {
        var rules = Forms.Rules("federal-community");
        var standing = new Standing(MemberKind.Organisation, [.. Enum.GetValues<Office>().Select(office => new HeldOffice(office, Today.AddYears(-1), Today))]);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var at = 0; at < 1000; at++) rules.May(standing, new Question(Act.Vote, (Matter)(at % 11)), Today);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }
}
