namespace Fusion.Voting.Stv;

/// <summary>Votes as fractions: nothing is ever rounded.</summary>
internal readonly record struct ExactVotes(Fraction Value) : IVotes<ExactVotes>
{
    public static ExactVotes One => new(Fraction.One);

    public static ExactVotes operator +(ExactVotes a, ExactVotes b) => new(a.Value + b.Value);

    public static ExactVotes operator -(ExactVotes a, ExactVotes b) => new(a.Value - b.Value);

    public ExactVotes Times(long papers) => new(Value * papers);

    public ExactVotes Cut(ExactVotes surplus, ExactVotes total) => new(surplus.Value * Value / total.Value);

    public int CompareTo(ExactVotes other) => Value.CompareTo(other.Value);

    public Fraction ToFraction() => Value;
}
