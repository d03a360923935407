using Fusion.Opinion.Exports;

namespace Fusion.Cli.Map;

/// <summary>A conversation read from files.</summary>
/// <param name="Export">Its votes.</param>
/// <param name="Comments">Its statements, where there is a <c>comments.csv</c>.</param>
internal sealed record MapInput(VoteExport Export, IReadOnlyList<ExportComment> Comments)
{
    const int Block = 1 << 22;
    const string Table = "participants-votes.csv";
    const string Log = "votes.csv";
    const string Statements = "comments.csv";

    /// <summary>Reads a folder's table of votes or, without one, its log; or a file that is either. Moderation comes from comments.csv beside it.</summary>
    public static MapInput Read(string path, bool needsComments)
    {
        var file = Directory.Exists(path) ? Find(path) : path;
        var statements = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, Statements);
        var export = Understand(file, () => IsTable(file) ? ReadTable(file) : VoteLogReader.Read(Bytes(file)));
        if (!File.Exists(statements))
            return needsComments ? throw new BadInput($"{statements}: it is not there, and Polis' method needs it for moderation.") : new(export, []);
        var comments = Understand(statements, () => ExportComment.Read(Bytes(statements)));
        export.Moderate(comments);
        return new(export, comments);
    }

    static string Find(string folder) =>
        File.Exists(Path.Combine(folder, Table)) ? Path.Combine(folder, Table)
        : File.Exists(Path.Combine(folder, Log)) ? Path.Combine(folder, Log)
        : throw new BadInput($"{folder}: there is neither {Table} nor {Log} in it.");

    static byte[] Bytes(string file) => new FileInfo(file).Length > Array.MaxLength ? throw new BadInput($"{file}: it is larger than 2 GB; use {Table}.") : File.ReadAllBytes(file);

    static bool IsTable(string file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() is not { } header || header.Split(',').Contains("participant");
    }

    static VoteExport ReadTable(string file)
    {
        var reader = new VoteTableReader();
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        var block = new byte[Math.Clamp(stream.CanSeek ? stream.Length : Block, 1, Block)];
        for (var length = stream.Read(block); length > 0; length = stream.Read(block))
            reader.Read(block.AsMemory(0, length));
        return reader.Finish();
    }

    static T Understand<T>(string file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ExportFaultException fault)
        {
            throw new BadInput($"{file}:{fault.Line}: {fault.Reason}");
        }
    }
}
