using System.Text;
using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Cli.Record;

/// <summary>Copies a log, and from then on what has been added to it. A head that contradicts the one kept is refused, and both are put by as evidence.</summary>
internal static class MirrorRecord
{
    // A bundle may have 16 MiB: what one step holds in memory must have an end.
    const int BundlesAtOnce = 32;

    public static int Run(RecordArguments arguments)
    {
        var places = arguments.Rest(2, "the address of the log and the folder of the mirror");
        var (witnesses, quorum) = arguments.Witnesses();
        var every = arguments.Number("--every", 0, 1, 86_400);
        using var source = RecordSource.At(places[0]);
        while (true)
        {
            var log = Key(source, places[1], arguments.Optional("--key"));
            Pull(source, places[1], log, (bytes, key) => Checkpoint.Open(bytes, key, witnesses, quorum)).GetAwaiter().GetResult();
            if (every == 0) return 0;
            Thread.Sleep(TimeSpan.FromSeconds(every));
        }
    }

    /// <summary>The key given; else the one kept; else, the first time, the one that the log shows. It is kept from then on.</summary>
    static NoteVerifier Key(RecordSource source, string folder, string? given)
    {
        var path = Path.Combine(folder, "key");
        var kept = File.Exists(path) ? RecordArguments.Verifier($"@{path}") : null;
        if (kept is not null)
        {
            if (given is not null && File.ReadLines(path).All(line => line.Trim() != RecordArguments.Verifier(given).Key.ToString())) throw new BadInput($"{path} holds another key than the one given: {kept.Key}");
            return kept;
        }
        var shown = given ?? Encoding.UTF8.GetString(source.Read("key").GetAwaiter().GetResult()).Split('\n')[0].Trim();
        var log = RecordArguments.Verifier(shown);
        if (given is null) Console.WriteLine($"No --key was given. From now on the key that the log shows counts: {log.Key}");
        DurableFile.Replace(path, Encoding.UTF8.GetBytes($"{log.Key}\n"));
        return log;
    }

    static async Task Pull(RecordSource source, string folder, NoteVerifier log, Func<byte[], NoteVerifier, SignedCheckpoint> open)
    {
        var shown = await source.Read("checkpoint");
        var chain = await KeyChain.Follow(source, log, shown);
        var head = open(shown, chain.Current);
        var path = Path.Combine(folder, "checkpoint");
        var kept = File.Exists(path) ? VerifyRecord.Earlier(path, [.. File.ReadLines(Path.Combine(folder, "key")).Select(RecordArguments.Verifier)]) : null;
        var edge = kept is null ? LogEdge.Empty : RecordFolder.Edge(folder, kept.Checkpoint);
        if (kept is not null && head.Checkpoint.Size <= edge.Size)
        {
            RequireBeginning(folder, kept, head);
            Console.WriteLine(head.Checkpoint.Size == edge.Size ? $"Nothing new: {edge.Size} entries." : $"The log shows an older head of {head.Checkpoint.Size} entries; {edge.Size} are kept.");
            if (head.Checkpoint.Size == edge.Size && head.Note != kept.Note) DurableFile.Replace(path, kept.Note.With(head.Note.Signatures).ToBytes());
            return;
        }
        if (kept is not null) RequireContinuation(source, folder, kept, head);
        var before = edge.Size;
        while (edge.Size < head.Checkpoint.Size)
        {
            var growth = edge.Append(await Next(source, edge.Size, head.Checkpoint.Size), partials: false);
            RecordFolder.Write(folder, growth.Resources);
            edge = growth.After;
        }
        if (edge.Root != head.Checkpoint.Root) throw new RecordFaultException(RecordFault.RootHash, "The entries that the log serves lead to another root than the one it has signed. What was mirrored before stays.");
        RecordFolder.Write(folder, edge.Partials());
        DurableFile.FlushAll(folder);
        using (var own = RecordSource.At(folder)) chain.RequireWithin(own, head.Checkpoint);
        TakeOver(folder, chain);
        DurableFile.Replace(path, head.Note.ToBytes());
        Console.WriteLine($"{edge.Size} entries, {edge.Size - before} of them new.");
    }

    /// <summary>From now on the new key counts; that and how it came stays, for whoever reads the mirror with the old one.</summary>
    static void TakeOver(string folder, KeyChain chain)
    {
        foreach (var (from, _, file) in chain.Changes) DurableFile.Replace(Path.Combine(folder, KeyHandover.PathOf(from)), file);
        if (chain.Changes.Count == 0) return;
        var path = Path.Combine(folder, "key");
        string[] lines = [.. chain.Keys.Select(key => key.Key.ToString()), .. File.ReadAllLines(path)];
        DurableFile.Replace(path, Encoding.UTF8.GetBytes(string.Concat(lines.Distinct().Select(line => $"{line}\n"))));
    }

    /// <summary>The entries that follow, up to the end of some bundles on.</summary>
    static async Task<ReadOnlyMemory<byte>[]> Next(RecordSource source, long from, long size)
    {
        var first = from / TileAddress.FullWidth;
        var count = (int)Math.Min(BundlesAtOnce, ((size - 1) / TileAddress.FullWidth) - first + 1);
        var bundles = new ReadOnlyMemory<byte>[count][];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = source.AtOnce }, async (i, _) =>
        {
            var address = TileAddress.Entries(first + i, size)!.Value;
            bundles[i] = EntryBundle.Read(address, await source.Read(address));
        });
        return [.. bundles.SelectMany(bundle => bundle).Skip((int)(from % TileAddress.FullWidth))];
    }

    /// <summary>A head no longer than the one kept must be its beginning.</summary>
    static void RequireBeginning(string folder, SignedCheckpoint kept, SignedCheckpoint head)
    {
        using var own = RecordSource.At(folder);
        var nodes = new TileNodes(kept.Checkpoint.Size, own.ReadNow);
        if (new TreeView(nodes, head.Checkpoint.Size).Root != head.Checkpoint.Root) throw Fork(folder, kept, head);
    }

    /// <summary>A longer head must go on from the one kept. If it provably goes on from another, the log has forked; otherwise its tiles are damaged.</summary>
    static void RequireContinuation(RecordSource source, string folder, SignedCheckpoint kept, SignedCheckpoint head)
    {
        var (from, to) = (kept.Checkpoint, head.Checkpoint);
        var nodes = new TileNodes(to.Size, source.ReadNow);
        var proof = new TreeView(nodes, to.Size).Consistency(from.Size);
        if (Proofs.FaultOfConsistency(from.Size, from.Root, to.Size, to.Root, proof) is null) return;
        var other = new TreeView(nodes, from.Size).Root;
        Proofs.CheckConsistency(from.Size, other, to.Size, to.Root, proof);
        throw Fork(folder, kept, head);
    }

    static BadInput Fork(string folder, SignedCheckpoint kept, SignedCheckpoint head)
    {
        var evidence = Path.Combine(folder, "evidence");
        foreach (var one in (SignedCheckpoint[])[kept, head])
            DurableFile.Replace(Path.Combine(evidence, $"{one.Checkpoint.Size}-{one.Checkpoint.Root.ToHex()[..16]}.checkpoint"), one.Note.ToBytes());
        return new BadInput($"FORK: the log has signed a head of {kept.Checkpoint.Size} entries and one of {head.Checkpoint.Size} that contradicts it. Both are in {evidence}; the mirror stays as it was.");
    }
}
