namespace Fusion.Opinion.Polis;

/// <summary>Votes as Polis sees them: a pass is 0, a missing vote is its column's mean, a column moderated out is 0 for everybody.</summary>
internal sealed class PolisMatrix
{
    readonly VoteStore votes;
    readonly double[] means;

    public PolisMatrix(VoteStore votes)
    {
        this.votes = votes;
        means = new double[votes.Statements];
        for (var statement = 0; statement < means.Length; statement++)
        {
            var tally = votes.TallyOf(statement);
            if (votes.IsModeratedOut(statement))
                Zeroed++;
            else if (tally.Seen > 0)
                means[statement] = (double)(tally.Agrees - tally.Disagrees) / tally.Seen;
        }
    }

    /// <summary>Columns that count as a vote of everybody since they were moderated out.</summary>
    public int Zeroed { get; }

    public int Rows => votes.Participants;

    public int Columns => means.Length;

    /// <summary>A column's mean.</summary>
    public double Mean(int statement) => means[statement];

    /// <summary>Votes cast, also those on columns moderated out.</summary>
    public int Cast(int row) => votes.Row(row).Length;

    /// <summary>A row about the means times a vector.</summary>
    public double Times(int row, double[] vector)
    {
        var sum = 0.0;
        foreach (var code in votes.Row(row))
            sum += Centred(code) * vector[VoteCode.Statement(code)];
        return sum;
    }

    /// <summary>Adds a row about the means, so many times, to a vector.</summary>
    public void Add(int row, double times, double[] vector)
    {
        foreach (var code in votes.Row(row))
            vector[VoteCode.Statement(code)] += Centred(code) * times;
    }

    /// <summary>What a few votes are stretched by: √(columns / votes, those of zeroed columns among them).</summary>
    public double Stretch(int row)
    {
        var count = Zeroed;
        foreach (var code in votes.Row(row))
            count += votes.IsModeratedOut(VoteCode.Statement(code)) ? 0 : 1;
        return Math.Sqrt((double)Columns / Math.Max(1, count));
    }

    double Centred(int code)
    {
        var statement = VoteCode.Statement(code);
        return votes.IsModeratedOut(statement) ? 0 : (int)VoteCode.Vote(code) - means[statement];
    }
}
