using System.Globalization;

namespace Fusion.Evidence.Plots;

/// <summary>How a forest plot is drawn.</summary>
public sealed record ForestOptions
{
    /// <summary>The title, which assistive technology reads first; also drawn if <see cref="Standalone"/>.</summary>
    public string Title { get; init; } = "Forest plot";

    /// <summary>The words.</summary>
    public ForestWords Words { get; init; } = new();

    /// <summary>How numbers are written.</summary>
    public IFormatProvider Numbers { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Begins the ids inside; must differ between the pictures of a page. Letters, digits, hyphens.</summary>
    public string IdPrefix { get; init; } = "forest";

    /// <summary>Whether it is a file of its own, with colours for light and dark and a background; else it takes the colours of the page and holds no style at all.</summary>
    public bool Standalone { get; init; }
}
