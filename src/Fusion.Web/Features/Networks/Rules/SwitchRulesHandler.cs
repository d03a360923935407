using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>Within an act: other rules hold from now on. Nobody loses their seat by it, and offices that the new rules do not have, or do not give to such a member, end.</summary>
internal sealed class SwitchRulesHandler(FusionDb db, Seats seats, NetworkBook book)
{
    public async Task Apply(Network network, RuleProposal proposal, CancellationToken cancel)
    {
        var rules = RulesFile.Read(proposal.Rules).Rules!;
        (network.Form, network.Rules, network.RulesSince) = (rules.Form, proposal.Rules, book.Now);
        if (rules.NeedsEnd) network.EndsOn ??= proposal.EndsOn;
        await Seat(network, rules, Parse(proposal.Stays), cancel);
        await EndOffices(network, rules, cancel);
        // Who was to hold an office was chosen under the rules that held before.
        await db.Set<NetworkLink>().Where(link => link.NetworkId == network.Id && link.Office != null).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Whoever is of a kind that the new rules do not know stays as was proposed, else as what has the fewest rights.</summary>
    async Task Seat(Network network, GovernanceRules rules, Dictionary<MemberKind, MemberKind> stays, CancellationToken cancel)
    {
        var (id, known) = (network.Id, rules.Kinds.Select(rule => rule.Kind).ToList());
        var rows = db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.ActiveId != null);
        foreach (var homeless in await rows.Where(member => !known.Contains(member.Kind)).Select(member => new { member.Kind, IsBody = member.OrganisationId != null }).Distinct().ToListAsync(cancel))
        {
            var kind = stays.TryGetValue(homeless.Kind, out var chosen) && known.Contains(chosen) ? chosen : Least(rules, homeless.IsBody);
            await rows.Where(member => member.Kind == homeless.Kind && (member.OrganisationId != null) == homeless.IsBody).ExecuteUpdateAsync(member => member.SetProperty(row => row.Kind, kind), cancel);
        }
    }

    async Task EndOffices(Network network, GovernanceRules rules, CancellationToken cancel)
    {
        var (id, today) = (network.Id, seats.Today);
        var held = await (from term in db.Set<OfficeTerm>()
                          join member in db.Set<NetworkMember>() on term.MemberId equals member.Id
                          where term.NetworkId == id && term.Until >= today
                          select new { term, member.Kind }).ToListAsync(cancel);
        var over = held.Where(one => rules.Of(one.term.Office) is not { } rule || (rule.From.Count > 0 && !rule.From.Contains(one.Kind))).Select(one => one.term.Id).ToList();
        await db.Set<OfficeTerm>().Where(term => over.Contains(term.Id)).ExecuteUpdateAsync(term => term.SetProperty(row => row.Until, today.AddDays(-1)), cancel);
    }

    /// <summary>The kind with the fewest rights that somebody can be.</summary>
    public static MemberKind Least(GovernanceRules rules, bool asBody)
    {
        var fits = rules.Kinds.Where(rule => MemberRows.Fits(rule.Kind, asBody)).ToList();
        return (fits.Count > 0 ? fits : rules.Kinds).MinBy(rule => (rule.Vote ? 8 : 0) + (rule.Propose ? 4 : 0) + (rule.Speak ? 2 : 0) + (rule.See ? 1 : 0))!.Kind;
    }

    public static Dictionary<MemberKind, MemberKind> Parse(string stays) => stays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
        .ToDictionary(pair => EnumWords.Of<MemberKind>(pair[0])!.Value, pair => EnumWords.Of<MemberKind>(pair[1])!.Value);
}
