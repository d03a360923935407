using System.Collections;
using System.Collections.Immutable;

namespace Fusion.Voting;

/// <summary>What is voted on, in the order of the ballot. Everywhere else an option is its place in this list, from 0.</summary>
/// <remarks>Names may repeat (two people of one name can stand); <see cref="DrawName"/> tells them apart.</remarks>
public sealed class OptionList : IReadOnlyList<string>
{
    /// <summary>The greatest number of options.</summary>
    public const int Most = 32_767;

    readonly ImmutableArray<string> names;
    readonly ImmutableArray<string> drawNames;

    /// <summary>The options of these names.</summary>
    /// <exception cref="ArgumentException">There is no name, more than <see cref="Most"/>, or one of them is blank.</exception>
    public OptionList(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        this.names = [.. names];
        if (this.names.Length is 0 or > Most)
            throw new ArgumentException($"There must be 1 to {Most} options.", nameof(names));
        if (this.names.Any(string.IsNullOrWhiteSpace))
            throw new ArgumentException("An option needs a name.", nameof(names));
        var repeated = this.names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        drawNames = [.. this.names.Select((name, place) => repeated.Contains(name) ? $"{name}#{place + 1}" : name)];
    }

    /// <summary>The number of options.</summary>
    public int Count => names.Length;

    /// <summary>The name of the option at a place.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public string this[int index] => names[index];

    /// <summary>The name that goes into a draw of lots: the name itself or, where several have it, the name with "#" and its number on the ballot.</summary>
    public string DrawName(int option) => drawNames[option];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => names.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
