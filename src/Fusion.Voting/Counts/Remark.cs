namespace Fusion.Voting.Counts;

/// <summary>One sentence of an explanation: a key of <see cref="RemarkKeys"/> and what fills its places.</summary>
/// <param name="Key">Which sentence.</param>
/// <param name="Options">The options it names, in the order of its places.</param>
/// <param name="Amounts">The figures it names, in the order of its places.</param>
public sealed record Remark(string Key, IReadOnlyList<int> Options, IReadOnlyList<Fraction> Amounts)
{
    internal static Remark Of(string key, params IReadOnlyList<int> options) => new(key, options, []);

    internal Remark With(params IReadOnlyList<Fraction> amounts) => this with { Amounts = amounts };
}
