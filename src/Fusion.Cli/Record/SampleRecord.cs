using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Cli.Record;

/// <summary>Writes a signed log of made-up entries as a folder laid out as it would be served. Asked again for a greater size, it lets the log grow.</summary>
internal static class SampleRecord
{
    const int Batch = 1 << 14;

    public static int Run(RecordArguments arguments)
    {
        arguments.Required("--size");
        var size = arguments.Number("--size", 0, 0, int.MaxValue);
        var folder = Path.TrimEndingDirectorySeparator(arguments.Rest(1, "one folder")[0]);
        var seed = (int)arguments.Number("--seed", 1, 0, int.MaxValue);
        var key = KeyFile.ReadOrCreate($"{folder}.signing-key", arguments.Optional("--name") ?? "fusion.example/record", SigningKey.Log);
        var signer = new NoteSigner(VerifierKey.Parse(key.VerifierKey), key.Sign);
        DurableFile.Replace(Path.Combine(folder, "key"), System.Text.Encoding.UTF8.GetBytes(key.VerifierKey + "\n"));

        var edge = Present(folder, NoteVerifier.For(signer.Key, Signatures.Check));
        if (edge.Size > size) throw new BadInput($"{folder} has {edge.Size} entries already, and a log never shrinks.");
        while (edge.Size < size)
        {
            var count = (int)Math.Min(Batch, size - edge.Size);
            var growth = edge.Append(SampleEntries.Make(edge.Size, count, seed), partials: false);
            RecordFolder.Write(folder, growth.Resources);
            edge = growth.After;
        }
        RecordFolder.Write(folder, edge.Partials());
        DurableFile.Replace(Path.Combine(folder, "checkpoint"), new Checkpoint(signer.Key.Name, edge.Size, edge.Root).SignedBy(signer).ToBytes());
        Console.WriteLine(key.VerifierKey);
        return 0;
    }

    static LogEdge Present(string folder, NoteVerifier log)
    {
        var path = Path.Combine(folder, "checkpoint");
        if (!File.Exists(path)) return LogEdge.Empty;
        return RecordFolder.Edge(folder, VerifyRecord.Earlier(path, log).Checkpoint);
    }
}
