using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>Answers of many devices in one commit.</summary>
internal sealed class AnswerQueue(Acts acts) : IAsyncDisposable
{
    const int MostInBatch = 500;

    readonly Batches<Sending, IReadOnlyList<Taken>> batches = new(sending => sending.Answers.Count, MostInBatch, sent => Write(acts, sent));

    /// <summary>What became of each answer, once it is on disk; null where so many wait that more would wait too long.</summary>
    public async Task<IReadOnlyList<Taken>?> Send(Sending sending) => batches.Send(sending) is { } taken ? await taken : null;

    public ValueTask DisposeAsync() => batches.DisposeAsync();

    static async Task<IReadOnlyList<IReadOnlyList<Taken>>> Write(Acts acts, IReadOnlyList<Sending> sent)
    {
        var taken = await acts.Run<TakeAnswersHandler, IReadOnlyList<IReadOnlyList<Taken>>>((handler, stop) => handler.Handle(sent, stop), CancellationToken.None);
        return taken.IsDone ? taken.Value! : throw new InvalidOperationException("Somebody else wrote the same in the same moment.");
    }
}
