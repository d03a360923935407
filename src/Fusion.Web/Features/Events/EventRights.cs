using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events;

/// <summary>
/// What somebody may do about an event, from the database, for pages and acts alike. It follows from the rules of the event's network: whoever may invite there
/// calls events and leads their own, and whoever speaks for the network leads them all (ADR 18). An event of the movement is led by its hosts. What is not given is refused.
/// </summary>
internal sealed class EventRights(FusionDb db, NetworkSeats networks, NetworkPresence presence, People people, Representatives representatives)
{
    /// <summary>Somebody before an event; null for whoever may not know that it is there.</summary>
    public async Task<EventSeat?> Of(Event one, Actor? actor, CancellationToken cancel)
    {
        var network = one.NetworkId is { } id ? await networks.Of(id, actor, cancel) : null;
        var isMember = network?.IsMember == true;
        if (!one.IsPublic && !isMember) return null;
        if (actor is null) return new EventSeat(null, network, null, false, false, false, false);
        var isYoung = await people.IsYoung(actor.AccountId, cancel);
        if (isYoung && !(one.WelcomesLearners && isMember)) return null;
        var body = actor.ActingFor is { } acting && await representatives.MayAct(acting.Id, actor.AccountId, cancel) ? acting : null;
        var who = body?.Id.Value ?? actor.AccountId;
        var own = await db.Set<Attendance>().FirstOrDefaultAsync(row => row.EventId == one.Id && row.ActiveId == who, cancel);
        var leads = !isYoung && (one.NetworkId is null ? await people.IsHost(actor.AccountId, cancel) : network is { MayLead: true } || (network is { MayInvite: true } && one.OrganiserId == actor.AccountId));
        var comes = own?.TakesPlace == true;
        return new EventSeat(new EventSelf(who, actor.AccountId, body, isYoung), network, own, leads, leads || comes || isMember, leads || (isMember ? network!.MaySpeak : comes), comes);
    }

    /// <summary>Within an act: the event, to be changed, and what who acts may do, who is noted as seen; nothing for who may not know of it.</summary>
    public async Task<(Event Event, EventSeat Seat)?> Open(string slug, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<Event>().AsTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } one || await Of(one, actor, cancel) is not { } seat) return null;
        if (seat.Network?.MemberId is { } member) await presence.Note([member], cancel);
        return (one, seat);
    }

    /// <summary>In whose name somebody may call an event: a network where they may invite, or the movement itself.</summary>
    public async Task<bool> MayCall(NetworkSeat? network, Actor actor, CancellationToken cancel) =>
        !await people.IsYoung(actor.AccountId, cancel) && (network is null ? await people.IsHost(actor.AccountId, cancel) : network is { MayInvite: true, IsOver: false });
}

/// <summary>Somebody before one event.</summary>
/// <param name="Self">Who they are there; null for a guest without an account.</param>
/// <param name="Own">What they answered.</param>
/// <param name="MayLead">Whether they change it, offer times, mark who was there, write the minutes and hide ideas.</param>
/// <param name="SeesNames">Whether they read the names of those who come and wish to be named.</param>
/// <param name="MaySpeak">Whether they may add an idea.</param>
/// <param name="Comes">Whether they have a place.</param>
internal sealed record EventSeat(EventSelf? Self, NetworkSeat? Network, Attendance? Own, bool MayLead, bool SeesNames, bool MaySpeak, bool Comes)
{
    public bool SeesLink(Event one) => !one.LinkIsForComers || MayLead || Comes;

    /// <summary>Members say when they can, and whoever leads it; of an event of the movement everybody.</summary>
    public bool MayVote => Self is not null && (MayLead || Network is null or { IsMember: true });
}

/// <param name="Id">The organisation that they act for, or the account.</param>
internal sealed record EventSelf(Guid Id, Guid AccountId, ActingBody? Body, bool IsYoung);
