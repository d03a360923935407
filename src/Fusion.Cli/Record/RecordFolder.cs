using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>A log as a folder, laid out as it is served.</summary>
internal static class RecordFolder
{
    /// <summary>Writes resources; the caller makes them durable before it writes a checkpoint that needs them.</summary>
    public static void Write(string folder, IEnumerable<LogResource> resources)
    {
        foreach (var resource in resources)
        {
            var path = Path.Combine(folder, resource.Address.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write, preallocationSize: resource.Bytes.Length);
            RandomAccess.Write(file, resource.Bytes.Span, 0);
        }
    }

    /// <summary>The right edge of the log that is there, which must be the one signed.</summary>
    public static LogEdge Edge(string folder, Checkpoint checkpoint)
    {
        using var source = RecordSource.At(folder);
        try
        {
            return LogEdge.Load(checkpoint, source.ReadNow);
        }
        catch (RecordFaultException fault)
        {
            throw new BadInput($"{folder} is damaged: {fault.Fault}: {fault.Message}");
        }
    }
}
