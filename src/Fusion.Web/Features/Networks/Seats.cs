using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>What somebody is in a network, from the database, for pages and acts alike. What follows from it, the network's rules say.</summary>
internal sealed class Seats(FusionDb db, Representatives representatives, TimeProvider clock)
{
    const int MostSeats = 300, MostTerms = 50;

    static readonly Prepared<Guid, HeldOffice> Terms = new((db, member) =>
        db.Set<OfficeTerm>().Where(term => term.MemberId == member).OrderByDescending(term => term.Until).Take(MostTerms).Select(term => new HeldOffice(term.Office, term.From, term.Until)));

    public DateOnly Today => DateOnly.FromDateTime(Now);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The seat of whoever acts: that of the organisation that they act for, else their own.</summary>
    public async Task<Seat> Of(Network network, Actor? actor, CancellationToken cancel)
    {
        var rules = network.Governance;
        if (actor is null) return new Seat(rules, Standing.Outside(network.IsPublic), null, Today);
        var acts = actor.ActingFor is { } body && await representatives.MayAct(body.Id, actor.AccountId, cancel) ? body.Id.Value : (Guid?)null;
        var own = actor.AccountId;
        var rows = await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && (member.ActiveId == acts || member.ActiveId == own) && member.ActiveId != null).ToListAsync(cancel);
        // Who has a seat of either kind has it whatever they act for at the moment; the organisation's comes first.
        var row = rows.Find(member => member.ActiveId == acts && member.State == MemberState.In) ?? rows.Find(member => member.ActiveId == own && member.State == MemberState.In) ?? rows.Find(member => member.ActiveId == (acts ?? own));
        row ??= await Invitation(network, own, cancel);
        if (row is not { State: MemberState.In }) return new Seat(rules, Standing.Outside(network.IsPublic), row, Today);
        return new Seat(rules, await StandingOf(network, row, cancel), row, Today);
    }

    /// <summary>An invitation is seen by whoever may act for what was invited, whatever they act for at the moment.</summary>
    async Task<NetworkMember?> Invitation(Network network, Guid account, CancellationToken cancel)
    {
        IReadOnlyList<OrganisationId?> bodies = [.. (await representatives.Of(account, cancel)).Select(one => (OrganisationId?)one)];
        return bodies.Count == 0 ? null : await db.Set<NetworkMember>().Where(member => member.NetworkId == network.Id && member.State == MemberState.Invited && bodies.Contains(member.OrganisationId)).OrderBy(member => member.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>Every seat of somebody and of the organisations that they may act for, in networks that are not over; the liveliest network first. However many there are, it asks the database the same few questions.</summary>
    public async Task<IReadOnlyList<HeldSeat>> OfAll(Guid account, IReadOnlyList<ActingBody> bodies, CancellationToken cancel)
    {
        var (today, byId) = (Today, bodies.ToDictionary(body => body.Id.Value));
        IReadOnlyList<Guid?> own = [account, .. byId.Keys.Select(id => (Guid?)id)];
        var rows = await (from member in db.Set<NetworkMember>()
                          join network in db.Set<Network>() on member.NetworkId equals network.Id
                          where own.Contains(member.ActiveId) && member.State == MemberState.In && network.EndedAt == null && (network.EndsOn == null || network.EndsOn >= today)
                          orderby network.UpdatedAt descending, member.Id
                          select member).Take(MostSeats).ToListAsync(cancel);
        var (ids, members) = (rows.Select(row => row.NetworkId).Distinct().ToList(), rows.Select(row => row.Id).ToList());
        var networks = await db.Set<Network>().Where(network => ids.Contains(network.Id)).ToDictionaryAsync(network => network.Id, cancel);
        var offices = (await db.Set<OfficeTerm>().Where(term => members.Contains(term.MemberId)).ToListAsync(cancel)).ToLookup(term => term.MemberId, term => new HeldOffice(term.Office, term.From, term.Until));
        return [.. from row in rows
                   let network = networks[row.NetworkId]
                   select new HeldSeat(network, new Seat(network.Governance, new Standing(row.Kind, [.. offices[row.Id]], network.IsPublic), row, today), row.OrganisationId is { } body ? byId[body.Value] : null)];
    }

    public async Task<Standing> StandingOf(Network network, NetworkMember member, CancellationToken cancel) =>
        new(member.State == MemberState.In ? member.Kind : null, [.. await Terms.ToList(db, member.Id, cancel)], network.IsPublic);

    /// <summary>How often somebody has begun a term of an office in a network, also before they left and came again.</summary>
    public Task<int> TermsServed(NetworkMember holder, Office office, CancellationToken cancel)
    {
        var rows = db.Set<NetworkMember>().Where(row => row.NetworkId == holder.NetworkId && (row.Id == holder.Id || (row.OrganisationId != null && row.OrganisationId == holder.OrganisationId) || (row.AccountId != null && row.AccountId == holder.AccountId))).Select(row => row.Id);
        return db.Set<OfficeTerm>().CountAsync(term => term.Office == office && rows.Contains(term.MemberId), cancel);
    }

    /// <summary>Within an act: the network, to be changed, and the seat of who acts, which is noted as seen; nothing for who may not know that it is there.</summary>
    public async Task<(Network Network, Seat Seat)?> Open(string slug, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<Network>().AsTracking().FirstOrDefaultAsync(network => network.Slug == slug, cancel) is not { } network) return null;
        var seat = await Of(network, actor, cancel);
        if (!seat.May(Act.See).IsAllowed) return null;
        if (seat.IsIn && seat.Member is { } member && member.SeenAt < Now.AddDays(-1)) (await db.Set<NetworkMember>().AsTracking().FirstAsync(row => row.Id == member.Id, cancel)).SeenAt = Now;
        return (network, seat);
    }

    /// <summary>The terms that run today.</summary>
    public Task<List<OfficeTerm>> Held(NetworkId network, CancellationToken cancel)
    {
        var today = Today;
        return db.Set<OfficeTerm>().Where(term => term.NetworkId == network && term.From <= today && term.Until >= today).ToListAsync(cancel);
    }
}

/// <summary>A seat that somebody has themselves, or that an organisation has for which they may act.</summary>
internal sealed record HeldSeat(Network Network, Seat Seat, ActingBody? Body);

/// <summary>Somebody before the rules of one network.</summary>
/// <param name="Member">Their row; of who only asked or does not belong to it there is none, or one that is not in.</param>
internal sealed record Seat(GovernanceRules Rules, Standing Standing, NetworkMember? Member, DateOnly Today)
{
    public bool IsIn => Member?.State == MemberState.In;

    public bool HasAsked => Member?.State == MemberState.Asked;

    /// <summary>Whether they keep the network together: let in, invite or enter who holds which office.</summary>
    public bool MayWeave => new[] { Act.Admit, Act.Invite, Act.Appoint }.Any(act => May(act).IsAllowed);

    public Ruling May(Act act) => Rules.May(Standing, new Question(act), Today);

    public Ruling May(Question question) => Rules.May(Standing, question, Today);
}
