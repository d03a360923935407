using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Features.Record.Log;

/// <summary>
/// The newest checkpoint that this process has shown, kept beside the database. If the database is ever taken back to before it (an old backup restored),
/// going on would show others two histories: the sequencer then stops instead.
/// </summary>
internal sealed class SeenCheckpoint(StartOptions options, LogState state, RecordKey key, IServiceScopeFactory scopes)
{
    bool isChecked;

    string FilePath => Path.Combine(options.DataFolder, "record.seen");

    /// <summary>Holds the database against what was shown before; once, for from then on it grows under our eyes.</summary>
    public async Task Check(CancellationToken cancel)
    {
        if (isChecked) return;
        await using var scope = scopes.CreateAsyncScope();
        var log = scope.ServiceProvider.GetRequiredService<LogReader>();
        var head = await log.Newest(cancel);
        if (head is not null) Checkpoint.Open(System.Text.Encoding.UTF8.GetBytes(head.Note), key.Checker);
        if (File.Exists(FilePath))
        {
            var shown = Checkpoint.Open(await File.ReadAllBytesAsync(FilePath, cancel), key.Checker).Checkpoint;
            if (head is null || head.Size < shown.Size) throw new LogBroken($"the database ends at {head?.Size ?? 0} entries, and {shown.Size} were shown before");
            if (log.RootAt(shown.Size, head.Size) != shown.Root) throw new LogBroken($"the database has another history at {shown.Size} entries than was shown before");
        }
        state.Edge = await log.Edge(head, cancel);
        state.Head = head;
        isChecked = true;
    }

    /// <summary>From now on this is served. It is on disk first.</summary>
    public void Show(SignedHead head)
    {
        DurableFile.Replace(FilePath, System.Text.Encoding.UTF8.GetBytes(head.Note));
        state.Head = head;
    }
}
