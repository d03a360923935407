using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Record.Log;

/// <summary>Rings when an act was entered, and wakes the sequencer.</summary>
internal sealed class SequencerBell : IReadModel, IDisposable
{
    readonly SemaphoreSlim rung = new(0);

    public Topic Topic => Topic.Record;

    public int Order => 200;

    public Task Refresh(CancellationToken cancel)
    {
        Ring();
        return Task.CompletedTask;
    }

    public void Ring() => rung.Release();

    /// <summary>Waits until it rings, or for so long; however often it rang, that was once.</summary>
    public async Task Wait(TimeSpan most, CancellationToken cancel)
    {
        await rung.WaitAsync(most, cancel);
        while (rung.Wait(0, CancellationToken.None)) { }
    }

    public void Dispose() => rung.Dispose();
}
