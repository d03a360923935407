using Fusion.Voting.Ballots;
using Fusion.Voting.Counts;

namespace Fusion.Voting.Stv;

/// <summary>The sheet on which a Gregory count is written, stage by stage.</summary>
internal sealed class GregoryStages<T>(RankedBallots ballots, Standing[] standing)
    where T : struct, IVotes<T>
{
    readonly List<Stage> done = [];
    readonly List<T[]> history = [];
    readonly T[] tallies = new T[ballots.Options.Count];
    readonly T[] received = new T[ballots.Options.Count];
    readonly long[] papers = new long[ballots.Options.Count];
    readonly List<Transfer> transfers = [];
    readonly List<Remark> remarks = [];
    readonly List<int> elected = [];
    T exhausted;
    T exhaustedHere;
    T lost;
    long exhaustedPapers;
    StageKind kind;
    int? subject;

    public IReadOnlyList<Stage> Done => done;

    /// <summary>The stage being written, from 1.</summary>
    public int Number { get; private set; }

    public T Tally(int option) => tallies[option];

    public void Say(Remark remark) => remarks.Add(remark);

    public void Elect(int option) => elected.Add(option);

    public void Open(StageKind of, int? about)
    {
        if (Number > 0)
            Close();
        Number++;
        (kind, subject) = (of, about);
    }

    public void Give(int option, T votes) => tallies[option] -= votes;

    public void Receive(int option, T votes, long weight = 0)
    {
        tallies[option] += votes;
        received[option] += votes;
        papers[option] += weight;
    }

    public void Exhaust(T votes, long weight)
    {
        exhausted += votes;
        exhaustedHere += votes;
        exhaustedPapers += weight;
    }

    /// <summary>Writes who got what of the votes given; what nobody got and did not run out of preferences was lost by rounding.</summary>
    public void EndTransfers(int from, T given)
    {
        var arrived = exhaustedHere;
        for (var option = 0; option < papers.Length; option++)
        {
            if (papers[option] == 0)
                continue;
            arrived += received[option];
            transfers.Add(new Transfer(from, option, received[option].ToFraction(), papers[option]));
        }
        lost += given - arrived;
        if (exhaustedPapers == 0)
            return;
        transfers.Add(new Transfer(from, null, exhaustedHere.ToFraction(), exhaustedPapers));
        remarks.Add(Remark.Of(RemarkKeys.NonTransferable).With(exhaustedHere.ToFraction()));
    }

    public void Close()
    {
        var shown = new Fraction?[tallies.Length];
        for (var option = 0; option < shown.Length; option++)
            shown[option] = standing[option] == Standing.Excluded ? null : tallies[option].ToFraction();
        done.Add(new Stage(Number, kind, subject, shown, [.. elected], [.. transfers], exhausted.ToFraction(), lost.ToFraction(), [.. remarks]));
        history.Add([.. tallies]);
        elected.Clear();
        transfers.Clear();
        remarks.Clear();
        Array.Clear(received);
        Array.Clear(papers);
        (exhaustedHere, exhaustedPapers) = (default, 0);
    }

    /// <summary>Those among some with the most or the fewest votes at a stage.</summary>
    public IReadOnlyList<int> Extreme(IReadOnlyList<int> among, int stage, bool highest)
    {
        var at = stage <= history.Count ? history[stage - 1] : tallies;
        var found = new List<int> { among[0] };
        for (var i = 1; i < among.Count; i++)
        {
            var compared = at[among[i]].CompareTo(at[found[0]]);
            if (compared == 0)
                found.Add(among[i]);
            else if (compared > 0 == highest)
                found = [among[i]];
        }
        return found;
    }
}
