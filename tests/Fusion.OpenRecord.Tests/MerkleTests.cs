using FsCheck;
using FsCheck.Fluent;

namespace Fusion.OpenRecord.Tests;

public sealed class MerkleTests
{
    // The entries and roots of the Certificate Transparency project's own tests of RFC 6962.
    private static readonly string[] KnownEntries = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void The_roots_known_from_certificate_transparency_are_found()
    {
        var leaves = KnownEntries.Select(entry => Merkle.Leaf(Convert.FromHexString(entry))).ToArray();
        Assert.Equal(KnownRoots, Enumerable.Range(0, 9).Select(size => Merkle.Root(leaves.AsSpan(0, size)).ToHex()));
    }

    [Fact]
    public void A_leaf_of_any_length_is_hashed_as_the_platform_does()
    {
        var random = new Random(7);
        foreach (var length in Enumerable.Range(0, 700).Concat([4095, 4096, 65_535]))
        {
            var entry = new byte[length];
            random.NextBytes(entry);
            Assert.Equal(Naive.Leaf(entry), Merkle.Leaf(entry).ToBytes());
        }
    }

    [Fact]
    public void Leaves_side_by_side_are_hashed_as_one_by_one() =>
        Prop.ForAll(Gen.Choose(0, 700).Select(length => (ushort)length).ArrayOf().ToArbitrary(), lengths =>
        {
            var random = new Random(lengths.Length);
            var entries = lengths.Select(length =>
            {
                var entry = new byte[length];
                random.NextBytes(entry);
                return (ReadOnlyMemory<byte>)entry;
            }).ToArray();
            var hashes = new Hash[entries.Length];
            Merkle.Leaves(entries, hashes);
            return entries.Select(entry => Convert.ToHexStringLower(Naive.Leaf(entry.Span))).SequenceEqual(hashes.Select(hash => hash.ToHex()));
        }).Check(Samples.Config);

    [Fact]
    public void One_entry_much_longer_than_its_neighbours_is_hashed_rightly()
    {
        ReadOnlyMemory<byte>[] entries = [.. Samples.Entries(9), new byte[65_535], .. Samples.Entries(3)];
        var hashes = new Hash[entries.Length];
        Merkle.Leaves(entries, hashes);
        Assert.Equal(entries.Select(entry => Convert.ToHexStringLower(Naive.Leaf(entry.Span))), hashes.Select(hash => hash.ToHex()));
    }

    [Fact]
    public void Nodes_side_by_side_are_hashed_as_the_platform_does_also_in_place()
    {
        foreach (var pairs in Enumerable.Range(0, 40))
        {
            var children = Samples.Leaves(2 * pairs, seed: pairs);
            var expected = children.Chunk(2).Select(pair => Convert.ToHexStringLower(Naive.Node(pair[0].ToBytes(), pair[1].ToBytes()))).ToList();
            var parents = new Hash[pairs];
            Merkle.Nodes(children, parents);
            Assert.Equal(expected, parents.Select(hash => hash.ToHex()));
            Merkle.Nodes(children, children);
            Assert.Equal(expected, children.Take(pairs).Select(hash => hash.ToHex()));
        }
    }

    [Fact]
    public void A_node_with_any_last_byte_is_hashed_rightly()
    {
        for (var last = 0; last < 256; last++)
        {
            var (left, right) = (new byte[32], new byte[32]);
            right[31] = (byte)last;
            Assert.Equal(Naive.Node(left, right), Merkle.Node(new Hash(left), new Hash(right)).ToBytes());
        }
    }

    [Fact]
    public void Hashing_allocates_nothing()
    {
        var children = Samples.Leaves(1024);
        var parents = new Hash[512];
        var entries = Samples.Entries(1024);
        var hashes = new Hash[1024];
        void Work()
        {
            Merkle.Nodes(children, parents);
            Merkle.Leaves(entries, hashes);
            hashes[0] = Merkle.Node(hashes[1], hashes[2]);
            hashes[1] = Merkle.Leaf(entries[5].Span);
        }
        Work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Work();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_compact_range_has_the_trees_root_however_the_leaves_came_in() =>
        Prop.ForAll(Gen.Choose(0, 40).ArrayOf().ToArbitrary(), batches =>
        {
            var leaves = Samples.Leaves(batches.Sum());
            var range = new CompactRange();
            var at = 0;
            foreach (var batch in batches)
            {
                range.Append(leaves.AsSpan(at, batch));
                at += batch;
                range = new CompactRange(range.Size, [.. range.Peaks]);
            }
            return range.Size == leaves.Length && range.Root.ToBytes().AsSpan().SequenceEqual(Naive.Root(leaves.Select(leaf => leaf.ToBytes()).ToArray()));
        }).Check(Samples.Config);

    [Fact]
    public void A_range_needs_as_many_roots_as_its_size_has_bits()
    {
        Assert.Throws<ArgumentException>(() => new CompactRange(3, Samples.Leaves(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CompactRange(-1, []));
        Assert.Equal(Merkle.EmptyRoot, new CompactRange(0, []).Root);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=")] // an unused bit is set
    [InlineData("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU")]
    [InlineData(" 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")]
    public void What_is_no_hash_in_base64_is_refused(string text) =>
        Assert.Equal(RecordFault.HashText, Assert.Throws<RecordFaultException>(() => Hash.FromBase64(text)).Fault);

    [Fact]
    public void A_hash_reads_back_from_both_of_its_forms()
    {
        var hash = Samples.Leaves(1)[0];
        Assert.Equal(hash, Hash.FromBase64(hash.ToString()));
        Assert.Equal(hash, Hash.FromHex(hash.ToHex()));
        Assert.Equal(RecordFault.HashText, Assert.Throws<RecordFaultException>(() => Hash.FromHex(hash.ToHex().ToUpperInvariant())).Fault);
    }
}
