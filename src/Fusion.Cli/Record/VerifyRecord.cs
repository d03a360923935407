using System.Diagnostics;
using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>Computes a whole log again: every entry's hash, every tile, the root, the signatures, and whether older heads are its beginning.</summary>
internal static class VerifyRecord
{
    public static int Run(RecordArguments arguments)
    {
        var log = RecordArguments.Verifier(arguments.Required("--key"));
        var (witnesses, quorum) = arguments.Witnesses();
        using var source = RecordSource.At(arguments.Rest(1, "one address or folder")[0]);
        var clock = Stopwatch.StartNew();
        var head = Checkpoint.Open(source.Read("checkpoint").GetAwaiter().GetResult(), log, witnesses, quorum);
        Console.WriteLine($"{head.Checkpoint.Origin}: {head.Checkpoint.Size} entries, root {head.Checkpoint.Root}, signed by the log and {head.Witnesses.Count} of {witnesses.Count} witnesses");
        Audit(source, head.Checkpoint).GetAwaiter().GetResult();
        Console.WriteLine($"Every entry, every tile and the root agree ({clock.Elapsed.TotalSeconds:0.0} s).");
        foreach (var file in arguments.All("--from"))
        {
            var earlier = Earlier(file, log);
            RequireConsistent(source, earlier, head.Checkpoint);
            Console.WriteLine($"The head of {earlier.Size} entries in {file} is the beginning of it.");
        }
        return 0;
    }

    /// <summary>An older head as it was kept: it needs the log's signature, not the witnesses'.</summary>
    public static Checkpoint Earlier(string file, NoteVerifier log)
    {
        try
        {
            return Checkpoint.Open(File.ReadAllBytes(file), log).Checkpoint;
        }
        catch (RecordFaultException fault)
        {
            throw new BadInput($"{file}: {fault.Fault}: {fault.Message}");
        }
    }

    static async Task Audit(RecordSource source, Checkpoint checkpoint)
    {
        var audit = new LogAudit(checkpoint);
        var options = new ParallelOptions { MaxDegreeOfParallelism = source.AtOnce };
        await Parallel.ForAsync(0L, audit.Bundles, options, async (index, _) =>
        {
            var bundle = await source.Read(TileAddress.Entries(index, checkpoint.Size)!.Value);
            audit.Take(index, bundle, await source.Read(TileAddress.Hashes(0, index, checkpoint.Size)!.Value));
        });
        audit.Finish(source.ReadNow);
    }

    static void RequireConsistent(RecordSource source, Checkpoint earlier, Checkpoint head)
    {
        if (earlier.Size > head.Size) throw new BadInput($"ProofRange: The log has gone back from {earlier.Size} to {head.Size} entries.");
        var view = new TreeView(new TileNodes(head.Size, source.ReadNow), head.Size);
        Proofs.CheckConsistency(earlier.Size, earlier.Root, head.Size, head.Root, view.Consistency(earlier.Size));
    }
}
