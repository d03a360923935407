using System.Numerics;
using Fusion.Voting.Counts;

namespace Fusion.Voting.Pairs;

/// <summary>The wins kept so far, closed under "beats whom it beats", as a row of bits for each option.</summary>
internal sealed class PairLocks
{
    readonly int options;
    readonly int words;
    readonly List<PairDecision> decisions = [];
    readonly ulong[] beats;

    public PairLocks(int options)
    {
        (this.options, words) = (options, (options + 63) / 64);
        beats = new ulong[options * words];
    }

    public IReadOnlyList<PairDecision> Decisions => decisions;

    /// <summary>How many an option stands above.</summary>
    public int Beaten(int option) => Row(option).Sum(BitOperations.PopCount);

    /// <summary>Keeps a win, unless the contrary is already kept.</summary>
    public void Decide(PairWin win)
    {
        var locked = !Beats(win.Loser, win.Winner);
        if (locked)
            Keep(win.Winner, win.Loser);
        Write(win, locked);
    }

    /// <summary>Those whom none of the rest stands above, and so on down.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Layers()
    {
        var rest = Enumerable.Range(0, options).ToList();
        var layers = new List<IReadOnlyList<int>>();
        while (rest.Count > 0)
        {
            int[] top = [.. rest.Where(b => !rest.Exists(a => Beats(a, b)))];
            layers.Add(top);
            rest.RemoveAll(option => top.Contains(option));
        }
        return layers;
    }

    /// <summary>Writes down what became of a win.</summary>
    public void Write(PairWin win, bool locked) => decisions.Add(new PairDecision(win.Winner, win.Loser, win.Strength, locked));

    /// <summary>Whether one stands above another.</summary>
    public bool Beats(int a, int b) => (beats[(a * words) + (b >> 6)] >> (b & 63) & 1) != 0;

    ArraySegment<ulong> Row(int option) => new(beats, option * words, words);

    /// <summary>Keeps a win and all that follows from it.</summary>
    public void Keep(int winner, int loser)
    {
        if (Beats(winner, loser))
            return;
        var below = Row(loser).AsSpan();
        for (var option = 0; option < options; option++)
        {
            if (option != winner && !Beats(option, winner))
                continue;
            var row = Row(option).AsSpan();
            for (var word = 0; word < words; word++)
                row[word] |= below[word];
            row[loser >> 6] |= 1UL << (loser & 63);
        }
    }
}
