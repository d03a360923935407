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
        (member.State, member.LeftAt, member.ActiveId, member.Motives, member.Commitment) = (MemberState.Left, book.Now, null, "", "");
        var today = seats.Today;
        foreach (var term in await db.Set<OfficeTerm>().AsTracking().Where(term => term.MemberId == member.Id && term.Until >= today).ToListAsync(cancel)) term.Until = today.AddDays(-1);
        foreach (var one in await db.Set<Introduction>().AsTracking().Where(one => one.FirstId == member.Id || one.SecondId == member.Id).ToListAsync(cancel)) one.Withdraw(member.Id);
        book.Note(network, EventKind.Left, name);
        if (await HandOn(network, member.Id, cancel)) return;
        network.EndedAt = book.Now;
        book.Note(network, EventKind.Ended);
    }

    /// <summary>Sees to it that somebody besides one member may appoint. Answers false where there is nobody else.</summary>
    public async Task<bool> HandOn(Network network, Guid without, CancellationToken cancel)
    {
        var rules = network.Governance;
        var others = db.Set<NetworkMember>().Where(other => other.NetworkId == network.Id && other.State == MemberState.In && other.Id != without);
        var kinds = rules.Kinds.Where(rule => rule.Powers?.Contains(Act.Appoint) == true).Select(rule => rule.Kind).ToList();
        if (kinds.Count > 0 && await others.AnyAsync(other => kinds.Contains(other.Kind), cancel)) return true;
        var offices = rules.Offices.Where(rule => rule.Powers?.Contains(Act.Appoint) == true).ToList();
        var held = await seats.Held(network.Id, cancel);
        if (held.Exists(term => term.MemberId != without && offices.Exists(rule => rule.Office == term.Office))) return true;
        var from = offices.SelectMany(rule => rule.From).Distinct().ToList();
        var heir = await others.Where(other => from.Contains(other.Kind)).OrderBy(other => other.JoinedAt).ThenBy(other => other.Id).FirstOrDefaultAsync(cancel)
            ?? await others.OrderBy(other => other.JoinedAt).ThenBy(other => other.Id).FirstOrDefaultAsync(cancel);
        if (heir is null) return false;
        if (offices.Count == 0) return true;
        var office = offices.Find(rule => rule.From.Count == 0 || rule.From.Contains(heir.Kind)) ?? offices[0];
        db.Add(new OfficeTerm { Id = Guid.CreateVersion7(), NetworkId = network.Id, MemberId = heir.Id, Office = office.Office, From = seats.Today, Until = seats.Today.AddMonths(office.Months).AddDays(-1) });
        book.Note(network, EventKind.OfficeHandedOn, office.Office.Word());
        return true;
    }
}
