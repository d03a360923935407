namespace Fusion.Web.Platform.Upkeep;

/// <summary>What a feature erases by itself when its time has come. Registered with <c>AddScoped&lt;IRetention, …&gt;</c>; runs once a day, in an act of its own, with the context that this was given.</summary>
internal interface IRetention
{
    /// <summary>One word; what is erased and when stands in <c>retention.{Name}</c>.</summary>
    string Name { get; }

    /// <summary>Erases what is due; answers how much that was. At most so many at a time that nobody waits for long.</summary>
    Task<int> Erase(DateTime now, CancellationToken cancel);
}

/// <summary>Other work that a feature does once a day. Registered in the same way.</summary>
internal interface IDailyJob
{
    string Name { get; }

    /// <summary>Answers how many things it dealt with.</summary>
    Task<int> Run(DateTime now, CancellationToken cancel);
}
