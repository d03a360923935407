using System.Text.Json;
using System.Text.Json.Serialization;
using Fusion.Evidence.Pooling;

namespace Fusion.Evidence.Strength;

/// <summary>Reads and writes rules as JSON, the form in which a network changes them.</summary>
public static class EvidenceRulesFile
{
    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The rules as indented JSON; designs are called unstated, story, before-after, comparison, randomised.</summary>
    public static string Write(EvidenceRules rules) => JsonSerializer.Serialize(rules, Form);

    /// <summary>Reads rules.</summary>
    /// <returns>The rules; or <see cref="FaultKind.BrokenRule"/> with the place in the file as its field (<c>levels[2].places</c>), and its line where the form is broken.</returns>
    public static Checked<EvidenceRules> Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        EvidenceRules? rules;
        try
        {
            rules = JsonSerializer.Deserialize<EvidenceRules>(json, Form);
        }
        catch (JsonException fault)
        {
            return new([new(FaultKind.BrokenRule, fault.Path is { Length: > 2 } path ? path[2..] : "file", Line: (int?)fault.LineNumber + 1)]);
        }
        List<Fault> faults = rules is null ? [new(FaultKind.BrokenRule, "file")] : Faults(rules);
        return faults.Count > 0 ? new(faults) : new(rules!);
    }

    static List<Fault> Faults(EvidenceRules rules)
    {
        List<string> wrong = [];
        if (rules.Levels.Count == 0)
            wrong.Add("levels");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < rules.Levels.Count; at++)
            wrong.AddRange(Wrong(rules.Levels[at], keys).Select(field => $"levels[{at}].{field}"));
        wrong.AddRange(Wrong(rules.Sizes, "sizes"));
        wrong.AddRange(Wrong(rules.Precisions, "precisions"));
        wrong.AddRange(Wrong(rules.Differences, "differences"));
        if (!(rules.Worthwhile > 0) || double.IsInfinity(rules.Worthwhile))
            wrong.Add("worthwhile");
        return [.. wrong.Select(field => new Fault(FaultKind.BrokenRule, field))];
    }

    static IEnumerable<string> Wrong(EvidenceLevel? level, HashSet<string> keys)
    {
        if (level is null)
            return ["key"];
        List<string> wrong = [];
        if (string.IsNullOrWhiteSpace(level.Key) || !keys.Add(level.Key))
            wrong.Add("key");
        if (string.IsNullOrWhiteSpace(level.Name))
            wrong.Add("name");
        if (string.IsNullOrWhiteSpace(level.Needs))
            wrong.Add("needs");
        if (level.Findings < 1)
            wrong.Add("findings");
        if (level.Places < 1)
            wrong.Add("places");
        if (level.Teams < 1)
            wrong.Add("teams");
        return wrong;
    }

    static IEnumerable<string> Wrong(IReadOnlyList<Band> bands, string name)
    {
        if (bands.Count == 0 || bands[0] is not { From: 0 })
            yield return bands.Count == 0 ? name : $"{name}[0].from";
        for (var at = 0; at < bands.Count; at++)
        {
            if (bands[at] is null || string.IsNullOrWhiteSpace(bands[at].Key) || string.IsNullOrWhiteSpace(bands[at].Words))
                yield return $"{name}[{at}]";
            else if (at > 0 && bands[at - 1] is { } before && !(bands[at].From > before.From))
                yield return $"{name}[{at}].from";
        }
    }
}
