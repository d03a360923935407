namespace Fusion.Evidence.Agreement;

/// <summary>r_wg: how far a group agrees on an item, beside people who answer at random.</summary>
/// <param name="Value">From 0 (no more than at random) to 1 (all the same).</param>
/// <param name="Raw">The same before it was cut at 0: below 0 the group is split more than chance would do.</param>
/// <param name="People">How many answers it rests on; for several items the fewest of an item.</param>
/// <remarks>L. R. James, R. G. Demaree and G. Wolf, Journal of Applied Psychology 69 (1984) 85–98. The uniform model is the usual one; name any other.</remarks>
public sealed record GroupAgreement(double Value, double Raw, int People)
{
    /// <summary>r_wg of one item: 1 - s²/σ².</summary>
    /// <param name="answers">The answers, each from 1 to <paramref name="anchors"/>; gaps left out.</param>
    /// <param name="anchors">A, the number of anchors of the scale; 2 or more.</param>
    /// <param name="model">What random answers look like.</param>
    /// <returns>The agreement; or <see cref="FaultKind.TooFewPeople"/> below two answers, <see cref="FaultKind.OutOfReach"/> of an answer off the scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of anchors is not from 2 to 1,000.</exception>
    public static Checked<GroupAgreement> OnItem(IReadOnlyList<double> answers, int anchors, AnswerModel model = AnswerModel.Uniform)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var random = RandomVariance(anchors, model);
        List<Fault> faults = [];
        Look(faults, answers, anchors, "answers");
        if (faults.Count > 0)
            return new(faults);
        return new(Of(answers, random));
    }

    /// <summary>r_wg(J) of several items that ask for one thing: J r / (J r + 1 - r) with r = 1 - mean s²/σ².</summary>
    /// <param name="items">The answers to each item; gaps left out.</param>
    /// <param name="anchors">A; 2 or more.</param>
    /// <param name="model">What random answers look like.</param>
    /// <returns>The agreement, 0 where the mean variance is that of random answers or more (there the formula has no meaning); or faults as for <see cref="OnItem"/>, and
    /// <see cref="FaultKind.Empty"/> without items.</returns>
    /// <exception cref="ArgumentOutOfRangeException">As for <see cref="OnItem"/>.</exception>
    public static Checked<GroupAgreement> OnItems(IReadOnlyList<IReadOnlyList<double>> items, int anchors, AnswerModel model = AnswerModel.Uniform)
    {
        ArgumentNullException.ThrowIfNull(items);
        var random = RandomVariance(anchors, model);
        List<Fault> faults = [];
        if (items.Count == 0)
            faults.Add(new(FaultKind.Empty, "items"));
        for (var item = 0; item < items.Count; item++)
            Look(faults, items[item], anchors, $"item {item + 1}");
        if (faults.Count > 0)
            return new(faults);
        return new(Together([.. items.Select(item => Of(item, random))]));
    }

    /// <summary>r_wg(J) of items whose agreement is known one by one, as <see cref="OnItems"/> finds it from their answers.</summary>
    /// <param name="items">The agreement on each; one at least, all on scales of as many anchors.</param>
    public static GroupAgreement Together(IReadOnlyList<GroupAgreement> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfZero(items.Count);
        var raw = items.Average(item => item.Raw);
        var together = raw <= 0 ? 0 : items.Count * raw / ((items.Count * raw) + 1 - raw);
        return new(together, raw, items.Min(item => item.People));
    }

    /// <summary>The variance of random answers: (A² - 1)/12 if uniform, else of a triangle over the anchors.</summary>
    /// <param name="anchors">A; from 2 to 1,000.</param>
    /// <param name="model">What random answers look like.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of anchors is out of range.</exception>
    public static double RandomVariance(int anchors, AnswerModel model)
    {
        ThrowIfNoScale(anchors);
        return model switch
        {
            AnswerModel.Uniform => ((anchors * anchors) - 1) / 12.0,
            AnswerModel.Triangular when anchors % 2 == 1 => (anchors - 1) * (anchors + 3) / 24.0,
            AnswerModel.Triangular => ((anchors * anchors) + (2 * anchors) - 2) / 24.0,
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, null),
        };
    }

    internal static void ThrowIfNoScale(int anchors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(anchors, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(anchors, 1000);
    }

    static void Look(List<Fault> faults, IReadOnlyList<double> answers, int anchors, string field)
    {
        foreach (var answer in answers)
        {
            if (!double.IsFinite(answer))
                faults.Add(new(FaultKind.NotANumber, field));
            else if (answer < 1 || answer > anchors)
                faults.Add(new(FaultKind.OutOfReach, field, answer, answer < 1 ? 1 : anchors));
        }
        if (answers.Count < 2)
            faults.Add(new(FaultKind.TooFewPeople, field, answers.Count, 2));
    }

    static GroupAgreement Of(IReadOnlyList<double> answers, double random)
    {
        var raw = 1 - (Variance(answers) / random);
        return new(Math.Max(0, raw), raw, answers.Count);
    }

    static double Variance(IReadOnlyList<double> answers)
    {
        var mean = answers.Average();
        return answers.Sum(answer => (answer - mean) * (answer - mean)) / (answers.Count - 1);
    }
}
