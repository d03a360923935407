namespace Fusion.Evidence.Pooling;

/// <summary>Something that may explain why effects differ.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">Its value for each study, in their order.</param>
public sealed record Moderator(string Name, IReadOnlyList<double> Values)
{
    /// <summary>One moderator of 0 and 1 for each kind but the first in ordinal order, against which the others are compared.</summary>
    public static IReadOnlyList<Moderator> OfKinds(IReadOnlyList<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return [.. kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Skip(1)
            .Select(kind => new Moderator(kind, [.. kinds.Select(each => string.Equals(each, kind, StringComparison.Ordinal) ? 1.0 : 0)]))];
    }
}
