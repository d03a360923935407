using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.OpenRecord;

/// <summary>The log as anybody outside gets it.</summary>
internal sealed class LogOverHttp(Browser browser)
{
    public async Task<NoteVerifier> Key() => NoteVerifier.For(VerifierKey.Parse((await browser.Get("/record/key")).Text.Split('\n')[0]), Signatures.Check);

    /// <summary>The newest checkpoint, its signature checked, as soon as it covers so many entries; two seconds are promised, and more are given to a busy machine.</summary>
    public async Task<Checkpoint> Checkpoint(long atLeast = 1)
    {
        var key = await Key();
        for (var patience = 0; patience < 400; patience++)
        {
            var answer = await browser.Get("/record/checkpoint");
            if (answer.Status == HttpStatusCode.OK && Fusion.OpenRecord.Checkpoint.Open(answer.Bytes, key).Checkpoint is { } checkpoint && checkpoint.Size >= atLeast) return checkpoint;
            await Task.Delay(50);
        }
        throw new TimeoutException($"no checkpoint of {atLeast} entries in 20 seconds");
    }

    public async Task<byte[]> Resource(TileAddress address)
    {
        var answer = await browser.Get("/record/" + address.Path);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address.Path} answers {(int)answer.Status}");
        return answer.Bytes;
    }

    /// <summary>All entries, after everything was computed again: bundles, tiles, root.</summary>
    public async Task<IReadOnlyList<RecordEntry>> Audited(Checkpoint checkpoint)
    {
        var audit = new LogAudit(checkpoint);
        var entries = new List<RecordEntry>();
        for (var index = 0L; index < audit.Bundles; index++)
        {
            var address = TileAddress.Entries(index, checkpoint.Size)!.Value;
            var bundle = await Resource(address);
            audit.Take(index, bundle, await Resource(TileAddress.Hashes(0, index, checkpoint.Size)!.Value));
            entries.AddRange(EntryBundle.Read(address, bundle).Select(bytes => Assert.IsType<EntryReading.Known>(EntryReading.Of(bytes)).Entry));
        }
        audit.Finish(address => Resource(address).GetAwaiter().GetResult());
        return entries;
    }
}
