using Fusion.Evidence.Strength;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>The rules that hold on this host, the same object for as long as nobody changes them.</summary>
internal sealed class RulesInForce(Database database) : IReadModel
{
    (Guid? Id, EvidenceRules Rules) held = (null, EvidenceRules.Standard);

    public EvidenceRules Now => held.Rules;

    public Topic Topic => Topic.Evidence;

    public int Order => 0;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        var newest = db.Set<RuleSet>().OrderByDescending(rules => rules.At).ThenByDescending(rules => rules.Id);
        var id = await newest.Select(rules => (Guid?)rules.Id).FirstOrDefaultAsync(cancel);
        if (id == held.Id) return;
        held = (id, id is null ? EvidenceRules.Standard : EvidenceRulesFile.Read(await newest.Select(rules => rules.Json).FirstAsync(cancel)).Value);
    }
}
