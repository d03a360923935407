namespace Fusion.Voting.Stv;

/// <summary>Votes in whole hundred-thousandths, cut down, as the Scottish rules ask.</summary>
internal readonly record struct FiveDecimals(long Units) : IVotes<FiveDecimals>
{
    public const long Unit = 100_000;

    public static FiveDecimals One => new(Unit);

    public static FiveDecimals operator +(FiveDecimals a, FiveDecimals b) => new(checked(a.Units + b.Units));

    public static FiveDecimals operator -(FiveDecimals a, FiveDecimals b) => new(checked(a.Units - b.Units));

    public FiveDecimals Times(long papers) => new(checked(Units * papers));

    public FiveDecimals Cut(FiveDecimals surplus, FiveDecimals total) => new((long)((Int128)surplus.Units * Units / total.Units));

    public int CompareTo(FiveDecimals other) => Units.CompareTo(other.Units);

    public Fraction ToFraction() => new(Units, Unit);
}
