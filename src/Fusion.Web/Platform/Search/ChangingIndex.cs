using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Platform.Search;

/// <summary>
/// A read model of many rows in two parts (ADR 12): a large one that was made at once and never changes, and a small one of the rows that changed since.
/// What is read is always both; when the small part has grown, both are folded into a new large one while reading and writing go on.
/// </summary>
/// <typeparam name="TWhole">The large part.</typeparam>
/// <typeparam name="TRow">A row as it is read.</typeparam>
/// <typeparam name="TView">Both parts together, immutable.</typeparam>
internal abstract class ChangingIndex<TWhole, TRow, TView>(TWhole nothing) : IReadModel, IDisposable where TRow : class where TView : class
{
    /// <summary>So many changed rows are kept apart; more are folded in.</summary>
    public const int MostChanged = 256;

    readonly SemaphoreSlim turn = new(1, 1);
    readonly Dictionary<Guid, TRow?> changed = [];
    TWhole whole = nothing;
    volatile TView? view;
    HashSet<Guid>? sinceFolding;

    public abstract Topic Topic { get; }

    public int Order => 1;

    /// <summary>Ends when nothing is being folded.</summary>
    public Task Folding { get; private set; } = Task.CompletedTask;

    /// <summary>How many rows lie in the small part.</summary>
    public int Changed => changed.Count;

    protected TView View => view ??= Combine(whole, changed);

    /// <summary>Makes everything anew.</summary>
    public async Task Refresh(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            whole = await ReadWhole(cancel);
            changed.Clear();
            sinceFolding = null;
            view = Combine(whole, changed);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Takes over what happened to these rows.</summary>
    public async Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        if (records.Count > MostChanged)
        {
            await Refresh(cancel);
            return;
        }
        await turn.WaitAsync(cancel);
        try
        {
            await TakeOver(records, cancel);
            sinceFolding?.UnionWith(records);
            if (changed.Count <= MostChanged || sinceFolding is not null) return;
            var since = sinceFolding = [];
            Folding = Task.Run(() => Fold(since), CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    /// <summary>Reads all rows and arranges them.</summary>
    protected abstract Task<TWhole> ReadWhole(CancellationToken cancel);

    /// <summary>Those of these rows that are there.</summary>
    protected abstract Task<IReadOnlyDictionary<Guid, TRow>> ReadRows(IReadOnlyCollection<Guid> records, CancellationToken cancel);

    /// <param name="whole">The large part.</param>
    /// <param name="changed">What became of rows since; null for a row that is no more.</param>
    protected abstract TView Combine(TWhole whole, IReadOnlyDictionary<Guid, TRow?> changed);

    async Task TakeOver(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        var rows = await ReadRows(records, cancel);
        foreach (var record in records) changed[record] = rows.GetValueOrDefault(record);
        view = Combine(whole, changed);
    }

    /// <summary>Reads everything beside what goes on; what changed meanwhile is read once more.</summary>
    async Task Fold(HashSet<Guid> since)
    {
        var made = await ReadWhole(CancellationToken.None);
        await turn.WaitAsync();
        try
        {
            // Everything was made anew meanwhile.
            if (sinceFolding != since) return;
            whole = made;
            changed.Clear();
            await TakeOver(since, CancellationToken.None);
        }
        finally
        {
            if (sinceFolding == since) sinceFolding = null;
            turn.Release();
        }
    }
}
