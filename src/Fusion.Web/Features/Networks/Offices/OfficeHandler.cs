using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Offices;

/// <summary>Where whoever appoints chooses without anybody else, enters who holds an office and ends a term before its day; lets whoever holds an office lay it down, and a member take up what nobody holds.</summary>
internal sealed class OfficeHandler(FusionDb db, Seats seats, Appointing appointing, Departures departures, NetworkBook book)
{
    public async Task<Outcome<Done>> Appoint(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("office", "network.gone");
        if (seat.May(Act.Appoint) is { IsAllowed: false } refused) return Refusal.Of("office", refused);
        if (network.IsOver(seats.Today)) return new Rejection("office", "network.over");
        var office = EnumWords.Of<Office>(fields.Choice("office", seat.Rules.Offices.Select(rule => rule.Office.Word()), needed: true));
        if (!Guid.TryParse(fields.Raw("holder"), out var id) || await db.Set<NetworkMember>().FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == network.Id && one.State == MemberState.In, cancel) is not { } holder) return new Rejection("holder", "network.no-such-member");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (await appointing.Elected("office", network, seat, office!.Value, cancel) is { } elected) return elected;
        return await Give(network, seat.Rules, holder, Act.Hold, office!.Value, actor, cancel);
    }

    /// <summary>While nobody may appoint, a member takes the office up: a network is never stranded.</summary>
    public async Task<Outcome<Done>> TakeUp(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("office", "network.gone");
        if (network.IsOver(seats.Today)) return new Rejection("office", "network.over");
        var office = EnumWords.Of<Office>(fields.Choice("office", seat.Rules.Offices.Select(rule => rule.Office.Word()), needed: true));
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        return seat.Member is { State: MemberState.In } own ? await Give(network, seat.Rules, own, Act.TakeUp, office!.Value, actor, cancel) : Refusal.Of("office", seat.May(new Question(Act.TakeUp, Office: office)));
    }

    /// <summary>Whoever chose the holder ends a term, and so does who holds the office.</summary>
    public async Task<Outcome<Done>> End(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await seats.Open(slug, actor, cancel) is not (var network, var seat)) return new Rejection("office", "network.gone");
        var today = seats.Today;
        if (await db.Set<OfficeTerm>().AsTracking().FirstOrDefaultAsync(one => one.Id == id && one.NetworkId == network.Id && one.Until >= today, cancel) is not { } term) return default(Done);
        if (term.MemberId != seat.Member?.Id)
        {
            if (seat.May(Act.Appoint) is { IsAllowed: false } refused) return Refusal.Of("office", refused);
            if (await appointing.Elected("office", network, seat, term.Office, cancel) is { } elected) return elected;
        }
        if (seat.Rules.Of(term.Office)?.Powers?.Contains(Act.Appoint) == true && !await departures.HandOn(network, term.MemberId, cancel)) return new Rejection("office", "network.nobody-else");
        term.Until = today.AddDays(-1);
        book.Note(network, EventKind.OfficeEnded, term.Office.Word());
        book.Enter("end-office", network, actor, network.Name, "Office", term.Office.Word(), "");
        return default(Done);
    }

    async Task<Outcome<Done>> Give(Network network, GovernanceRules rules, NetworkMember holder, Act act, Office office, Actor actor, CancellationToken cancel)
    {
        var held = await seats.Held(network.Id, cancel);
        if (held.Exists(term => term.MemberId == holder.Id && term.Office == office)) return new Rejection("office", "network.holds-already");
        var taken = act == Act.Hold ? held.Count(term => term.Office == office) : await Appointers(network, rules, held, cancel);
        if (await appointing.Give("office", network, holder, act, office, taken, cancel) is { } refused) return refused;
        book.Enter("take-office", network, actor, network.Name, "Office", "", office.Word());
        return default(Done);
    }

    /// <summary>How many may appoint today, by their office or by their kind.</summary>
    async Task<int> Appointers(Network network, GovernanceRules rules, List<OfficeTerm> held, CancellationToken cancel)
    {
        var kinds = rules.Kinds.Where(rule => rule.Powers?.Contains(Act.Appoint) == true).Select(rule => rule.Kind).ToList();
        var byKind = kinds.Count == 0 ? 0 : await db.Set<NetworkMember>().CountAsync(member => member.NetworkId == network.Id && member.State == MemberState.In && kinds.Contains(member.Kind), cancel);
        return byKind + held.Count(term => rules.Of(term.Office)?.Powers?.Contains(Act.Appoint) == true);
    }
}
