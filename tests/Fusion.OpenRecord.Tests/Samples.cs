using FsCheck;

namespace Fusion.OpenRecord.Tests;

/// <summary>Entries and trees that are the same at each run.</summary>
internal static class Samples
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300);

    /// <summary>Whether longer runs are asked for.</summary>
    public static bool Long { get; } = Environment.GetEnvironmentVariable("FUSION_LONG") == "1";

    /// <summary>Entries of many lengths, from empty to a few hundred bytes.</summary>
    public static ReadOnlyMemory<byte>[] Entries(int count, int seed = 1)
    {
        var random = new Random(seed);
        var entries = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < count; i++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            entries[i] = bytes;
        }
        return entries;
    }

    public static Hash[] Leaves(int count, int seed = 1)
    {
        var leaves = new Hash[count];
        Merkle.Leaves(Entries(count, seed), leaves);
        return leaves;
    }

    public static MemoryTree Tree(int count)
    {
        var tree = new MemoryTree();
        tree.Append(Leaves(count));
        return tree;
    }
}
