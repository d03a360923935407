using Fusion.OpenRecord;

namespace Fusion.Web.Features.Record.Log;

/// <summary>What this process knows of the log: the newest checkpoint, the edge to go on from, and what is wrong, if anything is.</summary>
internal sealed class LogState
{
    volatile SignedHead? head;
    volatile string? alarm;

    /// <summary>The newest checkpoint; null before the first act.</summary>
    public SignedHead? Head { get => head; set => head = value; }

    /// <summary>Why nothing is signed at present, as a key of the interface's sentences; null when all is well.</summary>
    public string? Alarm { get => alarm; set => alarm = value; }

    /// <summary>Where the last batch ended; only the sequencer touches it.</summary>
    public LogEdge Edge { get; set; } = LogEdge.Empty;
}

/// <summary>A signed checkpoint, ready to be served.</summary>
internal sealed record SignedHead(Checkpoint Checkpoint, string Note, DateTime SignedAt)
{
    public long Size => Checkpoint.Size;

    public static SignedHead Of(LogCheckpoint stored) => new(Checkpoint.Parse(SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes(stored.Note)).Text), stored.Note, stored.SignedAt);
}
