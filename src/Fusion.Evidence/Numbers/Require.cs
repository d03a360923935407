using System.Runtime.CompilerServices;

namespace Fusion.Evidence.Numbers;

/// <summary>Guards of the arguments of a calculation: a caller's mistake throws, unlike a fault in figures that people send in.</summary>
internal static class Require
{
    public static void Number(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (double.IsNaN(value))
            throw new ArgumentOutOfRangeException(name, "Not a number.");
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0) || double.IsInfinity(value))
            throw new ArgumentOutOfRangeException(name, value, "Must be above 0 and finite.");
    }

    public static void Share(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > 0 && value < 1))
            throw new ArgumentOutOfRangeException(name, value, "Must lie above 0 and below 1.");
    }
}
