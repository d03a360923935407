using System.Text;
using Fusion.OpenRecord;
using Fusion.Web.Features.Record.Contracts;

namespace Fusion.Web.Features.Record.Log;

/// <summary>What this process knows of the log: the newest checkpoint that is shown, the edge to go on from, and what is wrong, if anything is.</summary>
internal sealed class LogState
{
    volatile SignedHead? head;
    volatile IReadOnlyList<RecordAlarm> alarms = [];

    /// <summary>The newest checkpoint that readers get; null before the first act.</summary>
    public SignedHead? Head { get => head; set => head = value; }

    /// <summary>What is wrong, the gravest first; none when all is well.</summary>
    public IReadOnlyList<RecordAlarm> Alarms { get => alarms; set => alarms = value; }

    /// <summary>Where the last batch ended; only the sequencer touches it.</summary>
    public LogEdge Edge { get; set; } = LogEdge.Empty;
}

/// <summary>A signed checkpoint.</summary>
/// <param name="IsShown">Whether readers may have it; not before its witnesses have signed.</param>
internal sealed record SignedHead(Checkpoint Checkpoint, string Note, DateTime SignedAt, bool IsShown)
{
    public long Size => Checkpoint.Size;

    public byte[] Bytes => Encoding.UTF8.GetBytes(Note);

    public static SignedHead Of(LogCheckpoint stored) => new(Checkpoint.Parse(SignedNote.Parse(Encoding.UTF8.GetBytes(stored.Note)).Text), stored.Note, stored.SignedAt, stored.ShownAt is not null);
}
