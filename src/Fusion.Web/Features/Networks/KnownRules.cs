using System.Collections.Concurrent;
using Fusion.Governance;

namespace Fusion.Web.Features.Networks;

/// <summary>Rules that were read before. Every request about a network asks for its rules, and most networks have those of one of a few forms: each text is read and checked once.</summary>
internal static class KnownRules
{
    const int Most = 500;

    static readonly ConcurrentDictionary<string, GovernanceRules> Known = new(StringComparer.Ordinal);

    /// <returns>Null where the text holds no rules.</returns>
    public static GovernanceRules? Of(string json)
    {
        if (Known.TryGetValue(json, out var known)) return known;
        if (RulesFile.Read(json).Rules is not { } read) return null;
        if (Known.Count >= Most) Known.Clear();
        return Known[json] = read;
    }
}
