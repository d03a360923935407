using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;
using Fusion.Voting.Proportional;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class CommitteeTests
{
    public static TheoryData<ApprovalMethod> All => [.. Enum.GetValues<ApprovalMethod>()];

    public static TheoryData<ApprovalMethod> Proportional => [ApprovalMethod.Pav, ApprovalMethod.SequentialPav, ApprovalMethod.Phragmen];

    public static TheoryData<ApprovalMethod> RepresentGroups => [ApprovalMethod.Pav, ApprovalMethod.EqualShares, ApprovalMethod.Phragmen];

    static Arbitrary<(ApprovalBallots Ballots, int Seats)> Committees { get; } = Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        var options = random.Next(2, 6);
        var sets = Enumerable.Range(0, random.Next(1, 9)).Select(_ => ((IReadOnlyList<int>)[.. Enumerable.Range(0, options).Where(_ => random.Next(5) < 2)], (long)random.Next(1, 5)));
        return (ApprovalBallots.Create(Samples.Options(options), sets.ToList()), random.Next(1, options));
    }));

    [Theory]
    [MemberData(nameof(Proportional))]
    public void Parties_get_seats_as_the_highest_quotients_of_1_2_3_would_give_them(ApprovalMethod method) =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 40).Three()), Arb.From(Gen.Choose(1, 5)), (votes, seats) =>
        {
            int[] parties = [votes.Item1, votes.Item2, votes.Item3];
            var quotients = parties.SelectMany((party, of) => Enumerable.Range(1, 5).Select(n => (Share: new Fraction(party, n), of))).OrderByDescending(one => one.Share).ToList();
            if (quotients[seats - 1].Share == quotients[seats].Share)
                return true;
            var result = Counting.Count(method, Samples.Approvals("ABCDEFGHIJKLMNO", $"{votes.Item1} ABCDE", $"{votes.Item2} FGHIJ", $"{votes.Item3} KLMNO"), seats, TieRule.ListOrder);
            return Enumerable.Range(0, 3).All(party => result.ElectedOptions.Count(option => option / 5 == party) == quotients.Take(seats).Count(one => one.of == party));
        }).Check(Samples.Config.WithMaxTest(60));

    [Theory]
    [MemberData(nameof(RepresentGroups))]
    public void A_group_large_enough_for_a_seat_that_agrees_on_someone_is_represented(ApprovalMethod method) =>
        Prop.ForAll(Committees, sample =>
        {
            var (ballots, seats) = sample;
            var elected = Counting.Count(method, ballots, seats, TieRule.ListOrder).ElectedOptions.ToList();
            return Enumerable.Range(0, ballots.Options.Count).All(option =>
                ballots.Sets.Select((set, at) => set.Contains(option) && !set.Any(elected.Contains) ? ballots.Weights[at] : 0).Sum() * seats < ballots.Total || ballots.Total == 0);
        }).Check(Samples.Config);

    [Fact]
    public void Plain_approval_can_leave_a_third_without_anybody() =>
        Assert.Equal([0, 1, 2], Counting.Count(ApprovalMethod.Approval, Samples.Approvals("ABCD", "20 ABC", "10 D"), 3, TieRule.Stand).ElectedOptions);

    [Fact]
    public void Pav_finds_the_best_of_all_committees() =>
        Prop.ForAll(Committees, sample =>
        {
            var (ballots, seats) = sample;
            Fraction Score(int set) => ballots.Sets.Select((approved, at) => Enumerable.Range(1, approved.Count(option => (set >> option & 1) != 0)).Aggregate(Fraction.Zero, (sum, n) => sum + new Fraction(ballots.Weights[at], n)))
                .Aggregate(Fraction.Zero, (sum, one) => sum + one);
            var sets = Enumerable.Range(0, 1 << ballots.Options.Count).Where(set => System.Numerics.BitOperations.PopCount((uint)set) == seats).ToList();
            var best = sets.Max(Score);
            var result = Pav.Count(ballots, seats, TieRule.ListOrder);
            var stands = Pav.Count(ballots, seats, TieRule.Stand);
            return Score(result.ElectedOptions.Sum(option => 1 << option)) == best && (result.Ties.Count > 0) == (sets.Count(set => Score(set) == best) > 1) && stands.Complete == (stands.Ties.Count == 0);
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(All))]
    public void Bundling_changes_nothing_and_renumbering_renumbers(ApprovalMethod method) =>
        Prop.ForAll(Committees, sample =>
        {
            var (ballots, seats) = sample;
            var sets = ballots.Sets.Select((set, at) => (Set: (IReadOnlyList<int>)set, Weight: ballots.Weights[at])).ToList();
            var apart = ApprovalBallots.Create(ballots.Options, sets.AsEnumerable().Reverse().SelectMany(one => Enumerable.Repeat((one.Set, 1L), (int)one.Weight)));
            var last = ballots.Options.Count - 1;
            var turned = ApprovalBallots.Create(new OptionList(ballots.Options.Reverse()), sets.Select(one => ((IReadOnlyList<int>)[.. one.Set.Select(option => last - option)], one.Weight)));
            string[] Names(ApprovalBallots of)
            {
                var result = Counting.Count(method, of, seats, TieRule.Lot("s"));
                return [.. result.ElectedOptions.Select(option => result.Options[option]).Order(StringComparer.Ordinal)];
            }
            return Names(ballots).SequenceEqual(Names(apart)) && Names(ballots).SequenceEqual(Names(turned)) && Names(ballots).Length == (ballots.Total == 0 && method == ApprovalMethod.EqualShares ? 0 : seats);
        }).Check(Samples.Config);

    [Theory]
    [InlineData(ApprovalMethod.SequentialPav)]
    [InlineData(ApprovalMethod.Phragmen)]
    public void One_seat_more_takes_nobodys_seat(ApprovalMethod method) =>
        Prop.ForAll(Committees, sample => Counting.Count(method, sample.Ballots, sample.Seats + 1, TieRule.ListOrder).ElectedOptions.Take(sample.Seats)
            .SequenceEqual(Counting.Count(method, sample.Ballots, sample.Seats, TieRule.ListOrder).ElectedOptions)).Check(Samples.Config);

    [Fact]
    public void Pav_can_drop_somebody_when_a_seat_is_added()
    {
        // One seat: C, whom most approve. Two seats: A and B, who together leave nobody out.
        var ballots = Samples.Approvals("ABC", "2 A", "3 AC", "3 BC", "2 B");
        Assert.Equal([2], Pav.Count(ballots, 1, TieRule.Stand).ElectedOptions);
        Assert.Equal([0, 1], Pav.Count(ballots, 2, TieRule.Stand).ElectedOptions);
    }

    [Fact]
    public void Phragmen_elects_when_supporters_have_saved_the_price()
    {
        // A's five have saved 1 at time 1/5; then C's: one of them paid for A, so two start from 1/5 and one from 0.
        var result = Phragmen.Count(Samples.Approvals("ABC", "4 AB", "1 AC", "2 C"), 2, TieRule.Stand);
        Assert.Equal([0, 2], result.ElectedOptions);
        Assert.Equal([new Fraction(1, 5), new Fraction(2, 5)], result.Elected.Select(one => one.Votes));
    }

    [Fact]
    public void Equal_shares_lets_supporters_pay_equally_and_fills_up_by_Phragmen()
    {
        // 12 voters, 3 seats: 1/4 each. A: six pay 1/6. C: four pay 1/4. Two voters with 1/4 and six with 1/12 are left: nobody has a supporter with enough.
        var result = EqualShares.Count(Samples.Approvals("ABCD", "6 AB", "4 C", "2 D"), 3, TieRule.ListOrder);
        Assert.Equal([0, 2, 1], result.ElectedOptions);
        Assert.Equal([new Fraction(1, 6), new Fraction(1, 4)], result.Elected.Take(2).Select(one => one.Votes));
        Assert.Equal(ElectedBy.Completion, result.Elected[2].By);
        Assert.Contains(result.Stages[0].Remarks, remark => remark.Key == RemarkKeys.ChosenForPayment);
        var paid = Assert.Single(result.Stages[0].Payments);
        Assert.Equal((6L, new Fraction(1, 6), new Fraction(1, 12)), (paid.Voters, paid.Each, paid.Left));
        Assert.Empty(result.Stages[2].Payments);
    }

    [Fact]
    public void Thresholds_pass_each_option_for_itself()
    {
        var ballots = Samples.Approvals("ABC", "5 AB", "3 B", "2 ");
        Assert.Equal([true, true, false], Choices.Thresholds.Count(ballots, Choices.Threshold.OfVotes(5)).Select(check => check.Passed));
        // 60 in 100 of ten voters, those who left it blank included.
        Assert.Equal([(5L, 6L, false), (8L, 6L, true), (0L, 6L, false)], Choices.Thresholds.Count(ballots, Choices.Threshold.OfVoters(new Fraction(3, 5))).Select(check => (check.Votes, check.Needed, check.Passed)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Choices.Threshold.OfVoters(2));
    }

    [Fact]
    public void Impossible_ballots_and_seats_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ApprovalBallots.Create(Samples.Options(2), [([0, 0], 1)]));
        Assert.Throws<ArgumentException>(() => ApprovalBallots.Create(Samples.Options(2), [([2], 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Phragmen.Count(Samples.Approvals("A", "1 A"), 0, TieRule.Stand));
        Assert.Throws<ArgumentOutOfRangeException>(() => Pav.Count(Samples.Approvals("A", "1 A"), 61, TieRule.Stand));
    }
}
