namespace Fusion.Opinion;

/// <summary>The votes of some people on one statement.</summary>
/// <param name="Agrees">Votes that agree.</param>
/// <param name="Disagrees">Votes that disagree.</param>
/// <param name="Passes">Votes that take no side.</param>
public readonly record struct Tally(int Agrees, int Disagrees, int Passes)
{
    /// <summary>Votes cast, passes among them.</summary>
    public int Seen => Agrees + Disagrees + Passes;

    /// <summary>Votes that take a side.</summary>
    public int Sides => Agrees + Disagrees;

    /// <summary>Share of the votes cast that agree, 0 to 1; 0 without votes.</summary>
    public double AgreeShare => Seen == 0 ? 0 : (double)Agrees / Seen;

    /// <summary>Share of the votes cast that disagree, 0 to 1; 0 without votes.</summary>
    public double DisagreeShare => Seen == 0 ? 0 : (double)Disagrees / Seen;

    /// <summary>The votes here that are not among <paramref name="part"/>.</summary>
    public Tally Except(Tally part) => new(Agrees - part.Agrees, Disagrees - part.Disagrees, Passes - part.Passes);
}
