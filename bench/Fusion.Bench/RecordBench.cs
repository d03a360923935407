using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Bench;

/// <summary>The open record beside Go's golang.org/x/mod/sumdb: the same work in the same run, by CPU time, the best of some rounds each.</summary>
internal static class RecordBench
{
    const int Appended = 1 << 17;
    const int Size = 1_000_000;
    const int Proofs = 20_000;
    const int Rounds = 5;
    const int Slices = 16;
    const int Batch = 256;

    static readonly Dictionary<string, string> Names = new()
    {
        ["node"] = "one inner node (65 bytes), each from the one before",
        ["append"] = "append in memory, entries of 500 bytes, ours in batches of 256",
        ["sequence"] = "tiles, bundles and signed checkpoint, batches of 256, not written to disk",
        ["inclusion-make"] = "inclusion proof of 1,000,000, from memory",
        ["inclusion-check"] = "check of it",
        ["consistency-make"] = "consistency proof to 1,000,000, from memory",
        ["consistency-check"] = "check of it",
        ["inclusion-from-tiles"] = "inclusion proof from tiles, none of them read before",
    };

    public static int Run(IReadOnlyList<string> arguments)
    {
        var peer = Build();
        var (ours, theirs) = (new Dictionary<string, double>(), new Dictionary<string, double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, value) in Measure()) Better(ours, name, value);
            if (peer is not null) foreach (var (name, value) in Ask(peer)) Better(theirs, name, value);
        }
        Console.WriteLine("| CPU time of | ours µs | Go µs | Go ÷ ours |\n|---|---|---|---|");
        foreach (var (key, name) in Names)
        {
            var go = theirs.TryGetValue(key, out var value) ? string.Create(CultureInfo.InvariantCulture, $"{value / 1000:0.00} | {value / ours[key]:0.00}") : "– | –";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {ours[key] / 1000:0.00} | {go} |"));
        }
        if (arguments.Count > 0) RecordWholeBench.Run(arguments[0]);
        return 0;
    }

    static void Better(Dictionary<string, double> best, string name, double value) => best[name] = best.TryGetValue(name, out var before) ? Math.Min(before, value) : value;

    static Dictionary<string, double> Measure()
    {
        var found = new Dictionary<string, double>();
        // The best of some slices: other work on the machine makes some of them slow.
        void Time(string name, int items, Action<int, int> work)
        {
            for (var slice = 0; slice < Slices; slice++)
            {
                var (from, to) = (items / Slices * slice, items / Slices * (slice + 1));
                var before = Environment.CpuUsage.TotalTime;
                work(from, to);
                Better(found, name, (Environment.CpuUsage.TotalTime - before).TotalNanoseconds / (to - from));
            }
        }
        var (a, b) = (Merkle.Leaf("a"u8), Merkle.Leaf("b"u8));
        Time("node", 1_000_000, (from, to) =>
        {
            for (var i = from; i < to; i++) a = Merkle.Node(a, b);
        });
        var entries = Entries(Appended, 500);
        var appended = new MemoryTree();
        Time("append", Appended, (from, to) => Fill(appended, entries.AsSpan(from..to)));
        Sequence(entries, Time);
        var tree = new MemoryTree();
        Fill(tree, Entries(Size, 8));
        Prove(new TreeView(tree, Size), tree, Time);
        var leaves = Enumerable.Range(0, Size).Select(i => tree.Node(0, i)).ToArray();
        var tiles = TreeEdge.Empty.Append(leaves).Resources.ToDictionary(resource => resource.Address, resource => resource.Bytes);
        Time("inclusion-from-tiles", Proofs / 10, (from, to) =>
        {
            for (var i = from; i < to; i++) new TreeView(new TileNodes(Size, address => tiles[address]), Size).Inclusion(At(i));
        });
        return found;
    }

    static void Prove(TreeView view, MemoryTree tree, Action<string, int, Action<int, int>> time)
    {
        var proofs = new Hash[Proofs][];
        time("inclusion-make", Proofs, (from, to) =>
        {
            for (var i = from; i < to; i++) proofs[i] = view.Inclusion(At(i));
        });
        time("inclusion-check", Proofs, (from, to) =>
        {
            for (var i = from; i < to; i++) OpenRecord.Proofs.CheckInclusion(tree.Node(0, At(i)), At(i), Size, proofs[i], view.Root);
        });
        var roots = Enumerable.Range(0, Proofs).Select(i => new TreeView(tree, 1 + At(i)).Root).ToArray();
        time("consistency-make", Proofs, (from, to) =>
        {
            for (var i = from; i < to; i++) proofs[i] = view.Consistency(1 + At(i));
        });
        time("consistency-check", Proofs, (from, to) =>
        {
            for (var i = from; i < to; i++) OpenRecord.Proofs.CheckConsistency(1 + At(i), roots[i], Size, view.Root, proofs[i]);
        });
    }

    static long At(int i) => i * 7919L % Size;

    static void Fill(MemoryTree tree, ReadOnlySpan<ReadOnlyMemory<byte>> entries)
    {
        Span<Hash> leaves = new Hash[Batch];
        for (var at = 0; at < entries.Length; at += Batch)
        {
            var count = Math.Min(Batch, entries.Length - at);
            Merkle.Leaves(entries.Slice(at, count), leaves);
            tree.Append(leaves[..count]);
        }
    }

    static void Sequence(ReadOnlyMemory<byte>[] entries, Action<string, int, Action<int, int>> time)
    {
        var key = SigningKey.Create("log.example", SigningKey.Log);
        var signer = new NoteSigner(VerifierKey.Parse(key.VerifierKey), key.Sign);
        var edge = LogEdge.Empty;
        time("sequence", Appended, (from, to) =>
        {
            for (var at = from; at < to; at += Batch)
            {
                edge = edge.Append(entries.AsSpan(at, Batch)).After;
                new Checkpoint(signer.Key.Name, edge.Size, edge.Root).SignedBy(signer).ToBytes();
            }
        });
    }

    static ReadOnlyMemory<byte>[] Entries(int count, int length)
    {
        var entries = new ReadOnlyMemory<byte>[count];
        for (var i = 0; i < count; i++)
        {
            var entry = new byte[length];
            BinaryPrimitives.WriteInt64BigEndian(entry, i);
            entries[i] = entry;
        }
        return entries;
    }

    static IEnumerable<(string Name, double Nanoseconds)> Ask(string peer)
    {
        using var process = Process.Start(new ProcessStartInfo(peer, [$"{Appended}", $"{Size}", $"{Proofs}"]) { RedirectStandardOutput = true })!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Select(line => line.Split(' ')).Select(parts => (parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)))];
    }

    /// <summary>The peer, built offline from Debian's Go and its packaged library; null where that is not installed.</summary>
    static string? Build()
    {
        const string packages = "/usr/share/gocode";
        if (!Directory.Exists($"{packages}/src/golang.org/x/mod/sumdb"))
        {
            Console.WriteLine("Go's figures are missing: apt-get install golang-go golang-golang-x-mod-dev");
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("fusion-bench").FullName;
        Directory.CreateDirectory($"{folder}/src/record-peer");
        File.Copy("bench/record-peer/main.go", $"{folder}/src/record-peer/main.go");
        var start = new ProcessStartInfo("go", ["build", "-o", $"{folder}/record-peer", "."]) { WorkingDirectory = $"{folder}/src/record-peer" };
        start.Environment["GO111MODULE"] = "off";
        start.Environment["GOPATH"] = $"{folder}:{packages}";
        start.Environment["GOCACHE"] = $"{folder}/cache";
        using var build = Process.Start(start)!;
        build.WaitForExit();
        return build.ExitCode == 0 ? $"{folder}/record-peer" : throw new InvalidOperationException("go build failed");
    }
}
