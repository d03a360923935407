namespace Fusion.Evidence;

/// <summary>What came of figures that people sent in: the value, or everything that is wrong with them.</summary>
/// <typeparam name="T">The value when nothing is wrong.</typeparam>
public sealed class Checked<T>
    where T : class
{
    readonly T? value;

    internal Checked(T value) => this.value = value;

    internal Checked(IReadOnlyList<Fault> faults) => Faults = faults;

    /// <summary>Everything that is wrong, in the order of the fields; empty if there is a value.</summary>
    public IReadOnlyList<Fault> Faults { get; } = [];

    /// <summary>Whether there is a value.</summary>
    public bool IsSound => value is not null;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There are faults; the message tells them.</exception>
    public T Value => value ?? throw new InvalidOperationException(string.Join(" ", Faults.Select(fault => fault.Text)));

    internal Checked<TOther> Then<TOther>(Func<T, Checked<TOther>> next)
        where TOther : class => value is null ? new(Faults) : next(value);
}
