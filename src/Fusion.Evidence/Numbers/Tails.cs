namespace Fusion.Evidence.Numbers;

/// <summary>The probability below and above a point; each as accurate as if it were the only one asked for.</summary>
internal readonly record struct Tails(double Lower, double Upper)
{
    public static Tails FromLower(double lower) => new(lower, 1 - lower);

    public static Tails FromUpper(double upper) => new(1 - upper, upper);
}
