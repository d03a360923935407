using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Membership;

/// <summary>
/// Within an act: somebody goes, whatever they held. History stays; what they wrote of themselves goes with them. Nobody can be held, and no network is left
/// without anybody who may appoint: that office is handed on to whoever has been there longest, and where nobody is left the network ends.
/// </summary>
internal sealed class Departures(FusionDb db, Seats seats, NetworkBook book)
{
    public async Task Go(Network network, NetworkMember member, string name, CancellationToken cancel)
    {
        member.Leave(book.Now);
        var today = seats.Today;
        foreach (var term in await db.Set<OfficeTerm>().AsTracking().Where(term => term.MemberId == member.Id && term.Until >= today).ToListAsync(cancel)) term.Until = today.AddDays(-1);
        foreach (var one in await db.Set<Introduction>().AsTracking().Where(one => one.FirstId == member.Id || one.SecondId == member.Id).ToListAsync(cancel)) one.Withdraw(member.Id);
        book.Note(network, EventKind.Left, name);
        if (await HandOn(network, member.Id, cancel)) return;
        network.EndedAt = book.Now;
        book.Note(network, EventKind.Ended);
    }

    /// <summary>Sees to it that somebody besides one member may appoint. Answers false where there is nobody else.</summary>
    public Task<bool> HandOn(Network network, Guid without, CancellationToken cancel) => HandOn(network, [without], cancel);

    /// <summary>The same besides several.</summary>
    public async Task<bool> HandOn(Network network, IReadOnlyList<Guid> without, CancellationToken cancel)
    {
        var rules = network.Governance;
        var others = db.Set<NetworkMember>().Where(other => other.NetworkId == network.Id && other.State == MemberState.In && !without.Contains(other.Id));
        var kinds = rules.Kinds.Where(rule => rule.Powers?.Contains(Act.Appoint) == true).Select(rule => rule.Kind).ToList();
        if (kinds.Count > 0 && await others.AnyAsync(other => kinds.Contains(other.Kind), cancel)) return true;
        var offices = rules.Offices.Where(rule => rule.Powers?.Contains(Act.Appoint) == true).ToList();
        var held = await seats.Held(network.Id, cancel);
        if (held.Exists(term => !without.Contains(term.MemberId) && offices.Exists(rule => rule.Office == term.Office))) return true;
        var from = offices.SelectMany(rule => rule.From).Distinct().ToList();
        var heir = await others.Where(other => from.Contains(other.Kind)).OrderBy(other => other.JoinedAt).ThenBy(other => other.Id).FirstOrDefaultAsync(cancel)
            ?? await others.OrderBy(other => other.JoinedAt).ThenBy(other => other.Id).FirstOrDefaultAsync(cancel);
        if (heir is null) return false;
        Give(network, offices, heir, EventKind.OfficeHandedOn);
        return true;
    }

    /// <summary>A network that begins with several members has somebody among them who may appoint.</summary>
    public void Begin(Network network, IReadOnlyList<NetworkMember> members)
    {
        var rules = network.Governance;
        if (members.Any(member => rules.Of(member.Kind)?.Powers?.Contains(Act.Appoint) == true)) return;
        var offices = rules.Offices.Where(rule => rule.Powers?.Contains(Act.Appoint) == true).ToList();
        Give(network, offices, members.FirstOrDefault(member => offices.Exists(rule => rule.From.Contains(member.Kind))) ?? members[0], EventKind.OfficeTaken);
    }

    void Give(Network network, List<OfficeRule> offices, NetworkMember heir, EventKind why)
    {
        if (offices.Count == 0) return;
        var office = offices.Find(rule => rule.From.Count == 0 || rule.From.Contains(heir.Kind)) ?? offices[0];
        db.Add(OfficeTerm.Begin(heir, office, seats.Today));
        book.Note(network, why, office.Office.Word());
    }
}
