namespace Fusion.Voting.Stv;

/// <summary>The arithmetic of a transferable vote: how much a paper is worth, and how that is cut when a surplus goes on.</summary>
internal interface IVotes<T>
    where T : struct, IVotes<T>
{
    /// <summary>The value of a paper at the first count.</summary>
    static abstract T One { get; }

    static abstract T operator +(T a, T b);

    static abstract T operator -(T a, T b);

    /// <summary>The value of this many papers of this worth.</summary>
    T Times(long papers);

    /// <summary>surplus × value ÷ total, rounded as the rule says.</summary>
    T Cut(T surplus, T total);

    int CompareTo(T other);

    Fraction ToFraction();
}
