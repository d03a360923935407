namespace Fusion.Evidence.Effects;

/// <summary>The scores of one group as they are reported; nothing is checked until an effect is made of them.</summary>
/// <param name="People">How many people have a score; at least 2. Held as a number, so that what somebody typed can be refused with its reason.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation (with n - 1); not negative.</param>
public readonly record struct GroupScores(double People, double Mean, double Deviation)
{
    /// <summary>Adds what is wrong with this group, under field names with <paramref name="suffix"/>: n1, m1, sd1.</summary>
    internal void Check(List<Fault> faults, string suffix)
    {
        Effects.Check.People(faults, "n" + suffix, People, 2);
        Effects.Check.Finite(faults, "m" + suffix, Mean);
        Effects.Check.Deviation(faults, "sd" + suffix, Deviation);
    }
}
