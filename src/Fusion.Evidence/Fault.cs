using System.Globalization;

namespace Fusion.Evidence;

/// <summary>One thing that is wrong, and where.</summary>
/// <param name="Kind">What is wrong: a host says it in its reader's language.</param>
/// <param name="Field">The field, column or argument that is wrong.</param>
/// <param name="Value">The figure that stands there, if it is one.</param>
/// <param name="Bound">The limit that it breaks, for the kinds that have one.</param>
/// <param name="Line">The line of the file, from 1, or null outside a file.</param>
public sealed record Fault(FaultKind Kind, string Field, double? Value = null, double? Bound = null, int? Line = null)
{
    /// <summary>The fault as an English sentence, with the field and the figure, without the line.</summary>
    public string Text => $"{Field}: {Sentence}.";

    string Given => Value is { } value ? value.ToString("R", CultureInfo.InvariantCulture) : "this";

    string Limit => Bound is { } bound ? bound.ToString("R", CultureInfo.InvariantCulture) : "the limit";

    string Sentence => Kind switch
    {
        FaultKind.Missing => "nothing stands here, and a figure is needed",
        FaultKind.NotANumber => "this is not a number; write it like 0.25",
        FaultKind.OutOfReach => $"{Given} is out of reach; the limit is {Limit}",
        FaultKind.NotWhole => $"{Given} is not a whole number",
        FaultKind.Negative => $"{Given} is below zero, which is impossible",
        FaultKind.NotPositive => $"{Given} is not above zero; a result without any uncertainty cannot be weighed",
        FaultKind.TooFewPeople => $"{Given} people are too few; at least {Limit} are needed",
        FaultKind.MoreThanTotal => $"{Given} is more than the whole group of {Limit}",
        FaultKind.NotACorrelation => $"{Given} is not a correlation between -1 and 1, both excluded",
        FaultKind.NotAProbability => $"{Given} is not a probability above 0 and up to 1",
        FaultKind.NoSpread => "nobody differs within either group, so the difference has no yardstick",
        FaultKind.NothingToCompare => "everybody or nobody had the outcome in both groups, so there is nothing to compare",
        FaultKind.IntervalReversed => "the lower end of the interval lies above the upper",
        FaultKind.EstimateOutsideInterval => $"the estimate {Given} lies outside its own interval",
        FaultKind.IntervalNotCentred => $"the estimate {Given} does not lie in the middle of its interval, so that one of the three figures is wrong",
        FaultKind.NoDirection => "say which group did better: the figure alone does not tell",
        FaultKind.NoStudies => "there is no study to pool",
        FaultKind.TooFewStudies => $"{Given} studies are too few for this; at least {Limit} are needed",
        FaultKind.MixedMeasures => "the studies use different measures and are not pooled unless you ask for it",
        FaultKind.MixedFamilies => "results with and without a comparison are not pooled unless you ask for it",
        FaultKind.ModeratorSaysNothing => "it is the same for all studies, or follows from the other moderators",
        FaultKind.WrongLength => $"there are {Given} entries where {Limit} are needed",
        FaultKind.NoSuchColumn => "the file has no such column",
        FaultKind.ColumnTwice => "the file has this column twice",
        FaultKind.WrongNumberOfCells => $"the line has {Given} cells and the heading {Limit}",
        FaultKind.BrokenQuote => "a quotation mark is not closed, or something stands after its end",
        FaultKind.Empty => "there is no line below the heading",
        FaultKind.BrokenRule => "the rule is not as it must be",
        _ => "this cannot be used",
    };
}
