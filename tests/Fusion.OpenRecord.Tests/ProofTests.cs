using System.Runtime.InteropServices;

namespace Fusion.OpenRecord.Tests;

public sealed class ProofTests
{
    private const int Largest = 600;

    [Fact]
    public void Every_inclusion_proof_of_every_size_up_to_600_verifies()
    {
        var leaves = Samples.Leaves(Largest);
        var tree = Samples.Tree(Largest);
        var proof = new Hash[Proofs.Longest];
        for (var size = 1; size <= Largest; size++)
        {
            var view = new TreeView(tree, size);
            for (var index = 0; index < size; index++)
                Assert.Null(Proofs.FaultOfInclusion(leaves[index], index, size, proof.AsSpan(0, view.Inclusion(index, proof)), view.Root));
        }
    }

    [Fact]
    public void Every_consistency_proof_of_every_size_up_to_600_verifies()
    {
        var tree = Samples.Tree(Largest);
        var roots = Enumerable.Range(0, Largest + 1).Select(size => new TreeView(tree, size).Root).ToArray();
        var proof = new Hash[Proofs.Longest + 1];
        for (var size = 0; size <= Largest; size++)
        {
            var view = new TreeView(tree, size);
            for (var earlier = 0; earlier <= size; earlier++)
                Assert.Null(Proofs.FaultOfConsistency(earlier, roots[earlier], size, roots[size], proof.AsSpan(0, view.Consistency(earlier, proof))));
        }
    }

    [Fact]
    public void Proofs_are_those_that_RFC_6962_defines()
    {
        const int most = 70;
        var tree = Samples.Tree(most);
        var leaves = Samples.Leaves(most).Select(leaf => leaf.ToBytes()).ToArray();
        for (var size = 1; size <= most; size++)
        {
            var view = new TreeView(tree, size);
            for (var index = 0; index < size; index++)
            {
                Assert.Equal(Naive.Path(index, leaves.AsSpan(0, size)), view.Inclusion(index).Select(hash => hash.ToBytes()));
                Assert.Equal(Naive.Proof(index + 1, leaves.AsSpan(0, size)), view.Consistency(index + 1).Select(hash => hash.ToBytes()));
            }
        }
    }

    [Fact]
    public void A_proof_with_any_byte_altered_fails()
    {
        var most = Samples.Long ? Largest : 48;
        var leaves = Samples.Leaves(Largest);
        var tree = Samples.Tree(Largest);
        foreach (var size in Enumerable.Range(1, most).Concat([255, 256, 257, 599, 600]))
        {
            var view = new TreeView(tree, size);
            var step = size > 48 ? 37 : 1;
            for (var index = 0; index < size; index += step)
            {
                var (leaf, root, at) = (leaves[index], view.Root, index);
                AssertAllAltered(view.Inclusion(index), proof => Proofs.FaultOfInclusion(leaf, at, size, proof, root));
                var (earlier, earlierRoot) = (index + 1, new TreeView(tree, index + 1).Root);
                AssertAllAltered(view.Consistency(earlier), proof => Proofs.FaultOfConsistency(earlier, earlierRoot, size, root, proof));
            }
        }
    }

    [Fact]
    public void A_proof_for_another_leaf_place_size_or_root_fails()
    {
        var tree = Samples.Tree(100);
        var leaves = Samples.Leaves(100);
        var view = new TreeView(tree, 100);
        for (var index = 0; index < 100; index++)
        {
            var proof = view.Inclusion(index);
            for (var other = -1; other <= 101; other++)
            {
                Assert.Equal(other == index, Proofs.FaultOfInclusion(leaves[index], other, 100, proof, view.Root) is null);
                if (other < 100) Assert.NotNull(Proofs.FaultOfInclusion(leaves[index], index, other, proof, new TreeView(tree, Math.Max(0, other)).Root));
            }
            Assert.Equal(RecordFault.ProofRoot, Proofs.FaultOfInclusion(leaves[(index + 1) % 100], index, 100, proof, view.Root));
            Assert.Equal(RecordFault.ProofLength, Proofs.FaultOfInclusion(leaves[index], index, 100, proof.AsSpan(1), view.Root));
            Assert.Equal(RecordFault.ProofLength, Proofs.FaultOfInclusion(leaves[index], index, 100, [.. proof, proof[0]], view.Root));
        }
    }

    [Fact]
    public void A_consistency_proof_between_other_sizes_or_roots_fails()
    {
        var tree = Samples.Tree(80);
        var roots = Enumerable.Range(0, 81).Select(size => new TreeView(tree, size).Root).ToArray();
        var view = new TreeView(tree, 80);
        for (var earlier = 1; earlier < 80; earlier++)
        {
            var proof = view.Consistency(earlier);
            for (var other = 1; other <= 80; other++)
                Assert.Equal(other == earlier, Proofs.FaultOfConsistency(other, roots[other], 80, roots[80], proof) is null);
            Assert.Equal(RecordFault.ProofRoot, Proofs.FaultOfConsistency(earlier, roots[earlier - 1], 80, roots[80], proof));
            Assert.Equal(RecordFault.ProofRoot, Proofs.FaultOfConsistency(earlier, roots[earlier], 80, roots[79], proof));
            Assert.Equal(RecordFault.ProofLength, Proofs.FaultOfConsistency(earlier, roots[earlier], 80, roots[80], [.. proof, proof[0]]));
            Assert.Equal(RecordFault.ProofLength, Proofs.FaultOfConsistency(earlier, roots[earlier], 80, roots[80], proof.AsSpan(0, proof.Length - 1)));
        }
        Assert.Equal(RecordFault.ProofRange, Proofs.FaultOfConsistency(81, roots[80], 80, roots[80], []));
        Assert.Equal(RecordFault.ProofRoot, Proofs.FaultOfConsistency(80, roots[79], 80, roots[80], []));
        Assert.Equal(RecordFault.ProofRoot, Proofs.FaultOfConsistency(0, roots[1], 80, roots[80], []));
        Assert.Null(Proofs.FaultOfConsistency(0, Merkle.EmptyRoot, 80, roots[80], []));
    }

    [Fact]
    public void Sizes_up_to_the_greatest_do_not_overflow()
    {
        var hashes = Samples.Leaves(64);
        foreach (var size in new[] { long.MaxValue, long.MaxValue - 1, 1L << 62 })
        {
            foreach (var index in new[] { 0, 1, size / 2, size - 1 })
            {
                for (var length = 0; length <= 64; length++)
                {
                    Assert.NotNull(Proofs.FaultOfInclusion(hashes[0], index, size, hashes.AsSpan(0, length), hashes[1]));
                    Assert.NotNull(Proofs.FaultOfConsistency(index, hashes[0], size, hashes[1], hashes.AsSpan(0, length)));
                }
            }
        }
    }

    [Fact]
    public void Asking_for_what_is_not_there_is_a_named_fault()
    {
        var view = new TreeView(Samples.Tree(5), 5);
        Assert.Equal(RecordFault.ProofRange, Assert.Throws<RecordFaultException>(() => view.Inclusion(5)).Fault);
        Assert.Equal(RecordFault.ProofRange, Assert.Throws<RecordFaultException>(() => view.Inclusion(-1)).Fault);
        Assert.Equal(RecordFault.ProofRange, Assert.Throws<RecordFaultException>(() => view.Consistency(6)).Fault);
        Assert.Throws<RecordFaultException>(() => Proofs.CheckInclusion(default, 0, 1, [], Merkle.EmptyRoot));
        Assert.Throws<RecordFaultException>(() => Proofs.CheckConsistency(2, default, 1, default, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TreeView(Samples.Tree(5), 6));
    }

    [Fact]
    public void Making_and_checking_a_proof_allocates_nothing()
    {
        var view = new TreeView(Samples.Tree(Largest), Largest);
        var leaf = Samples.Leaves(1)[0];
        var proof = new Hash[Proofs.Longest + 1];
        void Work()
        {
            Proofs.CheckInclusion(leaf, 0, Largest, proof.AsSpan(0, view.Inclusion(0, proof)), view.Root);
            view.Consistency(77, proof);
        }
        Work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Work();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertAllAltered(Hash[] proof, Func<Hash[], RecordFault?> fault)
    {
        Assert.Null(fault(proof));
        var bytes = MemoryMarshal.AsBytes(proof.AsSpan());
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= (byte)(1 << (at % 8));
            Assert.Equal(RecordFault.ProofRoot, fault(proof));
            bytes[at] ^= (byte)(1 << (at % 8));
        }
    }
}
