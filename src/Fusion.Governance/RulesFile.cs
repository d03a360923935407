using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fusion.Governance;

/// <summary>Reads and writes rules as JSON: one file a form.</summary>
public static class RulesFile
{
    const int Longest = 40_000;

    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        NumberHandling = JsonNumberHandling.Strict,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The rules as indented JSON. What is no is left out.</summary>
    public static string Write(GovernanceRules rules) => JsonSerializer.Serialize(rules, Form);

    /// <summary>Reads rules and checks that they can hold.</summary>
    /// <returns>The rules and no fault; or no rules and everything that is wrong.</returns>
    public static (GovernanceRules? Rules, IReadOnlyList<RuleFault> Faults) Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        GovernanceRules? rules = null;
        string? broken = json.Length > Longest ? "end" : null;
        try
        {
            if (broken is null) rules = JsonSerializer.Deserialize<GovernanceRules>(json, Form);
        }
        catch (JsonException fault)
        {
            broken = fault.Path is { Length: > 2 } path ? path[2..] : "start";
        }
        if (rules is null || HasGaps(rules)) return (null, [new(RuleFaultKind.BrokenFile, broken ?? "start")]);
        var faults = RulesCheck.Faults(rules);
        return faults.Count > 0 ? (null, faults) : (rules, faults);
    }

    /// <summary>JSON can leave a list out, or have null in one, which the types forbid.</summary>
    static bool HasGaps(GovernanceRules rules) =>
        rules.Form is null || rules.Kinds is null || rules.Levels is null || rules.Matters is null || rules.Offices is null
        || rules.Kinds.Any(rule => rule is null) || rules.Matters.Any(rule => rule is null)
        || rules.Levels.Any(rule => rule is null || rule.Voters is null || rule.Voters.Any(voter => voter is null))
        || rules.Offices.Any(rule => rule is null || rule.From is null);
}
