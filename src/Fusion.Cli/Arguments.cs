using System.Globalization;

namespace Fusion.Cli;

/// <summary>What was typed: options that take a value (<c>--name VALUE</c> or <c>--name=VALUE</c>), switches, and the rest in order; after <c>--</c> all is rest.</summary>
internal sealed class Arguments
{
    readonly List<(string Name, string Value)> given = [];
    readonly List<string> rest = [];

    /// <param name="typed">The arguments behind the command's name.</param>
    /// <param name="valued">The options that take a value.</param>
    /// <param name="switches">Those that take none; one written with <c>=</c> at its end may have one, as in <c>--name=VALUE</c>, and is empty without.</param>
    /// <exception cref="WrongUse">An option is not known, or lacks its value, or has one too many.</exception>
    public Arguments(IReadOnlyList<string> typed, IReadOnlyList<string> valued, params IReadOnlyList<string> switches)
    {
        for (var at = 0; at < typed.Count; at++)
        {
            if (typed[at] == "--")
            {
                rest.AddRange(typed.Skip(at + 1));
                return;
            }
            if (!typed[at].StartsWith("--", StringComparison.Ordinal))
            {
                rest.Add(typed[at]);
                continue;
            }
            var (name, value) = typed[at].Split('=', 2) is [var before, var after] ? (before, after) : (typed[at], null);
            if (valued.Contains(name)) value ??= at + 1 < typed.Count ? typed[++at] : throw new WrongUse($"{name} needs a value.");
            else if (switches.Contains(name)) value = value is null ? "" : throw new WrongUse($"{name} takes no value.");
            else if (switches.Contains(name + "=")) value ??= "";
            else throw new WrongUse($"There is no option {name} here.");
            if (!valued.Contains(name) && Has(name)) throw new WrongUse($"{name} stands twice.");
            given.Add((name, value));
        }
    }

    /// <summary>What is no option, in order.</summary>
    public IReadOnlyList<string> Rest => rest;

    public bool Has(string name) => given.Exists(option => option.Name == name);

    public IReadOnlyList<string> All(string name) => [.. given.Where(option => option.Name == name).Select(option => option.Value)];

    public string? Optional(string name)
    {
        var values = All(name);
        return values.Count <= 1 ? values.SingleOrDefault() : throw new WrongUse($"{name} needs a value, once.");
    }

    public string Required(string name) => Optional(name) ?? throw new WrongUse($"{name} is missing.");

    /// <summary>The whole number of an option; null where it is not given.</summary>
    public long? Whole(string name, long least, long most)
    {
        if (Optional(name) is not { } text) return null;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new WrongUse($"{name} is a whole number from {least} to {most}, not '{text}'.");
    }
}
