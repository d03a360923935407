using Fusion.Evidence.Numbers;

namespace Fusion.Evidence.Agreement;

/// <summary>Intraclass correlations: which part of the differences between ratings lies in what is rated.</summary>
/// <param name="Targets">n, how many things were rated by all.</param>
/// <param name="Raters">k.</param>
/// <param name="LeftOut">How many rows were left out because of gaps.</param>
/// <param name="OneWay">(1,1): other raters for each thing; a single rating.</param>
/// <param name="OneWayMean">(1,k): other raters for each thing; the mean of k.</param>
/// <param name="Agreement">(2,1): the same raters, who stand for others; severe and mild raters count as disagreement; a single rating.</param>
/// <param name="AgreementMean">(2,k): the same for the mean of k.</param>
/// <param name="Consistency">(3,1): the same raters and no others; a single rating.</param>
/// <param name="ConsistencyMean">(3,k): the same for the mean of k; equals Cronbach's α over raters.</param>
/// <remarks>P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979) 420–428; intervals and tests by K. O. McGraw and S. P. Wong, Psychological Methods 1 (1996) 30–46, as in R irr.
/// R psych's interval for (2,k) is the one of (2,1) stepped up, <see cref="Reliability.SpearmanBrown"/> of its ends, and somewhat narrower; the two programs differ. A ratio without
/// error below the line is infinite.</remarks>
public sealed record Intraclass(
    int Targets,
    int Raters,
    int LeftOut,
    IntraclassForm OneWay,
    IntraclassForm OneWayMean,
    IntraclassForm Agreement,
    IntraclassForm AgreementMean,
    IntraclassForm Consistency,
    IntraclassForm ConsistencyMean)
{
    /// <summary>All six forms.</summary>
    /// <param name="ratings">Rows are the things rated, columns the raters; rows with gaps are left out.</param>
    /// <param name="level">The share that the intervals are to hold.</param>
    /// <returns>The forms; or <see cref="FaultKind.TooFewPeople"/> below two complete rows or two raters, <see cref="FaultKind.NoSpread"/> where the things rated
    /// have all the same mean. Perfect agreement is 1 with an infinite F.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is out of range.</exception>
    public static Checked<Intraclass> Of(Ratings ratings, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Require.Share(level);
        var complete = ratings.WithoutGaps();
        if (complete.Columns < 2)
            return new([new(FaultKind.TooFewPeople, "raters", complete.Columns, 2)]);
        if (complete.Rows < 2)
            return new([new(FaultKind.TooFewPeople, "targets", complete.Rows, 2)]);
        var squares = MeanSquares.Of(complete);
        if (squares.Rows == 0)
            return new([new(FaultKind.NoSpread, "ratings")]);
        var beside = (1 - level) / 2;
        return new(new Intraclass(
            complete.Rows,
            complete.Columns,
            ratings.Rows - complete.Rows,
            IntraclassFormulae.Plain(squares, squares.Within, squares.DfWithin, beside, mean: false),
            IntraclassFormulae.Plain(squares, squares.Within, squares.DfWithin, beside, mean: true),
            IntraclassFormulae.Agreement(squares, beside),
            IntraclassFormulae.AgreementMean(squares, beside),
            IntraclassFormulae.Plain(squares, squares.Error, squares.DfError, beside, mean: false),
            IntraclassFormulae.Plain(squares, squares.Error, squares.DfError, beside, mean: true)));
    }
}
