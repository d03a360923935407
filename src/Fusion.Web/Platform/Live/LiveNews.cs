namespace Fusion.Web.Platform.Live;

/// <summary>Tells everybody who waits that there is something new: one signal, however many wait.</summary>
internal sealed class LiveNews
{
    TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next ring.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Ring() => Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
