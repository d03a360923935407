using Fusion.Voting.Assent;
using Fusion.Voting.Rules;
using Fusion.Voting.Times;

namespace Fusion.Voting.Tests;

public sealed class RuleTests
{
    [Theory]
    [InlineData(5, 4, 0, MotionOutcome.Passed)]
    [InlineData(5, 5, 0, MotionOutcome.Failed)]
    [InlineData(1, 0, 9, MotionOutcome.Passed)]
    [InlineData(0, 0, 9, MotionOutcome.Failed)]
    public void A_simple_majority_is_more_yes_than_no(long yes, long no, long abstained, MotionOutcome outcome) =>
        Assert.Equal(outcome, Motion.Decide(yes, no, abstained, 100, Majority.Simple).Outcome);

    [Theory]
    [InlineData(6, 3, MotionOutcome.Passed)]
    [InlineData(5, 3, MotionOutcome.Failed)]
    [InlineData(2, 1, MotionOutcome.Passed)]
    public void Two_thirds_are_reached_exactly(long yes, long no, MotionOutcome outcome) => Assert.Equal(outcome, Motion.Decide(yes, no, 0, 100, Majority.TwoThirds).Outcome);

    [Fact]
    public void Abstaining_and_staying_away_count_against_where_the_rule_says_so()
    {
        var ofCast = new Majority(new Fraction(1, 2), exceed: true, MajorityOf.Cast);
        Assert.Equal(MotionOutcome.Failed, Motion.Decide(5, 1, 4, 100, ofCast).Outcome);
        Assert.Equal(MotionOutcome.Passed, Motion.Decide(6, 1, 4, 100, ofCast).Outcome);
        Assert.Equal(51, Motion.Decide(50, 0, 0, 100, Majority.Absolute).Needed);
        Assert.Equal(MotionOutcome.Failed, Motion.Decide(50, 0, 0, 100, Majority.Absolute).Outcome);
        Assert.Throws<ArgumentException>(() => new Majority(1, exceed: true));
    }

    [Fact]
    public void A_quorum_is_a_share_of_the_electorate_and_says_whether_abstentions_count()
    {
        var quorum = new Quorum(new Fraction(1, 3));
        Assert.Equal(new QuorumCheck(34, 34, true), quorum.Check(new Turnout(100, 34, 30)));
        Assert.Equal(new QuorumCheck(34, 4, false), new Quorum(new Fraction(1, 3), abstentionsCount: false).Check(new Turnout(100, 34, 30)));
        Assert.Equal(MotionOutcome.NoQuorum, Motion.Decide(33, 0, 0, 100, Majority.Simple, quorum).Outcome);
        Assert.Equal(66, new Turnout(100, 34, 30).Absent);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Turnout(10, 11, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quorum(2));
    }

    [Fact]
    public void Consent_needs_no_favour_but_no_standing_objection()
    {
        ConsentVoice[] voices = [new(1, ConsentStance.Consent), new(2, ConsentStance.Concern, "cost"), new(3, ConsentStance.Objection, "harms the small ones")];
        var result = Consent.Decide(voices, 5);
        Assert.Equal(AssentOutcome.NotAdopted, result.Outcome);
        Assert.Equal(3, Assert.Single(result.Standing).Person);
        var resolved = Consent.Decide([voices[0], voices[1], new(3, ConsentStance.Objection, "harms the small ones", resolved: true)], 5);
        Assert.Equal(AssentOutcome.Adopted, resolved.Outcome);
        Assert.Single(resolved.Resolved);
        Assert.Single(resolved.Concerns);
        Assert.Equal(AssentOutcome.NoQuorum, Consent.Decide(voices, 10, new Quorum(new Fraction(1, 2))).Outcome);
        Assert.Equal(AssentOutcome.NoQuorum, Consent.Decide([], 10).Outcome);
        Assert.Throws<ArgumentException>(() => new ConsentVoice(1, ConsentStance.Objection, " "));
        Assert.Throws<ArgumentException>(() => new ConsentVoice(1, ConsentStance.Consent, resolved: true));
        Assert.Throws<ArgumentException>(() => Consent.Decide([voices[0], voices[0]], 5));
    }

    [Fact]
    public void Consensus_is_blocked_by_one_and_hollowed_out_by_many_who_stand_aside()
    {
        var rule = new Consensus(0, new Fraction(1, 3));
        Assert.Equal(AssentOutcome.Adopted, rule.Decide(new ConsensusTally(6, 1, 3, 0, 2), 20).Outcome);
        Assert.True(rule.Decide(new ConsensusTally(6, 1, 3, 1, 2), 20).Blocked);
        Assert.True(rule.Decide(new ConsensusTally(6, 0, 3, 0, 2), 20).TooManyAside);
        Assert.Equal(AssentOutcome.Adopted, new Consensus(1).Decide(new ConsensusTally(6, 0, 3, 1, 2), 20).Outcome);
        Assert.Equal(AssentOutcome.NotAdopted, new Consensus().Decide(new ConsensusTally(0, 0, 3, 0, 0), 20).Outcome);
        Assert.Equal(AssentOutcome.NoQuorum, new Consensus().Decide(new ConsensusTally(0, 0, 0, 0, 5), 20).Outcome);
    }

    [Fact]
    public void Gradients_show_how_strong_and_how_wide_support_is()
    {
        var result = Gradients.Read([3, 2, 1, 1, 0, 2, 0, 1]);
        Assert.Equal((10, new Fraction(1, 2), new Fraction(3, 5), new Fraction(3, 10), 1), (result.Total, result.Enthusiastic, result.InFavour, result.Against, result.Vetoes));
        // Of the two in the middle the one further from endorsement.
        Assert.Equal(Gradient.Reservations, result.Median);
        Assert.False(result.Adopted(new Fraction(1, 2)));
        Assert.True(result.Adopted(new Fraction(1, 2), vetoesCount: false));
        Assert.Null(Gradients.Read(new long[8]).Median);
        Assert.Throws<ArgumentException>(() => Gradients.Read([1]));
    }

    [Theory]
    [InlineData(8, 1, 1, SenseReading.ClearlyFor)]
    [InlineData(6, 2, 2, SenseReading.MostlyFor)]
    [InlineData(5, 5, 0, SenseReading.Mixed)]
    [InlineData(1, 2, 6, SenseReading.MostlyAgainst)]
    [InlineData(0, 2, 8, SenseReading.ClearlyAgainst)]
    [InlineData(0, 0, 0, SenseReading.NoAnswers)]
    public void A_sense_check_is_read_but_decides_nothing(long up, long sideways, long down, SenseReading reading) => Assert.Equal(reading, new SenseCheck(up, sideways, down).Read());

    [Fact]
    public void The_best_time_is_one_at_which_the_needed_can_come_and_then_most()
    {
        AvailabilityAnswer Answer(string answers, bool needed = false) => new([.. answers.Select(letter => letter switch { 'y' => Availability.Yes, '?' => Availability.IfNeedBe, _ => Availability.No })], needed);
        var ranked = CommonTime.Rank(4, [Answer("yn?y"), Answer("yy?y"), Answer("yyyn"), Answer("nyyy", needed: true)]);
        Assert.Equal([2, 1, 3, 0], ranked.Select(tally => tally.Time));
        Assert.Equal(new TimeTally(2, 2, 2, 0, 0), ranked[0]);
        Assert.Equal(1, ranked[^1].NeededMissing);
        Assert.Throws<ArgumentException>(() => CommonTime.Rank(2, [Answer("y")]));
    }
}
