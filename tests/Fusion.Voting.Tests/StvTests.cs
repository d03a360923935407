using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Counts;
using Fusion.Voting.Stv;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

public sealed class StvTests
{
    public static TheoryData<RankedMethod> All => [RankedMethod.ScottishStv, RankedMethod.MeekStv, RankedMethod.DroopStv];

    [Fact]
    public void A_surplus_goes_on_cut_to_five_decimals_a_paper_and_what_is_lost_is_shown()
    {
        // Quota 4 of 11 for 2 seats; A has 7: each of its papers goes on with 3/7, cut to 0.42857.
        var result = ScottishStv.Count(Samples.Ranked("ABCD", "5 A>B", "2 A>C", "2 B", "2 C"), 2, TieRule.Stand);
        Assert.Equal(4, result.Quota);
        var surplus = result.Stages[1];
        Assert.Equal(StageKind.Surplus, surplus.Kind);
        Assert.Equal([new Transfer(0, 1, new Fraction(214_285, 100_000), 5), new Transfer(0, 2, new Fraction(85_714, 100_000), 2)], surplus.Transfers);
        Assert.Equal(new Fraction(1, 100_000), surplus.Lost);
        Assert.Equal([0, 1], result.ElectedOptions);
        Assert.Equal(ElectedBy.Quota, result.Elected[1].By);
        Assert.Equal(2, result.Elected[1].Stage);
    }

    [Fact]
    public void A_paper_received_with_a_lower_value_goes_on_from_that_value()
    {
        // A's papers reach B at 0.5 (surplus 10 of 20); B's surplus then goes on as surplus × 0.5 ÷ total for those, and surplus ÷ total for B's own.
        var result = ScottishStv.Count(Samples.Ranked("ABCD", "20 A>B>C", "6 B>C", "2 C", "1 D"), 2, TieRule.ListOrder);
        Assert.Equal(10, result.Quota);
        Assert.Equal(16, result.Stages[1].Tallies[1]);
        Assert.Equal([0, 1], result.ElectedOptions);
        // Both seats are filled: no further transfer.
        Assert.Equal(2, result.Stages.Count);
        var three = ScottishStv.Count(Samples.Ranked("ABCDE", "20 A>B>C", "6 B>C", "2 C", "5 D", "3 E"), 3, TieRule.ListOrder);
        Assert.Equal(10, three.Quota);
        Assert.Equal(StageKind.Surplus, three.Stages[2].Kind);
        Assert.Equal(1, three.Stages[2].Subject);
        // 6 of 16: the twenty at 0.5 become 0.1875 each, the six at 1 become 0.375.
        Assert.Equal([new Transfer(1, 2, 6, 26)], three.Stages[2].Transfers);
    }

    [Fact]
    public void Equals_at_the_bottom_are_told_apart_by_the_most_recent_stage_at_which_they_differed()
    {
        // After D's exclusion B and C have 5 each; at stage 1 C had fewer.
        var result = ScottishStv.Count(Samples.Ranked("ABCD", "9 A", "5 B", "4 C", "1 D>C"), 1, TieRule.Stand);
        var tie = Assert.Single(result.Ties);
        Assert.Equal((3, TieOver.Exclusion, TieBrokenBy.EarlierStage, 1), (tie.Stage, tie.Over, tie.By, tie.EarlierStage));
        Assert.Equal([1, 2], tie.Options);
        Assert.Equal([2], tie.Chosen);
        Assert.Equal([0], result.ElectedOptions);
    }

    [Fact]
    public void The_most_recent_difference_counts_and_not_the_first()
    {
        // B and C: 6 to 5 at stage 1, 6 to 7 at stage 2, 8 to 8 at stage 3. Stage 2 decides: B goes.
        var result = ScottishStv.Count(Samples.Ranked("ABCDE", "10 A", "6 B", "5 C", "2 D>C", "2 E>B", "1 E>C"), 1, TieRule.Stand);
        var tie = Assert.Single(result.Ties);
        Assert.Equal((TieBrokenBy.EarlierStage, 2), (tie.By, tie.EarlierStage));
        Assert.Equal([1], tie.Chosen);
    }

    [Fact]
    public void Of_three_equals_an_earlier_stage_leaves_two_and_a_still_earlier_one_decides_between_them()
    {
        // At stage 3 B, C and D have 6. At stage 2: B 6, C 5, D 5. At stage 1: C 4, D 5. So C goes.
        var result = ScottishStv.Count(Samples.Ranked("ABCDEF", "10 A", "6 B", "4 C", "5 D", "1 E>C", "1 F>C", "1 F>D"), 1, TieRule.Stand);
        var tie = result.Ties[0];
        Assert.Equal([1, 2, 3], tie.Options);
        Assert.Equal([2], tie.Chosen);
        Assert.Equal((TieBrokenBy.EarlierStage, 1), (tie.By, tie.EarlierStage));
    }

    [Fact]
    public void Equals_at_every_stage_are_told_apart_by_lot_and_the_lowest_of_the_draw_is_excluded()
    {
        var ballots = Samples.Ranked("ABC", "4 A", "2 B", "2 C");
        var order = Lots.Draw("2026-11-22", ballots.Options);
        var result = ScottishStv.Count(ballots, 2, TieRule.Lot("2026-11-22"));
        var tie = Assert.Single(result.Ties);
        Assert.Equal((TieOver.Exclusion, TieBrokenBy.Lot), (tie.Over, tie.By));
        Assert.Equal(order.Last(option => option != 0), Assert.Single(tie.Chosen));
        Assert.Equal(2, result.Elected.Count);
        Assert.DoesNotContain(tie.Chosen[0], result.ElectedOptions);
        var stands = ScottishStv.Count(ballots, 2, TieRule.Stand);
        Assert.False(stands.Complete);
        Assert.Equal([0], stands.ElectedOptions);
        Assert.Equal(TieBrokenBy.Nothing, Assert.Single(stands.Ties).By);
    }

    [Fact]
    public void Equal_surpluses_go_in_the_order_of_the_lot()
    {
        var ballots = Samples.Ranked("ABCD", "9 A>C", "9 B>D", "1 C", "1 D");
        foreach (var (order, first) in new[] { (new[] { 1, 0, 2, 3 }, 1), (new[] { 0, 1, 2, 3 }, 0) })
        {
            var result = ScottishStv.Count(ballots, 3, TieRule.Casting(order));
            Assert.Equal((TieOver.Surplus, TieBrokenBy.CastingVote), (result.Ties[0].Over, result.Ties[0].By));
            Assert.Equal(first, result.Stages[1].Subject);
        }
    }

    [Fact]
    public void The_larger_surplus_goes_first_even_if_it_came_later() =>
        Assert.Equal([0, 1, 2], ScottishStv.Count(Samples.Ranked("ABCD", "10 A>B", "30 B>C", "1 C", "1 D"), 3, TieRule.ListOrder).ElectedOptions.Order());

    [Fact]
    public void Whoever_has_just_the_quota_is_elected_and_has_nothing_to_transfer()
    {
        var result = ScottishStv.Count(Samples.Ranked("ABC", "4 A>C", "3 B", "2 C"), 2, TieRule.Stand);
        Assert.Equal(4, result.Quota);
        Assert.Equal([0], result.Stages[0].Elected);
        Assert.Equal(StageKind.Exclusion, result.Stages[1].Kind);
    }

    [Fact]
    public void When_as_many_continue_as_places_are_left_all_are_elected_by_votes()
    {
        var result = ScottishStv.Count(Samples.Ranked("ABC", "1 A", "3 C", "2 B"), 3, TieRule.Stand);
        Assert.Equal([2, 1, 0], result.ElectedOptions);
        Assert.Equal([ElectedBy.Quota, ElectedBy.Quota, ElectedBy.Remaining], result.Elected.Select(one => one.By));
        Assert.Single(result.Stages);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Without_ballots_or_with_more_seats_than_options_the_count_still_ends(RankedMethod method)
    {
        Assert.Equal(2, Counting.Count(method, Samples.Ranked("AB"), 5, TieRule.Stand).Elected.Count);
        Assert.Equal([1], Counting.Count(method, Samples.Ranked("AB"), 1, TieRule.Casting([1, 0])).ElectedOptions);
        Assert.Empty(Counting.Count(method, Samples.Ranked("AB"), 1, TieRule.Stand).Elected);
        var blank = Counting.Count(method, Samples.Ranked("A", "7 "), 1, TieRule.Stand);
        Assert.Equal((0, 7), (blank.Valid, blank.Blank));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Votes_are_neither_made_nor_lost_unseen(RankedMethod method) =>
        Prop.ForAll(Samples.Partial, poll => Enumerable.Range(1, poll.Options).All(seats =>
        {
            var result = Counting.Count(method, poll.Build(), seats, TieRule.ListOrder);
            var all = result.Stages.Select(stage => stage.Tallies.Aggregate(stage.NonTransferable + stage.Lost, (sum, votes) => sum + (votes ?? 0)));
            return all.All(sum => sum == result.Valid);
        })).Check(Samples.Config);

    [Fact]
    public void What_moves_at_a_stage_is_the_difference_between_two_tallies() =>
        Prop.ForAll(Samples.Partial, poll =>
        {
            var stages = ScottishStv.Count(poll.Build(), Math.Max(1, poll.Options / 2), TieRule.ListOrder).Stages;
            return stages.Zip(stages.Skip(1)).All(pair => Enumerable.Range(0, poll.Options).Where(option => option != pair.Second.Subject && pair.Second.Tallies[option] is not null).All(option =>
                pair.Second.Tallies[option] == pair.First.Tallies[option] + pair.Second.Transfers.Where(transfer => transfer.To == option).Aggregate(Fraction.Zero, (sum, transfer) => sum + transfer.Votes)));
        }).Check(Samples.Config);

    [Theory]
    [InlineData(RankedMethod.MeekStv)]
    [InlineData(RankedMethod.DroopStv)]
    public void A_group_of_voters_that_fills_quotas_gets_as_many_of_its_own(RankedMethod method) =>
        Prop.ForAll(Samples.Partial, poll => Enumerable.Range(1, poll.Options - 1).All(seats =>
        {
            var result = Counting.Count(method, poll.Build(), seats, TieRule.ListOrder);
            var quota = (result.Valid / (seats + 1)) + 1;
            return Enumerable.Range(1, (1 << poll.Options) - 1).All(set =>
            {
                int[] own = [.. Enumerable.Range(0, poll.Options).Where(option => (set >> option & 1) != 0)];
                var solid = poll.Ballots.Where(ballot => ballot.Places.Count >= own.Length && ballot.Places.Take(own.Length).All(place => own.Contains(place[0]))).Sum(ballot => ballot.Weight);
                return result.ElectedOptions.Count(own.Contains) >= Math.Min(Math.Min(own.Length, seats), solid / quota);
            });
        })).Check(Samples.Config);

    [Fact]
    public void Meek_agrees_with_another_way_of_computing_it_to_nine_decimals() =>
        Prop.ForAll(Samples.Partial, poll => Enumerable.Range(1, poll.Options - 1).All(seats =>
        {
            var result = MeekStv.Count(poll.Build(), seats, TieRule.ListOrder);
            var last = result.Stages[^1];
            var (votes, quota) = FloatingMeek.Settle(poll, seats, result);
            return last.Kind != StageKind.Exclusion || votes is null || Enumerable.Range(0, poll.Options).Where(option => last.Tallies[option] is not null)
                .All(option => Math.Abs(votes[option] - last.Tallies[option]!.Value.ToDouble()) < 1e-8 && Math.Abs(quota - result.Quota!.Value.ToDouble()) < 1e-8);
        })).Check(Samples.Config);

    [Fact]
    public void Meek_lets_the_quota_fall_and_transfers_to_the_elected_too()
    {
        // Woodall's point: a vote for an elected option goes on in part. 2 seats; A is elected; D's voters rank A before C.
        var result = MeekStv.Count(Samples.Ranked("ABCD", "40 A>B", "25 B", "24 C", "11 D>A>C"), 2, TieRule.Stand);
        Assert.Equal([0, 1], result.ElectedOptions.Order());
        var exclusion = Assert.Single(result.Stages, stage => stage.Kind == StageKind.Exclusion);
        Assert.Equal(3, exclusion.Subject);
        Assert.Contains(exclusion.Transfers, transfer => transfer.To == 0);
        Assert.True(result.Quota <= new Fraction(100, 3) + new Fraction(1, 1_000_000));
    }

    [Fact]
    public void A_ballot_with_a_shared_place_is_refused_by_transferable_votes()
    {
        Assert.Throws<ArgumentException>(() => ScottishStv.Count(Samples.Ranked("AB", "1 A=B"), 1, TieRule.Stand));
        Assert.Throws<ArgumentException>(() => InstantRunoff.Count(Samples.Ranked("AB", "1 A=B"), TieRule.Stand));
        Assert.Throws<ArgumentOutOfRangeException>(() => ScottishStv.Count(Samples.Ranked("AB", "1 A"), 0, TieRule.Stand));
        Assert.Throws<OverflowException>(() => ScottishStv.Count(Samples.Ranked("AB", $"{long.MaxValue / 2} A"), 1, TieRule.Stand));
        Assert.Throws<ArgumentException>(() => MeekStv.Count(Samples.Ranked("AB", $"{long.MaxValue / 2} A"), 1, TieRule.Stand));
    }

    [Fact]
    public void An_instant_run_off_tells_each_round_and_who_was_helped()
    {
        var result = InstantRunoff.Count(Samples.Ranked("ABC", "4 A", "3 B", "2 C>B", "1 "), TieRule.Stand);
        Assert.Equal((9, 1), (result.Valid, result.Blank));
        Assert.Equal([new Transfer(2, 1, 2, 2)], result.Stages[1].Transfers);
        Assert.Equal([1], result.ElectedOptions);
        Assert.Equal([RemarkKeys.Excluded, RemarkKeys.ElectedByMajority], result.Stages[1].Remarks.Select(remark => remark.Key));
        Assert.Equal([[1], [0], [2]], result.Ranking);
    }
}
