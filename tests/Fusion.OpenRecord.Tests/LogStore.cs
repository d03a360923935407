namespace Fusion.OpenRecord.Tests;

/// <summary>A log's resources in memory, as a server or folder would keep them.</summary>
internal sealed class LogStore
{
    public Dictionary<string, byte[]> Resources { get; } = [];

    public static LogStore Of(int size, int seed = 1)
    {
        var store = new LogStore();
        store.Write(LogEdge.Empty.Append(Samples.Entries(size, seed)).Resources);
        return store;
    }

    public void Write(IEnumerable<LogResource> resources)
    {
        foreach (var resource in resources) Resources[resource.Address.Path] = resource.Bytes.ToArray();
    }

    public ReadOnlyMemory<byte> Read(TileAddress address) =>
        Resources.TryGetValue(address.Path, out var bytes) || Resources.TryGetValue(address.Full.Path, out bytes) ? bytes : throw new InvalidOperationException($"{address.Path} was never written.");

    public void Audit(Checkpoint checkpoint)
    {
        var audit = new LogAudit(checkpoint);
        for (var i = 0L; i < audit.Bundles; i++) audit.Take(i, Read(TileAddress.Entries(i, checkpoint.Size)!.Value), Read(TileAddress.Hashes(0, i, checkpoint.Size)!.Value).Span);
        audit.Finish(Read);
    }
}
