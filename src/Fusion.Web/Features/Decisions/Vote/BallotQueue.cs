using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Decisions.Vote;

/// <summary>Ballots of many voters in one commit, those of each decision in one of their own. One that is wrong or fails does so alone.</summary>
internal sealed class BallotQueue(Acts acts) : IAsyncDisposable
{
    const int MostInBatch = 500;

    readonly Batches<SentBallot, Task<Outcome<string>>> batches = new(_ => 1, MostInBatch, sent => Write(acts, sent));

    public async Task<Outcome<string>> Cast(SentBallot ballot) => batches.Send(ballot) is { } done ? await await done : new Rejection("ballot", "decision.busy");

    public ValueTask DisposeAsync() => batches.DisposeAsync();

    static async Task<IReadOnlyList<Task<Outcome<string>>>> Write(Acts acts, IReadOnlyList<SentBallot> sent)
    {
        var answers = new Task<Outcome<string>>[sent.Count];
        await Task.WhenAll(sent.Index().GroupBy(pair => pair.Item.Decision).Select(box => Put(acts, box.Key, [.. box], answers)));
        return answers;
    }

    static async Task Put(Acts acts, DecisionId decision, IReadOnlyList<(int At, SentBallot Ballot)> box, Task<Outcome<string>>[] answers)
    {
        try
        {
            var taken = await acts.Run<CastBallotHandler, IReadOnlyList<Outcome<string>>>((handler, stop) => handler.Handle(decision, [.. box.Select(pair => pair.Ballot)], stop), CancellationToken.None);
            if (taken.IsDone || box.Count == 1)
            {
                foreach (var (index, (at, _)) in box.Index()) answers[at] = Task.FromResult(taken.IsDone ? taken.Value![index] : Outcome<string>.Rejected(taken.Rejections));
                return;
            }
        }
        catch (Exception fault)
        {
            if (box.Count == 1)
            {
                answers[box[0].At] = Task.FromException<Outcome<string>>(fault);
                return;
            }
        }
        foreach (var one in box) await Put(acts, decision, [one], answers);
    }
}
