using Fusion.Evidence.Strength;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>The rules that hold on this host and in its networks, the same objects for as long as nobody changes them.</summary>
internal sealed class RulesInForce(Database database) : IReadModel
{
    // By the network's id; the host's own by the empty one.
    volatile IReadOnlyDictionary<Guid, (Guid Set, EvidenceRules Rules)> held = new Dictionary<Guid, (Guid, EvidenceRules)>();

    /// <summary>The host's.</summary>
    public EvidenceRules Now => held.GetValueOrDefault(Guid.Empty).Rules ?? EvidenceRules.Standard;

    public Topic Topic => Topic.Evidence;

    public int Order => 0;

    public bool HasOwn(NetworkId network) => held.ContainsKey(network.Value);

    /// <summary>A network's; where it has none, the host's.</summary>
    public EvidenceRules Of(NetworkId network) => held.GetValueOrDefault(network.Value).Rules ?? Now;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var sets = await db.Set<RuleSet>().Select(rules => new { rules.Id, rules.NetworkId, rules.At }).ToListAsync(cancel);
        var now = new Dictionary<Guid, (Guid, EvidenceRules)>();
        foreach (var newest in sets.GroupBy(rules => rules.NetworkId?.Value ?? Guid.Empty, (whose, all) => (Whose: whose, all.OrderByDescending(rules => rules.At).ThenByDescending(rules => rules.Id).First().Id)))
            now[newest.Whose] = held.GetValueOrDefault(newest.Whose) is { Rules: not null } known && known.Set == newest.Id ? known
                : (newest.Id, EvidenceRulesFile.Read(await db.Set<RuleSet>().Where(rules => rules.Id == newest.Id).Select(rules => rules.Json).FirstAsync(cancel)).Value);
        held = now;
    }
}
