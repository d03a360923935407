using FsCheck;
using FsCheck.Fluent;

namespace Fusion.OpenRecord.Tests;

public sealed class LogEdgeTests
{
    private static readonly int[] Sizes = [0, 1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 66_000];

    [Fact]
    public void A_log_has_the_root_of_its_tree_and_passes_the_audit()
    {
        foreach (var size in Sizes)
        {
            var edge = LogEdge.Empty.Append(Samples.Entries(size)).After;
            Assert.Equal(Merkle.Root(Samples.Leaves(size)), edge.Root);
            LogStore.Of(size).Audit(new Checkpoint("a", size, edge.Root));
        }
    }

    [Fact]
    public void A_log_is_taken_up_again_only_with_the_root_that_was_signed()
    {
        var store = LogStore.Of(300);
        var root = Merkle.Root(Samples.Leaves(300));
        Assert.Equal(root, LogEdge.Load(new Checkpoint("a", 300, root), store.Read).Root);
        Assert.Equal(RecordFault.RootHash, Assert.Throws<RecordFaultException>(() => LogEdge.Load(new Checkpoint("a", 300, Merkle.EmptyRoot), store.Read)).Fault);
    }

    [Fact]
    public void However_entries_come_in_the_resources_of_a_size_are_the_same() =>
        Prop.ForAll(Gen.Choose(0, 300).ArrayOf(6).ToArbitrary(), batches =>
        {
            var entries = Samples.Entries(batches.Sum());
            var store = new LogStore();
            var size = 0;
            foreach (var batch in batches)
            {
                // Each batch takes up the log from what was written, as after a start.
                var growth = LogEdge.Load(size, store.Read).Append(entries.AsSpan(size, batch));
                store.Write(growth.Resources);
                size += batch;
            }
            var whole = LogStore.Of(size);
            return whole.Resources.All(resource => store.Resources[resource.Key].AsSpan().SequenceEqual(resource.Value)) && LogEdge.Load(size, store.Read).Root == Merkle.Root(Samples.Leaves(size));
        }).Check(Samples.Config.WithMaxTest(40));

    [Fact]
    public void Cut_short_after_any_resource_and_repeated_the_log_is_the_same()
    {
        var entries = Samples.Entries(1300);
        var growth = LogStore.Of(500);
        var resources = LogEdge.Load(500, growth.Read).Append(entries.AsSpan(500)).Resources;
        var expected = LogStore.Of(500);
        expected.Write(resources);
        for (var written = 0; written <= resources.Count; written++)
        {
            var store = LogStore.Of(500);
            store.Write(resources.Take(written));
            // The head is still that of 500 entries; the same entries are sequenced again, at first only some of them.
            store.Write(LogEdge.Load(500, store.Read).Append(entries.AsSpan(500, 300)).Resources);
            store.Write(LogEdge.Load(800, store.Read).Append(entries.AsSpan(800)).Resources);
            Assert.All(expected.Resources, resource => Assert.Equal(resource.Value, store.Resources[resource.Key]));
            store.Audit(new Checkpoint("a", 1300, Merkle.Root(Samples.Leaves(1300))));
        }
    }

    [Fact]
    public void Full_resources_never_change_once_written()
    {
        var store = new LogStore();
        var edge = LogEdge.Empty;
        foreach (var batch in Samples.Entries(3000).Chunk(117))
        {
            var growth = edge.Append(batch);
            Assert.All(growth.Resources.Where(resource => resource.Address.IsFull), resource => Assert.False(store.Resources.ContainsKey(resource.Address.Path)));
            store.Write(growth.Resources);
            edge = growth.After;
        }
    }

    [Fact]
    public void Filled_in_one_go_a_log_needs_only_the_partial_resources_of_its_end()
    {
        var edge = LogEdge.Empty;
        var store = new LogStore();
        foreach (var batch in Samples.Entries(70_000).Chunk(9_000))
        {
            var growth = edge.Append(batch, partials: false);
            Assert.All(growth.Resources, resource => Assert.True(resource.Address.IsFull));
            store.Write(growth.Resources);
            edge = growth.After;
        }
        store.Write(edge.Partials());
        Assert.Equal(TileAddress.Partial(70_000).Order(Comparer<TileAddress>.Create((a, b) => a.Level - b.Level)), edge.Partials().Select(resource => resource.Address));
        store.Audit(new Checkpoint("a", 70_000, edge.Root));
    }

    [Fact]
    public void The_widest_resource_of_a_place_serves_all_that_were_there_before()
    {
        var widest = new Dictionary<(int, long), LogResource>();
        var edge = LogEdge.Empty;
        var served = new List<LogResource>();
        foreach (var batch in Samples.Entries(900).Chunk(70))
        {
            var growth = edge.Append(batch);
            served.AddRange(growth.Resources);
            foreach (var resource in growth.Resources) widest[(resource.Address.Level, resource.Address.Index)] = resource;
            edge = growth.After;
        }
        Assert.All(served, resource =>
        {
            var narrowed = widest[(resource.Address.Level, resource.Address.Index)].Narrowed(resource.Address.Width);
            Assert.Equal(resource.Address, narrowed.Address);
            Assert.Equal(resource.Bytes.ToArray(), narrowed.Bytes.ToArray());
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => served[0].Narrowed(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => served[0].Narrowed(served[0].Address.Width + 1));
        Assert.Equal(RecordFault.BundleLength, Assert.Throws<RecordFaultException>(() => new LogResource(TileAddress.Bundle(0, 3), new byte[] { 0, 9, 1 }).Narrowed(1)).Fault);
        Assert.Equal(RecordFault.TileLength, Assert.Throws<RecordFaultException>(() => new LogResource(TileAddress.HashTile(0, 0, 3), new byte[64]).Narrowed(1)).Fault);
    }

    [Fact]
    public void An_entry_too_long_is_refused_and_the_edge_stays_as_it_was()
    {
        var edge = LogEdge.Empty.Append(Samples.Entries(3)).After;
        Assert.Equal(RecordFault.EntryTooLong, Assert.Throws<RecordFaultException>(() => edge.Append([new byte[65_536]])).Fault);
        Assert.Equal(3, edge.Size);
        Assert.Equal(4, edge.Append([new byte[65_535]]).After.Size);
    }

    [Fact]
    public void An_edge_of_damaged_resources_is_refused_or_has_another_root()
    {
        var store = LogStore.Of(700);
        var root = LogEdge.Load(700, store.Read).Root;
        foreach (var address in TileAddress.Partial(700))
        {
            store.Resources[address.Path][5] ^= 4;
            try
            {
                Assert.NotEqual(root, LogEdge.Load(700, store.Read).Root);
            }
            catch (RecordFaultException fault)
            {
                Assert.Contains(fault.Fault, new[] { RecordFault.EntryHash, RecordFault.BundleLength });
            }
            store.Resources[address.Path][5] ^= 4;
        }
        Assert.Equal(root, LogEdge.Load(700, store.Read).Root);
    }

    [Fact]
    public void Proofs_from_tiles_are_those_from_memory()
    {
        const int size = 66_000;
        var store = LogStore.Of(size);
        var memory = new TreeView(Samples.Tree(size), size);
        var tiles = new TreeView(new TileNodes(size, store.Read), size);
        Assert.Equal(memory.Root, tiles.Root);
        foreach (var index in new[] { 0, 1, 255, 256, 65_279, 65_535, 65_536, 65_999, 12_345 })
        {
            Assert.Equal(memory.Inclusion(index), tiles.Inclusion(index));
            Assert.Equal(memory.Consistency(index), tiles.Consistency(index));
        }
    }

    [Fact]
    public void Any_byte_altered_in_any_resource_fails_the_audit()
    {
        const int size = 600;
        var store = LogStore.Of(size);
        var checkpoint = new Checkpoint("a", size, Merkle.Root(Samples.Leaves(size)));
        store.Audit(checkpoint);
        var step = Samples.Long ? 1 : 97;
        foreach (var bytes in store.Resources.Values)
        {
            for (var at = 0; at < bytes.Length; at += step)
            {
                bytes[at] ^= 1;
                Assert.Throws<RecordFaultException>(() => store.Audit(checkpoint));
                bytes[at] ^= 1;
            }
        }
        Assert.Equal(RecordFault.RootHash, Assert.Throws<RecordFaultException>(() => store.Audit(new Checkpoint("a", size, Merkle.EmptyRoot))).Fault);
    }

    [Fact]
    public void Resources_of_wrong_length_are_named_faults()
    {
        var tile = TileAddress.HashTile(0, 0, 3);
        foreach (var length in new[] { 0, 1, 95, 97, 8191, 8193 })
            Assert.Equal(RecordFault.TileLength, Assert.Throws<RecordFaultException>(() => Tile.Read(tile, new byte[length])).Fault);
        Assert.Equal(3, Tile.Read(tile, new byte[8192]).Length);
        var bundle = TileAddress.Bundle(0, 2);
        foreach (var bytes in new byte[][] { [], [0], [0, 0], [0, 1], [0, 0, 0, 5, 1], [0, 0, 0, 0, 9], [0, 0, 0, 0, 0, 0] })
            Assert.Equal(RecordFault.BundleLength, Assert.Throws<RecordFaultException>(() => EntryBundle.Read(bundle, bytes)).Fault);
        Assert.Equal(2, EntryBundle.Read(bundle, new byte[512]).Length);
        Assert.Equal(RecordFault.BundleLength, Assert.Throws<RecordFaultException>(() => EntryBundle.Read(bundle.Full, new byte[513])).Fault);
    }
}
