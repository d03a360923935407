namespace Fusion.Evidence.Effects;

/// <summary>How many people of two groups had an outcome and how many had not; nothing is checked until an effect is made of it.</summary>
/// <param name="A">First group, with the outcome.</param>
/// <param name="B">First group, without.</param>
/// <param name="C">Second group, with.</param>
/// <param name="D">Second group, without.</param>
public readonly record struct TwoByTwo(double A, double B, double C, double D)
{
    internal bool HasZero => A == 0 || B == 0 || C == 0 || D == 0;

    internal TwoByTwo WithHalves => new(A + 0.5, B + 0.5, C + 0.5, D + 0.5);

    internal List<Fault> Faults()
    {
        List<Fault> faults = [];
        var sound = Check.People(faults, "a", A, 0) & Check.People(faults, "b", B, 0);
        if (sound && A + B < 1)
            faults.Add(new(FaultKind.TooFewPeople, "n1", A + B, 1));
        sound = Check.People(faults, "c", C, 0) & Check.People(faults, "d", D, 0);
        if (sound && C + D < 1)
            faults.Add(new(FaultKind.TooFewPeople, "n2", C + D, 1));
        return faults;
    }
}
