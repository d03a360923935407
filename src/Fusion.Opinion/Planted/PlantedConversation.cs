using System.Collections.Immutable;
using Fusion.Opinion.Exports;

namespace Fusion.Opinion.Planted;

/// <summary>Made-up votes of people in three known groups, to see whether a map finds them.</summary>
/// <param name="Votes">The votes.</param>
/// <param name="Groups">Each participant's group, 0 to 2.</param>
public sealed record PlantedConversation(VoteStore Votes, ImmutableArray<byte> Groups)
{
    const double Shape = 0.6;

    /// <summary>Plants half, three tenths and two tenths of the people in three groups; on each statement a group agrees with a
    /// probability of its own, drawn from Beta(0.6, 0.6), and anybody passes with one from 5 to 30 %.</summary>
    /// <param name="participants">0 or more.</param>
    /// <param name="statements">0 or more.</param>
    /// <param name="fill">The probability that a person has voted on a statement, 0 to 1.</param>
    /// <param name="seed">The same seed gives the same votes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <remarks>O(votes) time.</remarks>
    public static PlantedConversation Make(int participants, int statements, double fill, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participants);
        if (fill is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(fill), fill, "A share lies from 0 to 1.");
        var expected = participants * (double)statements * fill;
        var votes = new VoteStore((int)Math.Min(Array.MaxLength, expected + (4 * Math.Sqrt(expected)) + 16));
        votes.AddStatements(statements);
        var random = new Draws(Hash.Of(seed));
        var agree = new double[3 * statements];
        var pass = new double[statements];
        for (var at = 0; at < agree.Length; at++)
            agree[at] = random.Beta(Shape);
        for (var at = 0; at < statements; at++)
            pass[at] = 0.05 + (0.25 * random.Unit());
        var groups = new byte[participants];
        var row = new int[statements];
        for (var participant = 0; participant < participants; participant++)
        {
            var own = new Draws(Hash.Of(seed, (ulong)participant));
            var place = own.Unit();
            groups[participant] = (byte)(place < 0.5 ? 0 : place < 0.8 ? 1 : 2);
            votes.AddRow(row.AsSpan(0, Fill(row, statements, fill, agree.AsSpan(groups[participant] * statements), pass, own)));
        }
        return new(votes, [.. groups]);
    }

    /// <summary>The votes as an export whose groups are those that were planted; ids are numbers from 0.</summary>
    public VoteExport Export() =>
        new(Votes, [.. Enumerable.Range(0, Votes.Participants).Select(id => (long)id)], [.. Enumerable.Range(0, Votes.Statements).Select(id => (long)id)], [.. Groups.Select(group => (int?)group)]);

    /// <summary>Writes a row's codes: from one statement voted on to the next is a geometric step.</summary>
    static int Fill(int[] row, int statements, double fill, ReadOnlySpan<double> agree, double[] pass, Draws own)
    {
        var count = 0;
        var miss = Math.Log(1 - fill);
        for (var at = Step(); at < statements; at += 1 + Step())
        {
            var vote = own.Unit() < agree[(int)at] ? Vote.Agree : Vote.Disagree;
            row[count++] = VoteCode.Of((int)at, own.Unit() < pass[(int)at] ? Vote.Pass : vote);
        }
        return count;

        double Step() => fill >= 1 ? 0 : Math.Floor(Math.Log(1 - own.Unit()) / miss);
    }
}
