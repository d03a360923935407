using Fusion.Evidence.Effects;
using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Pooling;

/// <summary>Pools studies. O(k) memory, O(k) time for each of some ten to fifty passes; the order of the studies changes nothing beyond rounding.</summary>
/// <remarks>Agrees with R metafor 3.8 (rma.uni) to 1e-6 or better for fixed effect, DerSimonian-Laird, Paule-Mandel and REML, with ordinary, plain and truncated Knapp-Hartung
/// intervals. G. Knapp and J. Hartung, Statistics in Medicine 22 (2003) 2693–2710; J. P. T. Higgins, S. G. Thompson and D. J. Spiegelhalter, Journal of the Royal Statistical
/// Society A 172 (2009) 137–159.</remarks>
public static class Pool
{
    const int PredictionNeeds = 3;
    const int PredictionAdvises = 5;

    /// <summary>Pools <paramref name="studies"/>.</summary>
    /// <param name="studies">In any order; one is enough, and gives itself.</param>
    /// <param name="options">The choices; null for those by default.</param>
    /// <returns>The pooled figure; or <see cref="FaultKind.NoStudies"/>, <see cref="FaultKind.MixedMeasures"/>, <see cref="FaultKind.MixedFamilies"/>.</returns>
    public static Checked<Pooled> Of(IReadOnlyList<Study> studies, PoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(studies);
        options ??= new();
        var faults = Likeness.Faults(studies, options.Mixed);
        return faults.Count > 0 ? new(faults) : new(Sound(studies, options));
    }

    /// <summary>Pools studies that are known to be alike; at least one.</summary>
    internal static Pooled Sound(IReadOnlyList<Study> studies, PoolOptions options)
    {
        var model = new MeanModel(StudyColumns.Effects(studies), StudyColumns.Variances(studies));
        var fit = MeanFit.Of(model, options);
        var spread = TauSquared.Describe(model, fit.Tau2, options.Method, options.Level);
        var half = fit.StandardError * Critical(1 - options.Level, fit.Df);
        var statistic = fit.StandardError > 0 ? fit.Mean / fit.StandardError : (double?)null;
        return new()
        {
            Studies = studies.Count,
            Designs = StudyColumns.Designs(studies),
            Measure = StudyColumns.Measure(studies),
            Estimate = fit.Mean,
            StandardError = fit.StandardError,
            Interval = Interval.Around(fit.Mean, half),
            Df = fit.Df,
            Statistic = statistic,
            P = statistic is { } value ? Beyond(value, fit.Df) : null,
            Heterogeneity = spread,
            Prediction = Predict(fit, options, studies.Count),
            Weights = Weights(model, fit.Tau2),
            Options = options,
            Form = fit.Form,
            Notes = Notes(studies, fit, spread, options),
        };
    }

    /// <summary>The distance in standard errors beyond which lies the share <paramref name="both"/>, by t or, without degrees of freedom, the normal distribution.</summary>
    internal static double Critical(double both, int? df) => df is { } degrees ? StudentT.Beyond(both, degrees) : Normal.Beyond(both);

    internal static double Beyond(double statistic, int? df) =>
        2 * (df is { } degrees ? StudentT.Upper(Math.Abs(statistic), degrees) : Normal.Upper(Math.Abs(statistic)));

    static Prediction? Predict(MeanFit fit, PoolOptions options, int k)
    {
        if (k < PredictionNeeds || options.Method == TauMethod.FixedEffect)
            return null;
        var df = fit.Df ?? k - 2;
        var deviation = Math.Sqrt(fit.Tau2 + (fit.StandardError * fit.StandardError));
        return new(Interval.Around(fit.Mean, StudentT.Beyond(1 - options.Level, df) * deviation), fit.Mean, deviation, df);
    }

    static double[] Weights(MeanModel model, double tau2)
    {
        var (_, sum) = model.Mean(tau2);
        return Array.ConvertAll(model.Variances, v => 100 / (v + tau2) / sum);
    }

    static List<Note> Notes(IReadOnlyList<Study> studies, MeanFit fit, Heterogeneity spread, PoolOptions options)
    {
        List<Note> notes = [];
        var random = options.Method != TauMethod.FixedEffect;
        if (studies.Count == 1)
            notes.Add(new(NoteKind.OneStudy));
        if (studies.Count == 2 && random)
            notes.Add(new(NoteKind.TwoStudies));
        if (studies.Count is >= PredictionNeeds and < PredictionAdvises && random)
            notes.Add(new(NoteKind.FewForPrediction));
        if (studies.Count > 1 && spread.Q == 0)
            notes.Add(new(NoteKind.IdenticalEffects));
        if (fit.Form == IntervalForm.KnappHartung && fit.Inflation < 1)
            notes.Add(new(NoteKind.NarrowInterval));
        if (spread.Tau2Interval is { High: 0 })
            notes.Add(new(NoteKind.TauIntervalEmpty));
        if (studies.Sum(study => study.Effect.Notes.Count(note => note.Kind == NoteKind.HalfAdded)) is > 0 and var halves)
            notes.Add(new(NoteKind.HalfAdded, halves));
        if (StudyColumns.Repeated(studies) is > 0 and var repeated)
            notes.Add(new(NoteKind.PartnersRepeated, repeated));
        if (options.Mixed && Likeness.Faults(studies, mixed: false).Count > 0)
            notes.Add(new(NoteKind.MixedAsAsked));
        return notes;
    }
}
