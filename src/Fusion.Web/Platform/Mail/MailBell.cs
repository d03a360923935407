using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Platform.Mail;

/// <summary>Rings when an act posted a letter or the host's settings changed, and wakes the sender.</summary>
internal sealed class MailBell(Topic topic, MailState state) : IReadModel
{
    public Topic Topic => topic;

    public int Order => 200;

    public Task Refresh(CancellationToken cancel)
    {
        // Another relay is tried at once.
        if (topic == Topic.Settings) state.RestsUntil = default;
        state.Ring();
        return Task.CompletedTask;
    }
}

/// <summary>What the sender knows of itself, for the host's pages.</summary>
internal sealed class MailState : IDisposable
{
    readonly SemaphoreSlim rung = new(0);

    /// <summary>What the relay answered when it failed; null while it works.</summary>
    public string? Alarm { get; set; }

    /// <summary>Until when the relay is left alone, because it failed.</summary>
    public DateTimeOffset RestsUntil { get; set; }

    public void Ring() => rung.Release();

    /// <summary>Waits until it rings, or for so long; however often it rang, that was once.</summary>
    public async Task Wait(TimeSpan most, CancellationToken cancel)
    {
        await rung.WaitAsync(most, cancel);
        while (rung.Wait(0, CancellationToken.None)) { }
    }

    public void Dispose() => rung.Dispose();
}
