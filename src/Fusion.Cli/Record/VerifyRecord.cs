using System.Diagnostics;
using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>Computes a whole log again: every entry's hash, every tile, the root, the signatures, whether older heads are its beginning, and what the ballots of decided votes come to.</summary>
internal static class VerifyRecord
{
    public static int Run(RecordArguments arguments)
    {
        var log = RecordArguments.Verifier(arguments.Required("--key"));
        var (witnesses, quorum) = arguments.Witnesses();
        using var source = RecordSource.At(arguments.Rest(1, "one address or folder")[0]);
        var clock = Stopwatch.StartNew();
        var shown = source.Read("checkpoint").GetAwaiter().GetResult();
        var chain = KeyChain.Follow(source, log, shown).GetAwaiter().GetResult();
        var head = Checkpoint.Open(shown, chain.Current, witnesses, quorum);
        Console.WriteLine($"{head.Checkpoint.Origin}: {head.Checkpoint.Size} entries, root {head.Checkpoint.Root}, signed by the log and {head.Witnesses.Count} of {witnesses.Count} witnesses");
        var votes = new Recount(source);
        Audit(source, head.Checkpoint, votes).GetAwaiter().GetResult();
        Console.WriteLine($"Every entry, every tile and the root agree ({clock.Elapsed.TotalSeconds:0.0} s).");
        if (votes.Counted > 0) Console.WriteLine($"{votes.Counted} decided votes were counted again from their ballots, and agree.");
        if (votes.Unread > 0) Console.WriteLine($"{votes.Unread} decided votes could not be counted again: their ballots are too many for the log, and are not beside it here.");
        chain.RequireWithin(source, head.Checkpoint);
        foreach (var file in arguments.All("--from"))
        {
            var earlier = Earlier(file, [.. chain.Keys]).Checkpoint;
            RequireConsistent(source, earlier, head.Checkpoint);
            Console.WriteLine($"The head of {earlier.Size} entries in {file} is the beginning of it.");
        }
        return 0;
    }

    /// <summary>An older head as it was kept: it needs the signature of one of the log's keys, not the witnesses'.</summary>
    public static SignedCheckpoint Earlier(string file, params IReadOnlyList<NoteVerifier> keys)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            var note = SignedNote.Parse(bytes);
            return Checkpoint.Open(bytes, keys.FirstOrDefault(key => note.Signatures.Any(signature => signature.IsBy(key.Key))) ?? keys[0]);
        }
        catch (RecordFaultException fault)
        {
            throw new BadInput($"{file}: {fault.Fault}: {fault.Message}");
        }
    }

    static async Task Audit(RecordSource source, Checkpoint checkpoint, Recount votes)
    {
        var audit = new LogAudit(checkpoint);
        var options = new ParallelOptions { MaxDegreeOfParallelism = source.AtOnce };
        await Parallel.ForAsync(0L, audit.Bundles, options, async (index, _) =>
        {
            var bundle = await source.Read(TileAddress.Entries(index, checkpoint.Size)!.Value);
            audit.Take(index, bundle, await source.Read(TileAddress.Hashes(0, index, checkpoint.Size)!.Value));
            foreach (var entry in EntryBundle.Read(TileAddress.Entries(index, checkpoint.Size)!.Value, bundle)) await votes.Take(entry);
        });
        audit.Finish(source.ReadNow);
    }

    public static void RequireConsistent(RecordSource source, Checkpoint earlier, Checkpoint head)
    {
        if (earlier.Size > head.Size) throw new BadInput($"ProofRange: The log has gone back from {earlier.Size} to {head.Size} entries.");
        var view = new TreeView(new TileNodes(head.Size, source.ReadNow), head.Size);
        Proofs.CheckConsistency(earlier.Size, earlier.Root, head.Size, head.Root, view.Consistency(earlier.Size));
    }
}
