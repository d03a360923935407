using System.Collections.Immutable;
using Fusion.Voting.Scores;

namespace Fusion.Voting.Polls;

/// <summary>A question as it is put to a vote: enough to read a ballot and to count all of them.</summary>
public sealed record Poll
{
    /// <summary>The points that a grade or score goes up to.</summary>
    public const int MostScore = 5;

    /// <summary>The dots of one ballot, and how many of them one option can have.</summary>
    public const int DotsEach = 10, DotsOnOne = 5;

    /// <summary>The credits of one ballot, where votes for an option cost their square.</summary>
    public const int Credits = 25;

    /// <summary>A question.</summary>
    /// <param name="method">How it is voted on.</param>
    /// <param name="options">What is voted on; empty for methods with words of their own.</param>
    /// <param name="seats">How many are elected; 1 where one option wins and for budgets.</param>
    /// <param name="costs">What each option costs, above 0; for budgets only.</param>
    /// <param name="budget">The money that there is; for budgets only.</param>
    /// <exception cref="ArgumentException">Options, seats or costs do not fit the method.</exception>
    public Poll(PollMethod method, IReadOnlyList<string> options, int seats = 1, IReadOnlyList<long>? costs = null, long budget = 0)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (FormOf(method) == BallotForm.Stance != (options.Count == 0)) throw new ArgumentException("These options do not fit the method.", nameof(options));
        if (seats < 1 || (seats > 1 && !ElectsSeveral(method)) || (options.Count > 0 && seats > options.Count)) throw new ArgumentException("So many cannot be elected.", nameof(seats));
        if (IsBudget(method) && (costs?.Count != options.Count || costs.Any(cost => cost < 1) || budget < 1)) throw new ArgumentException("Every project has a cost, and there is money.", nameof(costs));
        (Method, Seats, Budget) = (method, seats, IsBudget(method) ? budget : 0);
        Options = options.Count == 0 ? null : new OptionList(options);
        Costs = IsBudget(method) ? [.. costs!] : [];
    }

    /// <summary>How it is voted on.</summary>
    public PollMethod Method { get; }

    /// <summary>What is voted on; null for methods with words of their own.</summary>
    public OptionList? Options { get; }

    /// <summary>How many are elected.</summary>
    public int Seats { get; }

    /// <summary>What each option costs; empty without a budget.</summary>
    public ImmutableArray<long> Costs { get; }

    /// <summary>The money that there is; 0 without a budget.</summary>
    public long Budget { get; }

    /// <summary>What a ballot looks like.</summary>
    public BallotForm Form => FormOf(Method);

    /// <summary>What may be said, in order; empty where options are voted on.</summary>
    public IReadOnlyList<string> Stances => StancesOf(Method);

    /// <summary>What points a ballot may give; null where it gives none.</summary>
    public PointRule? Points => Method switch
    {
        PollMethod.Score or PollMethod.Star or PollMethod.MajorityJudgement => PointRule.Score(MostScore),
        PollMethod.Dots => PointRule.Dots(DotsEach, DotsOnOne),
        PollMethod.Quadratic => PointRule.QuadraticVotes(Credits, against: false),
        _ => null,
    };

    /// <summary>Whether several options may share a place in a ranking.</summary>
    public bool MayShareRank => Method is PollMethod.Schulze or PollMethod.RankedPairs;

    /// <summary>The same question with its options called by their numbers: lots are drawn by these, so that a count can be repeated where names are not published.</summary>
    public Poll Numbered() => Options is null ? this : new Poll(Method, [.. Enumerable.Range(1, Options.Count).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))], Seats, [.. Costs], Budget);

    /// <summary>What a ballot of a method looks like.</summary>
    public static BallotForm FormOf(PollMethod method) => method switch
    {
        PollMethod.Motion or PollMethod.Consent or PollMethod.Consensus or PollMethod.Gradient or PollMethod.SenseCheck => BallotForm.Stance,
        PollMethod.Plurality => BallotForm.One,
        PollMethod.Approval or PollMethod.Phragmen or PollMethod.EqualShares or PollMethod.BudgetShares or PollMethod.BudgetGreedy => BallotForm.Several,
        PollMethod.Score or PollMethod.Star or PollMethod.MajorityJudgement or PollMethod.Dots or PollMethod.Quadratic => BallotForm.Points,
        _ => BallotForm.Ranking,
    };

    /// <summary>Whether a method can elect more than one.</summary>
    public static bool ElectsSeveral(PollMethod method) => method is PollMethod.Approval or PollMethod.Borda or PollMethod.Score or PollMethod.Dots or PollMethod.Quadratic
        or PollMethod.ScottishStv or PollMethod.MeekStv or PollMethod.Phragmen or PollMethod.EqualShares;

    /// <summary>Whether a method spends money.</summary>
    public static bool IsBudget(PollMethod method) => method is PollMethod.BudgetShares or PollMethod.BudgetGreedy;

    /// <summary>The words of a method, in order; empty where options are voted on.</summary>
    public static IReadOnlyList<string> StancesOf(PollMethod method) => method switch
    {
        PollMethod.Motion => ["yes", "no", "abstain"],
        PollMethod.Consent => ["consent", "concern", "abstain", "objection"],
        PollMethod.Consensus => ["agree", "reservations", "stand-aside", "block", "abstain"],
        PollMethod.Gradient => ["endorse", "minor-point", "reservations", "neutral", "more-discussion", "dislike", "disagree", "veto"],
        PollMethod.SenseCheck => ["up", "sideways", "down"],
        _ => [],
    };
}
