using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>Where a log's resources are: in a folder, or on a server.</summary>
internal abstract class RecordSource : IDisposable
{
    /// <summary>How many resources are worth asking for at once.</summary>
    public abstract int AtOnce { get; }

    public static RecordSource At(string place)
    {
        if (!place.Contains("://", StringComparison.Ordinal)) return new FolderSource(place);
        return Uri.TryCreate(place.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? new ServerSource(url) : throw new WrongUse($"{place} is neither a folder nor an http(s) address.");
    }

    /// <summary>A resource by its path, or null when it is not there.</summary>
    public abstract Task<byte[]?> Find(string path);

    public async Task<byte[]> Read(string path) => await Find(path) ?? throw new BadInput($"{Name(path)} is missing.");

    /// <summary>A tile or bundle; when a partial one is gone, the full one.</summary>
    public async Task<byte[]> Read(TileAddress address) =>
        await Find(address.Path) ?? (address.IsFull ? null : await Find(address.Full.Path)) ?? throw new BadInput($"{Name(address.Path)} is missing.");

    /// <summary>For the few tiles that a proof needs.</summary>
    public ReadOnlyMemory<byte> ReadNow(TileAddress address) => Read(address).GetAwaiter().GetResult();

    public virtual void Dispose()
    {
    }

    protected abstract string Name(string path);

    sealed class FolderSource(string folder) : RecordSource
    {
        public override int AtOnce => Environment.ProcessorCount;

        public override async Task<byte[]?> Find(string path) => File.Exists(Name(path)) ? await File.ReadAllBytesAsync(Name(path)) : null;

        protected override string Name(string path) => Path.Combine(folder, path);
    }
}
