using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>What somebody may do in a network, by its rules, for what other features do there. A network that they may not know of is not there for them.</summary>
internal sealed class NetworkSeats(FusionDb db, Seats seats, Representatives representatives)
{
    public async Task<NetworkSeat?> Of(NetworkId id, Actor? actor, CancellationToken cancel) => await Of(await db.Set<Network>().FirstOrDefaultAsync(network => network.Id == id, cancel), actor, cancel);

    public async Task<NetworkSeat?> Of(string slug, Actor? actor, CancellationToken cancel) => await Of(await db.Set<Network>().FirstOrDefaultAsync(network => network.Slug == slug, cancel), actor, cancel);

    /// <summary>The networks that somebody belongs to and that are not over, or those of the organisation that they act for; the liveliest first.</summary>
    public async Task<IReadOnlyList<NetworkSeat>> Mine(Actor actor, int most, CancellationToken cancel)
    {
        // Who has a seat of either kind has it whatever they act for at the moment; the organisation's comes first.
        var mine = (await OfAll(actor.AccountId, cancel)).Where(own => own.Body is null || own.Body.Id == actor.ActingFor?.Id);
        return [.. mine.GroupBy(own => own.Seat.Id).Select(group => group.OrderBy(own => own.Body is null).First().Seat).Take(most)];
    }

    /// <summary>The same with the seats of all organisations that somebody may act for, each with whose it is; null for their own.</summary>
    public async Task<IReadOnlyList<(NetworkSeat Seat, ActingBody? Body)>> OfAll(Guid account, CancellationToken cancel)
    {
        var bodies = (await representatives.BodiesOf(account, cancel)).Select(one => one.Body).ToList();
        return [.. (await seats.OfAll(account, bodies, cancel)).Select(held => (Seen(held.Network, held.Seat), held.Body)).Where(held => held.Item1.IsMember)];
    }

    /// <summary>Which of several people and organisations have a seat in a network at present.</summary>
    public async Task<IReadOnlySet<Guid>> In(NetworkId id, IReadOnlyList<Guid> who, CancellationToken cancel)
    {
        IReadOnlyList<Guid?> wanted = [.. who.Select(one => (Guid?)one)];
        return (await db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In && wanted.Contains(member.ActiveId)).Select(member => member.ActiveId!.Value).ToListAsync(cancel)).ToHashSet();
    }

    /// <summary>Everybody who has a seat there at present, or may act for an organisation that has one.</summary>
    public async Task<IReadOnlySet<Guid>> Accounts(NetworkId id, CancellationToken cancel)
    {
        var members = await db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In).Select(member => new { member.AccountId, member.OrganisationId }).ToListAsync(cancel);
        return members.Select(member => member.AccountId).OfType<Guid>().Concat(await representatives.AccountsOf([.. members.Select(member => member.OrganisationId).OfType<OrganisationId>()], cancel)).ToHashSet();
    }

    /// <summary>Whether a network is over, or is no longer there.</summary>
    public async Task<bool> IsOver(NetworkId id, CancellationToken cancel) =>
        await db.Set<Network>().FirstOrDefaultAsync(network => network.Id == id, cancel) is not { } found || found.IsOver(seats.Today);

    /// <summary>The public networks that a network is part of: what is decided above is decided there.</summary>
    public Task<List<NetworkCard>> Above(NetworkId id, CancellationToken cancel) =>
        Parents(id).Where(network => network.IsPublic).OrderBy(network => network.SortKey).Select(network => new NetworkCard(network.Id, network.Slug, network.Name)).Take(20).ToListAsync(cancel);

    /// <summary>Whether there is any network above, be it a private one.</summary>
    public Task<bool> HasAbove(NetworkId id, CancellationToken cancel) => Parents(id).AnyAsync(cancel);

    IQueryable<Network> Parents(NetworkId id)
    {
        var today = seats.Today;
        return db.Set<Network>().Where(network => network.EndedAt == null && (network.EndsOn == null || network.EndsOn >= today) && db.Set<NetworkPart>().Any(part => part.ChildId == id && part.ParentId == network.Id));
    }

    async Task<NetworkSeat?> Of(Network? network, Actor? actor, CancellationToken cancel)
    {
        if (network is null) return null;
        var seen = Seen(network, await seats.Of(network, actor, cancel));
        return network.IsPublic || seen.IsMember ? seen : null;
    }

    static NetworkSeat Seen(Network network, Seat seat)
    {
        var isMember = seat.IsIn && seat.Rules.May(seat.Standing with { IsPublic = false }, new Question(Act.See), seat.Today).IsAllowed;
        return new NetworkSeat(network.Id, network.Slug, network.Name, network.Language, network.IsPublic, network.IsOver(seat.Today), isMember, seat.IsIn ? seat.Member!.Id : null, seat.IsIn && seat.Member!.IsPerson, seat.Standing.Kind, seat.Rules, seat.May);
    }
}

/// <summary>Somebody before one network.</summary>
/// <param name="IsMember">Whether they may read what is for members.</param>
/// <param name="MemberId">Their row; null for who does not belong to it.</param>
/// <param name="IsPerson">Whether they belong to it as a person, and not for an organisation.</param>
/// <param name="Rules">The rules by which the network governs itself.</param>
/// <param name="May">What the network's rules say to a question of theirs today, whether or not the network is over.</param>
internal sealed record NetworkSeat(NetworkId Id, string Slug, string Name, string Language, bool IsPublic, bool IsOver, bool IsMember, Guid? MemberId, bool IsPerson, MemberKind? Kind, GovernanceRules Rules, Func<Question, Ruling> May)
{
    public string Path => $"/networks/{Slug}";

    /// <summary>Whether they may take part in what is discussed.</summary>
    public bool MaySpeak => IsMember && May(new Question(Act.Speak)).IsAllowed;

    /// <summary>Whether they speak for the network where it acts: whoever may say what it is. Where everybody may invite, not everybody does.</summary>
    public bool MayLead => IsMember && May(new Question(Act.Describe)).IsAllowed;

    /// <summary>Whether a matter is put to a vote of several there, so that who leads does not settle it alone.</summary>
    public bool Votes(Matter matter) => Rules.Of(Rules.LevelOf(matter)) is { HasVoters: true, Method: not Method.Executive };

    /// <summary>Whether they may invite others: to the network, and to what it does.</summary>
    public bool MayInvite => IsMember && May(new Question(Act.Invite)).IsAllowed;
}
