using System.Globalization;
using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Cli.Record;

/// <summary>What was typed: names with a value each, and the rest in order.</summary>
internal sealed class RecordArguments
{
    readonly List<(string Name, string Value)> options = [];
    readonly List<string> rest = [];

    public RecordArguments(IReadOnlyList<string> arguments, IReadOnlyList<string> names)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                rest.Add(arguments[i]);
                continue;
            }
            if (!names.Contains(arguments[i])) throw new WrongUse($"There is no option '{arguments[i]}' here.");
            if (i + 1 == arguments.Count) throw new WrongUse($"{arguments[i]} needs a value.");
            options.Add((arguments[i], arguments[++i]));
        }
    }

    /// <summary>What is not an option: exactly as many as asked for.</summary>
    public IReadOnlyList<string> Rest(int count, string what) => rest.Count == count ? rest : throw new WrongUse($"Give {what}.");

    public IReadOnlyList<string> All(string name) => [.. options.Where(option => option.Name == name).Select(option => option.Value)];

    public string? Optional(string name)
    {
        var values = All(name);
        return values.Count <= 1 ? values.SingleOrDefault() : throw new WrongUse($"{name} is there more than once.");
    }

    public string Required(string name) => Optional(name) ?? throw new WrongUse($"{name} is missing.");

    public long Number(string name, long otherwise, long least, long most)
    {
        if (Optional(name) is not { } text) return otherwise;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : throw new WrongUse($"{name} is a whole number from {least} to {most}.");
    }

    /// <summary>The witnesses that count, and how many of them are asked for: all, unless said otherwise.</summary>
    public (IReadOnlyList<NoteVerifier> Witnesses, int Quorum) Witnesses()
    {
        var witnesses = All("--witness").Select(Verifier).ToList();
        return (witnesses, (int)Number("--quorum", witnesses.Count, 0, witnesses.Count));
    }

    /// <summary>A verifier key: its line, or @FILE with the line first.</summary>
    public static NoteVerifier Verifier(string text) => NoteVerifier.For(Key(text), Signatures.Check);

    static VerifierKey Key(string text)
    {
        if (!text.StartsWith('@')) return VerifierKey.Parse(text);
        return VerifierKey.Parse(File.ReadLines(text[1..]).FirstOrDefault("").Trim());
    }
}
