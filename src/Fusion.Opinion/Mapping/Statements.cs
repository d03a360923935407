namespace Fusion.Opinion.Mapping;

/// <summary>What the map needs of the statements: which count, and how people stand on them who take a side.</summary>
internal sealed class Statements
{
    public Statements(VoteStore votes)
    {
        Count = votes.Statements;
        Mean = new double[Count];
        Base = new double[Count];
        Counts = new bool[Count];
        for (var statement = 0; statement < Count; statement++)
        {
            var tally = votes.TallyOf(statement);
            Base[statement] = (tally.Agrees + 1.0) / (tally.Sides + 2.0);
            if (tally.Sides == 0 || votes.IsModeratedOut(statement))
                continue;
            Counts[statement] = true;
            Used++;
            Sides += tally.Sides;
            Mean[statement] = (double)(tally.Agrees - tally.Disagrees) / tally.Sides;
            Variance += tally.Sides * (1 - (Mean[statement] * Mean[statement]));
        }
    }

    public int Count { get; }

    /// <summary>Statements that are not moderated out and on which somebody takes a side.</summary>
    public int Used { get; }

    /// <summary>Votes that take a side on them.</summary>
    public long Sides { get; }

    /// <summary>The sum of squares of those votes about their statements' means.</summary>
    public double Variance { get; }

    /// <summary>Whether a statement counts.</summary>
    public bool[] Counts { get; }

    /// <summary>The mean of a statement's sides, agree +1 and disagree −1; 0 where there are none.</summary>
    public double[] Mean { get; }

    /// <summary>The share that agrees among those who take a side, after one more on either.</summary>
    public double[] Base { get; }
}
