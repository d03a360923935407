using FsCheck;
using FsCheck.Fluent;
using Fusion.Voting.Counts;
using Fusion.Voting.Ties;

namespace Fusion.Voting.Tests;

/// <summary>The laws that each method of rankings satisfies; what one does not satisfy is shown in <see cref="CounterExampleTests"/>.</summary>
public sealed class RankedLawTests
{
    public static TheoryData<RankedMethod> All => [.. Enum.GetValues<RankedMethod>()];

    public static TheoryData<RankedMethod> Condorcet => [RankedMethod.Schulze, RankedMethod.RankedPairs, RankedMethod.Minimax, RankedMethod.Copeland, RankedMethod.Kemeny];

    public static TheoryData<RankedMethod> Majority =>
        [RankedMethod.ScottishStv, RankedMethod.MeekStv, RankedMethod.DroopStv, RankedMethod.InstantRunoff, RankedMethod.Plurality, RankedMethod.Schulze, RankedMethod.RankedPairs, RankedMethod.Minimax, RankedMethod.Copeland, RankedMethod.Kemeny];

    public static TheoryData<RankedMethod> NeverTheCondorcetLoser =>
        [RankedMethod.ScottishStv, RankedMethod.MeekStv, RankedMethod.DroopStv, RankedMethod.InstantRunoff, RankedMethod.Schulze, RankedMethod.RankedPairs, RankedMethod.Copeland, RankedMethod.Borda, RankedMethod.Kemeny];

    public static TheoryData<RankedMethod> Monotonic =>
        [RankedMethod.Plurality, RankedMethod.Schulze, RankedMethod.RankedPairs, RankedMethod.Minimax, RankedMethod.Copeland, RankedMethod.Borda, RankedMethod.Kemeny];

    public static TheoryData<RankedMethod> IndependentOfClones => [RankedMethod.InstantRunoff, RankedMethod.Schulze, RankedMethod.RankedPairs];

    public static TheoryData<RankedMethod> SymmetricUnderReversal => [RankedMethod.Schulze, RankedMethod.RankedPairs, RankedMethod.Copeland, RankedMethod.Borda, RankedMethod.Kemeny];

    [Theory]
    [MemberData(nameof(All))]
    public void The_order_of_ballots_and_how_equal_ones_are_bundled_change_nothing(RankedMethod method) =>
        Prop.ForAll(For(method), poll =>
        {
            var apart = poll with { Ballots = [.. poll.Ballots.Reverse().SelectMany(ballot => Enumerable.Repeat((ballot.Places, 1L), (int)ballot.Weight))] };
            return Same(Count(method, poll), Count(method, apart));
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(All))]
    public void Who_is_elected_does_not_depend_on_the_order_of_the_options(RankedMethod method) =>
        Prop.ForAll(For(method), poll =>
        {
            int[] to = [.. Enumerable.Range(0, poll.Options).Select(option => poll.Options - 1 - option)];
            var names = new OptionList(Samples.Options(poll.Options).Reverse());
            var seats = Seats(method, poll);
            // Lots go by name, so they move along with the options.
            var before = Counting.Count(method, poll.Build(), seats, TieRule.Lot("seed"));
            var after = Counting.Count(method, poll.Renumbered(to).Build(names), seats, TieRule.Lot("seed"));
            return before.ElectedOptions.Select(option => before.Options[option]).Order(StringComparer.Ordinal)
                .SequenceEqual(after.ElectedOptions.Select(option => after.Options[option]).Order(StringComparer.Ordinal));
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(All))]
    public void All_seats_are_filled_when_a_rule_decides_ties_and_nobody_twice(RankedMethod method) =>
        Prop.ForAll(For(method), poll =>
        {
            var result = Counting.Count(method, poll.Build(), Seats(method, poll), TieRule.ListOrder);
            return result.Complete && result.ElectedOptions.Distinct().Count() == result.Seats && result.Stages.Select(stage => stage.Number).SequenceEqual(Enumerable.Range(1, result.Stages.Count));
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(All))]
    public void The_elected_stand_at_their_stages(RankedMethod method) =>
        Prop.ForAll(For(method), poll =>
        {
            var result = Counting.Count(method, poll.Build(), Seats(method, poll), TieRule.ListOrder);
            return result.Stages.SelectMany(stage => stage.Elected.Select(option => (stage.Number, option)))
                .SequenceEqual(result.Elected.Select(one => (one.Stage, one.Option)));
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(Majority))]
    public void An_option_that_more_than_half_put_first_wins(RankedMethod method) =>
        Prop.ForAll(Samples.Partial, poll =>
        {
            var first = poll.Ballots.GroupBy(ballot => ballot.Places[0][0]).MaxBy(group => group.Sum(ballot => ballot.Weight))!;
            return first.Sum(ballot => ballot.Weight) * 2 <= poll.Ballots.Sum(ballot => ballot.Weight) || Winner(method, poll) == first.Key;
        }).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(Condorcet))]
    public void An_option_that_beats_every_other_wins(RankedMethod method) =>
        Prop.ForAll(Samples.Weak, poll => poll.Condorcet(loser: false) is not { } winner || Winner(method, poll) == winner).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(NeverTheCondorcetLoser))]
    public void An_option_that_every_other_beats_does_not_win(RankedMethod method) =>
        Prop.ForAll(Samples.Complete, poll => poll.Condorcet(loser: true) is not { } loser || Counting.Count(method, poll.Build(), 1, TieRule.Lot("x")).Elected[0].Option != loser).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(Monotonic))]
    public void Raising_the_winner_on_a_ballot_does_not_make_it_lose(RankedMethod method) =>
        Prop.ForAll(Samples.Complete, poll => Winner(method, poll) is not { } winner || Enumerable.Range(0, poll.Ballots.Count).All(ballot =>
        {
            var raised = Count(method, poll.Raised(winner, ballot));
            return raised.Ties.Count > 0 || raised.Elected[0].Option == winner;
        })).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(IndependentOfClones))]
    public void A_clone_neither_helps_nor_harms_its_original(RankedMethod method) =>
        Prop.ForAll(Samples.Complete, poll => Winner(method, poll) is not { } winner || Enumerable.Range(0, poll.Options).All(option =>
        {
            var cloned = Count(method, poll.Cloned(option));
            if (cloned.Ties.Count > 0)
                return true;
            var chosen = cloned.Elected[0].Option;
            return winner == option ? chosen == option || chosen == poll.Options : chosen == winner;
        })).Check(Samples.Config);

    [Theory]
    [MemberData(nameof(SymmetricUnderReversal))]
    public void The_winner_is_another_when_every_ballot_is_turned_upside_down(RankedMethod method) =>
        Prop.ForAll(Samples.Complete, poll => Winner(method, poll) is not { } winner || Winner(method, poll.Reversed()) != winner).Check(Samples.Config);

    static Arbitrary<Poll> For(RankedMethod method) => method <= RankedMethod.Plurality ? Samples.Partial : Samples.Weak;

    static int Seats(RankedMethod method, Poll poll) => method == RankedMethod.InstantRunoff ? 1 : Math.Max(1, poll.Options / 2);

    static CountResult Count(RankedMethod method, Poll poll) => Counting.Count(method, poll.Build(), 1, TieRule.Stand);

    /// <summary>The winner if no tie was met.</summary>
    static int? Winner(RankedMethod method, Poll poll) => Count(method, poll) is { Ties.Count: 0 } result ? result.Elected[0].Option : null;

    static bool Same(CountResult a, CountResult b) => a.ElectedOptions.SequenceEqual(b.ElectedOptions) && a.Quota == b.Quota && a.Stages.Count == b.Stages.Count
        && a.Stages.Zip(b.Stages).All(pair => pair.First.Tallies.SequenceEqual(pair.Second.Tallies) && pair.First.Transfers.SequenceEqual(pair.Second.Transfers));
}
