namespace Fusion.Evidence.Plots;

/// <summary>The words of a forest plot, for its reader's language.</summary>
public sealed record ForestWords
{
    /// <summary>Above the names.</summary>
    public string Study { get; init; } = "Study";

    /// <summary>Above the figures; {0} is the level of the interval in per cent.</summary>
    public string Figures { get; init; } = "Effect [{0} % interval]";

    /// <summary>Beside the pooled figure; {0} is the number of studies.</summary>
    public string Pooled { get; init; } = "All {0} studies";

    /// <summary>Beside the figure of a group; {0} is its number of studies.</summary>
    public string Group { get; init; } = "Together ({0})";

    /// <summary>Beside the figure of one study alone.</summary>
    public string Alone { get; init; } = "This study alone";

    /// <summary>Beside what to expect in a new place.</summary>
    public string Prediction { get; init; } = "In a new place";

    /// <summary>Under the axis; empty for nothing.</summary>
    public string Axis { get; init; } = "";

    /// <summary>Under the axis at the left, for effects below nothing; empty for nothing.</summary>
    public string Below { get; init; } = "";

    /// <summary>Under the axis at the right, for effects above nothing; empty for nothing.</summary>
    public string Above { get; init; } = "";

    /// <summary>The description for those who do not see the picture: {0} studies, {1} estimate, {2} low, {3} high, {4} per cent.</summary>
    public string Description { get; init; } = "{0} studies, each with its effect and interval. Together: {1}, {4} % interval from {2} to {3}.";

    /// <summary>What is added to the description if there is a prediction: {0} low, {1} high.</summary>
    public string DescribedPrediction { get; init; } = "In a new place: from {0} to {1}.";
}
