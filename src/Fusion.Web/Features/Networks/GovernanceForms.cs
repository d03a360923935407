using Fusion.Governance;

namespace Fusion.Web.Features.Networks;

/// <summary>The forms that a network can choose, as they are shipped.</summary>
internal sealed class GovernanceForms
{
    public const string Undecided = "undecided";

    static readonly string[] Order = ["social-contract", "federal-community", "branded-chain", "alliance", "employee-partnership", "self-organising", "parent-governed", Undecided];

    readonly Dictionary<string, (GovernanceRules Rules, string Json)> forms = Order.ToDictionary(key => key, Read, StringComparer.Ordinal);

    /// <summary>The forms, the movement's own first; without the rules of those who have not decided.</summary>
    public IEnumerable<GovernanceRules> Chosen => Order.Where(key => key != Undecided).Select(key => forms[key].Rules);

    public static IReadOnlyList<string> Keys => Order;

    public GovernanceRules? Find(string key) => forms.TryGetValue(key, out var form) ? form.Rules : null;

    public string Json(string key) => forms[key].Json;

    static (GovernanceRules, string) Read(string key)
    {
        using var reader = new StreamReader(typeof(GovernanceRules).Assembly.GetManifestResourceStream($"Fusion.Governance.Forms.{key}.json") ?? throw new InvalidOperationException($"The form {key} is not shipped."));
        var (rules, faults) = RulesFile.Read(reader.ReadToEnd());
        return rules is null ? throw new InvalidOperationException($"The form {key} cannot hold: {string.Join(' ', faults.Select(fault => fault.Text))}") : (rules, RulesFile.Write(rules));
    }
}
