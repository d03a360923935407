using System.Globalization;

namespace Fusion.OpenRecord;

/// <summary>Which witnesses a log has, and which of them must have signed a head before it counts. Source: C2SP tlog-policy.</summary>
/// <remarks>Lines of words: <c>witness NAME KEY [URL]</c>; <c>group NAME any|all|N MEMBER…</c>, whose members stand above it; <c>quorum NAME|none</c>, once;
/// <c>log KEY [URL]</c>, for readers. Empty lines and those that begin with # say nothing.</remarks>
public sealed class WitnessPolicy
{
    private readonly Func<IReadOnlyCollection<VerifierKey>, bool> quorum;

    private WitnessPolicy(IReadOnlyList<PolicyWitness> witnesses, Func<IReadOnlyCollection<VerifierKey>, bool> quorum, string text) =>
        (Witnesses, this.quorum, Text) = (witnesses, quorum, text);

    /// <summary>No witness is asked.</summary>
    public static WitnessPolicy None { get; } = new([], _ => true, "quorum none\n");

    /// <summary>The witnesses, in the order of their lines.</summary>
    public IReadOnlyList<PolicyWitness> Witnesses { get; }

    /// <summary>The policy without its comments.</summary>
    public string Text { get; }

    /// <summary>Reads a policy.</summary>
    /// <exception cref="RecordFaultException">It is none (<see cref="RecordFault.Policy"/>), or a key in it is none (<see cref="RecordFault.KeyText"/>).</exception>
    public static WitnessPolicy Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var witnesses = new List<PolicyWitness>();
        var known = new Dictionary<string, Func<IReadOnlyCollection<VerifierKey>, bool>>();
        Func<IReadOnlyCollection<VerifierKey>, bool>? quorum = null;
        var kept = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            string[] words = line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0 || words[0][0] == '#') continue;
            kept.Add(string.Join(' ', words));
            switch (words)
            {
                case ["log", var key, ..] when words.Length <= 3:
                    VerifierKey.Parse(key);
                    break;
                case ["witness", var name, var key, ..] when words.Length <= 4:
                    var witness = new PolicyWitness(name, CosignersKey(key), words.ElementAtOrDefault(3));
                    Add(known, name, signed => signed.Contains(witness.Key));
                    witnesses.Add(witness);
                    break;
                case ["group", var name, var count, _, ..]:
                    Add(known, name, Group(count, [.. words[3..].Select(member => Find(known, member))]));
                    break;
                case ["quorum", var name] when quorum is null:
                    quorum = name == "none" ? _ => true : Find(known, name);
                    break;
                default:
                    throw Fault($"a line of it is not understood: {RecordFaultException.Shown(line)}");
            }
        }
        return new(witnesses, quorum ?? throw Fault("no line names its quorum"), string.Concat(kept.Select(line => $"{line}\n")));
    }

    /// <summary>Whether enough of those who must sign are among these.</summary>
    public bool IsMetBy(IReadOnlyCollection<VerifierKey> cosigners) => quorum(cosigners);

    private static VerifierKey CosignersKey(string text) =>
        VerifierKey.Parse(text) is { Type: SignatureTypes.Cosignature } key ? key : throw Fault($"{RecordFaultException.Shown(text)} is no witness's key of kind {SignatureTypes.Cosignature}");

    private static Func<IReadOnlyCollection<VerifierKey>, bool> Group(string count, IReadOnlyList<Func<IReadOnlyCollection<VerifierKey>, bool>> members)
    {
        var needed = count switch
        {
            "any" => 1,
            "all" => members.Count,
            _ when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= members.Count => number,
            _ => throw Fault($"{RecordFaultException.Shown(count)} is neither any, all, nor a number from 1 to {members.Count}"),
        };
        return signed => members.Count(member => member(signed)) >= needed;
    }

    private static void Add(Dictionary<string, Func<IReadOnlyCollection<VerifierKey>, bool>> known, string name, Func<IReadOnlyCollection<VerifierKey>, bool> holds)
    {
        if (name == "none" || !known.TryAdd(name, holds)) throw Fault($"{RecordFaultException.Shown(name)} names something already");
    }

    private static Func<IReadOnlyCollection<VerifierKey>, bool> Find(Dictionary<string, Func<IReadOnlyCollection<VerifierKey>, bool>> known, string name) =>
        known.TryGetValue(name, out var found) ? found : throw Fault($"nothing above is named {RecordFaultException.Shown(name)}");

    private static RecordFaultException Fault(string what) => new(RecordFault.Policy, $"Not a witness policy: {what}.");
}
