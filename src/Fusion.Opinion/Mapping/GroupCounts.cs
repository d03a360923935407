namespace Fusion.Opinion.Mapping;

/// <summary>Votes and people by group, in steps of <see cref="Fixed.One"/>: whole where people are given to one group, parts where shared.</summary>
internal sealed class GroupCounts
{
    readonly long[] sizes = new long[Mixture.Lanes];
    long[] totals = [];

    public int Groups { get; private set; }

    /// <summary>By vote code × <see cref="Mixture.Lanes"/>.</summary>
    public long[] Totals => totals;

    public long[] Sizes => sizes;

    public void Clear(int groups, int codes)
    {
        Groups = groups;
        VoteRows.Grow(ref totals, codes * Mixture.Lanes);
        Array.Clear(totals);
        Array.Clear(sizes);
    }

    /// <summary>People of a group who take a side anywhere.</summary>
    public double Size(int group) => (double)sizes[group] / Fixed.One;

    /// <summary>Their votes of one kind on a statement.</summary>
    public double Of(int group, int statement, Vote vote) => (double)totals[(VoteCode.Of(statement, vote) * Mixture.Lanes) + group] / Fixed.One;

    /// <summary>Their votes on a statement, where each person is given to one group.</summary>
    public Tally Tally(int group, int statement) =>
        new((int)Of(group, statement, Vote.Agree), (int)Of(group, statement, Vote.Disagree), (int)Of(group, statement, Vote.Pass));

    /// <summary>How well whole groups explain the votes: the exact integrated likelihood of votes and groups together, in nats (Biernacki,
    /// Celeux and Govaert, J. Statist. Plann. Inference 140 (2010)). More groups must earn what they cost.</summary>
    public double Evidence(Statements statements)
    {
        var people = 0.0;
        var evidence = LogGamma.Of(Groups * 0.5) - (Groups * LogGamma.Of(0.5));
        for (var group = 0; group < Groups; group++)
        {
            people += Size(group);
            evidence += LogGamma.Of(Size(group) + 0.5);
            for (var statement = 0; statement < statements.Count; statement++)
                if (statements.Counts[statement])
                    evidence += Evidence(group, statement, statements.Base[statement]);
        }
        return evidence - LogGamma.Of(people + (Groups * 0.5));
    }

    double Evidence(int group, int statement, double share)
    {
        var (agrees, disagrees) = (Of(group, statement, Vote.Agree), Of(group, statement, Vote.Disagree));
        var (priorAgrees, priorDisagrees) = (Mixture.Prior * share, Mixture.Prior * (1 - share));
        return agrees + disagrees == 0 ? 0 : LogGamma.Beta(agrees + priorAgrees, disagrees + priorDisagrees) - LogGamma.Beta(priorAgrees, priorDisagrees);
    }
}
