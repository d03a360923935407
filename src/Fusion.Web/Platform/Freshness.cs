namespace Fusion.Web.Platform;

/// <summary>When somebody last said that a record is still true.</summary>
internal static class Freshness
{
    public const string Fresh = "fresh", Ageing = "ageing", Stale = "stale", Unconfirmed = "unconfirmed";

    public static IReadOnlyList<string> All { get; } = [Fresh, Ageing, Stale, Unconfirmed];

    /// <summary>Grey after twelve months; after twenty-four out of the default lists. What nobody ever confirmed is listed from its source and says so.</summary>
    public static string Of(DateTime? confirmed, DateTime now) => confirmed switch
    {
        null => Unconfirmed,
        { } at when at >= now.AddMonths(-12) => Fresh,
        { } at when at >= now.AddMonths(-24) => Ageing,
        _ => Stale,
    };
}
