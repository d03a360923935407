namespace Fusion.OpenRecord;

/// <summary>The right edge of a log: of its tree, and of its last bundle of entries. All that a sequencer needs beside the new entries. Immutable.</summary>
/// <remarks>
/// A sequencer gives waiting entries their places durably, then loads the edge at the size of the last checkpoint, appends the entries that follow in
/// their order, writes the resources, signs a checkpoint, and only then serves it. Each step may be cut short: the same entries in the same
/// order give the same bytes again, whether they come in one batch or in several.
/// </remarks>
public sealed class LogEdge
{
    private readonly byte[] bundle;

    private LogEdge(TreeEdge tree, byte[] bundle)
    {
        Tree = tree;
        this.bundle = bundle;
    }

    /// <summary>The edge of a log without entries.</summary>
    public static LogEdge Empty { get; } = new(TreeEdge.Empty, []);

    /// <summary>The right edge of its tree.</summary>
    public TreeEdge Tree { get; }

    /// <summary>The number of entries.</summary>
    public long Size => Tree.Size;

    /// <summary>The root over them: what a checkpoint signs.</summary>
    public Hash Root => Tree.Root;

    /// <summary>Takes up a log again from what was written for it.</summary>
    /// <param name="size">Its number of entries: that of the last checkpoint.</param>
    /// <param name="read">Gives the bytes of a tile or bundle; may give the full one in place of a partial one. Asked for at most nine resources: those of <see cref="TileAddress.Partial"/>.</param>
    /// <exception cref="RecordFaultException">A resource is malformed, or the last bundle's entries are not those of the tile. Compare <see cref="Root"/> with the signed one.</exception>
    public static LogEdge Load(long size, Func<TileAddress, ReadOnlyMemory<byte>> read)
    {
        var tree = TreeEdge.Load(size, read);
        if (TileAddress.Entries(size / TileAddress.FullWidth, size) is not { IsFull: false } last) return new(tree, []);
        var entries = EntryBundle.Read(last, read(last));
        LogAudit.CheckEntries(last, entries, tree.Partials()[0].Bytes.Span);
        return new(tree, EntryBundle.Write(entries));
    }

    /// <summary>Takes up a log again and holds it against what was signed.</summary>
    /// <param name="checkpoint">The last checkpoint.</param>
    /// <param name="read">As in <see cref="Load(long, Func{TileAddress, ReadOnlyMemory{byte}})"/>.</param>
    /// <exception cref="RecordFaultException">A resource is malformed, or they lead to another root than the one signed (<see cref="RecordFault.RootHash"/>).</exception>
    public static LogEdge Load(Checkpoint checkpoint, Func<TileAddress, ReadOnlyMemory<byte>> read)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        var edge = Load(checkpoint.Size, read);
        return edge.Root == checkpoint.Root ? edge : throw new RecordFaultException(RecordFault.RootHash, $"The tiles at {checkpoint.Size} entries lead to another root than the one signed.");
    }

    /// <summary>Appends entries in their order.</summary>
    /// <param name="entries">The entries' bytes.</param>
    /// <param name="partials">As in <see cref="TreeEdge.Append"/>.</param>
    /// <returns>The edge after them, and what to write: bundles first, then tiles from the leaves up.</returns>
    /// <exception cref="RecordFaultException">An entry is too long (<see cref="RecordFault.EntryTooLong"/>).</exception>
    public LogGrowth Append(ReadOnlySpan<ReadOnlyMemory<byte>> entries, bool partials = true)
    {
        if (entries.Length == 0) return new(this, []);
        var resources = new List<LogResource>();
        var last = bundle;
        var index = Size / TileAddress.FullWidth;
        var width = (int)(Size % TileAddress.FullWidth);
        for (var at = 0; at < entries.Length; index++)
        {
            var taken = Math.Min(TileAddress.FullWidth - width, entries.Length - at);
            last = EntryBundle.Extend(last, entries.Slice(at, taken));
            at += taken;
            width += taken;
            if (partials || width == TileAddress.FullWidth) resources.Add(new(TileAddress.Bundle(index, width), last));
            if (width < TileAddress.FullWidth) break;
            (last, width) = ([], 0);
        }
        var leaves = new Hash[entries.Length];
        Merkle.Leaves(entries, leaves);
        var tree = Tree.Append(leaves, partials);
        return new(new(tree.After, last), [.. resources, .. tree.Resources]);
    }

    /// <summary>The resources that are not full, as they must be served at this size.</summary>
    public IReadOnlyList<LogResource> Partials() =>
        TileAddress.Entries(Size / TileAddress.FullWidth, Size) is { IsFull: false } last ? [new(last, bundle), .. Tree.Partials()] : Tree.Partials();
}
