namespace Fusion.Evidence;

/// <summary>What can be wrong with figures that people send in.</summary>
public enum FaultKind
{
    /// <summary>Nothing stands where a figure is needed.</summary>
    Missing,

    /// <summary>Not a number, or not a finite one.</summary>
    NotANumber,

    /// <summary>A number so large or so small that nobody has measured it; <see cref="Fault.Bound"/> is the limit.</summary>
    OutOfReach,

    /// <summary>A whole number is needed.</summary>
    NotWhole,

    /// <summary>Below zero, where that is impossible (a count, a standard deviation).</summary>
    Negative,

    /// <summary>A variance or standard error must be above zero: a result without any uncertainty cannot be weighed.</summary>
    NotPositive,

    /// <summary>A group has fewer people than can give a standard deviation or a correlation; <see cref="Fault.Bound"/> is the least.</summary>
    TooFewPeople,

    /// <summary>More people had the outcome than there were.</summary>
    MoreThanTotal,

    /// <summary>A correlation must lie between -1 and 1, and a perfect one has no standard error.</summary>
    NotACorrelation,

    /// <summary>A probability must lie above 0 and not above 1.</summary>
    NotAProbability,

    /// <summary>Nobody differs within either group, so differences have no yardstick.</summary>
    NoSpread,

    /// <summary>Everybody or nobody had the outcome in both groups, so this measure has nothing to compare.</summary>
    NothingToCompare,

    /// <summary>The lower end of an interval lies above the upper.</summary>
    IntervalReversed,

    /// <summary>The estimate lies outside its own interval.</summary>
    EstimateOutsideInterval,

    /// <summary>The estimate does not lie in the middle of its interval, on the scale of the measure: one of the figures is wrong.</summary>
    IntervalNotCentred,

    /// <summary>The direction of the difference is needed and is not given.</summary>
    NoDirection,

    /// <summary>There is no study to pool.</summary>
    NoStudies,

    /// <summary>Too few studies for this question; <see cref="Fault.Bound"/> is the least.</summary>
    TooFewStudies,

    /// <summary>Studies of different measures are not pooled unless asked.</summary>
    MixedMeasures,

    /// <summary>Studies with and without a comparison are not pooled unless asked.</summary>
    MixedFamilies,

    /// <summary>A moderator is the same for all studies, or follows from the others.</summary>
    ModeratorSaysNothing,

    /// <summary>A list is not as long as the one that it belongs to; <see cref="Fault.Bound"/> is the length needed.</summary>
    WrongLength,

    /// <summary>A column that was asked for is not in the file.</summary>
    NoSuchColumn,

    /// <summary>The same column stands twice in the file.</summary>
    ColumnTwice,

    /// <summary>A line has more or fewer cells than the heading; <see cref="Fault.Bound"/> is the number of the heading.</summary>
    WrongNumberOfCells,

    /// <summary>A quoted cell is never closed, or something stands after its closing quote.</summary>
    BrokenQuote,

    /// <summary>The file has no line below its heading.</summary>
    Empty,

    /// <summary>A rule file is not as it must be; the field says where.</summary>
    BrokenRule,
}
