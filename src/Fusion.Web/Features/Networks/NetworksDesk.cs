using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Accountability;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Features.Networks.Offices;
using Fusion.Web.Features.Networks.Spokespeople;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>
/// What waits for somebody in their networks and in those of all organisations that they may act for: invitations, whoever asks to join, terms that
/// end soon, reports of misuse, introductions, and what the rules ask for from time to time. Of all networks at once: it asks the database as often for fifty as for one.
/// </summary>
internal sealed class NetworksDesk(FusionDb db, Seats seats, Representatives representatives, Rhythm rhythm, Names names, NetworkWords labels, Words words, TimeProvider clock) : IDeskItems
{
    const int SoonDays = 60, ShortDays = 7, AnsweredDays = 60, Most = 50;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var bodies = (await representatives.BodiesOf(actor.AccountId, cancel)).Select(one => one.Body).ToList();
        var invited = await Invited(bodies, cancel);
        // What one of several seats will do for is done with their own, which they have whatever they act for, or as they act now.
        var held = (await seats.OfAll(actor.AccountId, bodies, cancel)).OrderBy(one => one.Body is not null).ThenByDescending(one => one.Body?.Id == actor.ActingFor?.Id).ToList();
        if (held.Count == 0) return invited;
        return [.. invited, .. await Asking(held, cancel), .. await Misused(held, cancel), .. await Ending(held, cancel), .. await Overfull(held, cancel), .. await ToMeet(held, cancel), .. await InTurn(held, cancel)];
    }

    async Task<List<DeskItem>> Invited(List<ActingBody> bodies, CancellationToken cancel)
    {
        var (byId, today) = (bodies.ToDictionary(body => body.Id.Value), seats.Today);
        IReadOnlyList<Guid?> own = [.. byId.Keys.Select(id => (Guid?)id)];
        if (own.Count == 0) return [];
        var rows = await (from member in db.Set<NetworkMember>()
                          join network in db.Set<Network>() on member.NetworkId equals network.Id
                          where own.Contains(member.ActiveId) && member.State == MemberState.Invited && network.EndedAt == null && (network.EndsOn == null || network.EndsOn >= today)
                          orderby member.AskedAt
                          select new { member, network.Name, network.Slug }).Take(Most).ToListAsync(cancel);
        return [.. rows.Select(row => new DeskItem($"network-invitation:{row.member.Id}", words["desk.network-invited", row.Name], $"/networks/{row.Slug}", row.member.AskedAt, null, byId[row.member.ActiveId!.Value]))];
    }

    async Task<IEnumerable<DeskItem>> Asking(List<HeldSeat> held, CancellationToken cancel)
    {
        var admits = held.Where(one => one.Seat.May(Act.Admit).IsAllowed).DistinctBy(one => one.Network.Id).ToList();
        var ids = admits.Select(one => one.Network.Id).ToList();
        var asking = (await db.Set<NetworkMember>().Where(member => ids.Contains(member.NetworkId) && member.State == MemberState.Asked).GroupBy(member => member.NetworkId).Select(group => new { group.Key, Count = group.Count(), Since = group.Min(member => member.AskedAt) }).ToListAsync(cancel)).ToDictionary(one => one.Key);
        return from one in admits where asking.ContainsKey(one.Network.Id) let waits = asking[one.Network.Id] select new DeskItem($"network-asking:{one.Network.Id.Value}", words.Count("desk.network-asking", waits.Count, one.Network.Name), one.Network.Path + "/weave#asking", waits.Since, null, one.Body);
    }

    /// <summary>Reports that somebody speaks for a network who may not, for those who keep its rules.</summary>
    async Task<IEnumerable<DeskItem>> Misused(List<HeldSeat> held, CancellationToken cancel)
    {
        var keeps = held.Where(one => one.Seat.May(Act.Describe).IsAllowed).DistinctBy(one => one.Network.Id).ToList();
        var ids = keeps.Select(one => one.Network.Id).ToList();
        var reports = (await db.Set<MisuseReport>().Where(report => ids.Contains(report.NetworkId) && report.AnsweredAt == null).GroupBy(report => report.NetworkId).Select(group => new { group.Key, Count = group.Count(), Since = group.Min(report => report.At) }).ToListAsync(cancel)).ToDictionary(one => one.Key);
        return from one in keeps where reports.ContainsKey(one.Network.Id) let waits = reports[one.Network.Id] select new DeskItem($"network-misuse:{one.Network.Id.Value}", words.Count("desk.network-misuse", waits.Count, one.Network.Name), one.Network.Path + "/spokespeople#reports", waits.Since, null, one.Body);
    }

    async Task<IEnumerable<DeskItem>> Ending(List<HeldSeat> held, CancellationToken cancel)
    {
        var (today, soon, byMember) = (seats.Today, seats.Today.AddDays(SoonDays), held.ToDictionary(one => one.Seat.Member!.Id));
        IReadOnlyList<Guid> members = [.. byMember.Keys];
        var terms = await db.Set<OfficeTerm>().Where(term => members.Contains(term.MemberId) && term.Until >= today && term.Until <= soon).ToListAsync(cancel);
        return from term in terms let one = byMember[term.MemberId] select Own(one, $"network-term:{term.Id}", words["desk.network-term", labels.Office(term.Office), one.Network.Name], one.Network.Path + "#offices", At(term.From), At(term.Until));
    }

    /// <summary>Where more hold an office than there are seats, whoever enters who holds offices sees to it that it becomes fewer.</summary>
    async Task<IEnumerable<DeskItem>> Overfull(List<HeldSeat> held, CancellationToken cancel)
    {
        var (today, appoint) = (seats.Today, held.Where(one => one.Seat.May(Act.Appoint).IsAllowed).DistinctBy(one => one.Network.Id).ToList());
        var ids = appoint.Select(one => one.Network.Id).ToList();
        var offices = (await db.Set<OfficeTerm>().Where(term => ids.Contains(term.NetworkId) && term.From <= today && term.Until >= today).Select(term => new { term.NetworkId, term.Office }).ToListAsync(cancel)).ToLookup(term => term.NetworkId, term => term.Office);
        return from one in appoint from over in Surplus.Of(one.Seat.Rules, offices[one.Network.Id]) select new DeskItem($"network-overfull:{one.Network.Id.Value}:{over.Rule.Office.Word()}", words["desk.network-overfull", labels.Office(over.Rule.Office), one.Network.Name, over.Held, over.Rule.Seats!], one.Network.Path + "/weave#offices", one.Network.RulesSince, null, one.Body);
    }

    /// <summary>Introductions to which a member has not said anything yet, and for some weeks those of which the other wants it too.</summary>
    async Task<IEnumerable<DeskItem>> ToMeet(List<HeldSeat> held, CancellationToken cancel)
    {
        var (byMember, since) = (held.ToDictionary(one => one.Seat.Member!.Id), clock.GetUtcNow().UtcDateTime.AddDays(-AnsweredDays));
        IReadOnlyList<Guid> own = [.. byMember.Keys];
        var found = await db.Set<Introduction>().Where(one => (own.Contains(one.FirstId) && (one.FirstWish == Wish.Open || (one.At > since && one.FirstWish == Wish.Yes && one.SecondWish == Wish.Yes))) || (own.Contains(one.SecondId) && (one.SecondWish == Wish.Open || (one.At > since && one.FirstWish == Wish.Yes && one.SecondWish == Wish.Yes)))).OrderByDescending(one => one.At).Take(Most).ToListAsync(cancel);
        var agreed = found.Where(one => one.IsAgreed).SelectMany(one => new[] { one.FirstId, one.SecondId }).Distinct().ToList();
        var called = agreed.Count == 0 ? new Dictionary<Guid, MemberName>() : await names.Of(await db.Set<NetworkMember>().Where(member => agreed.Contains(member.Id)).ToListAsync(cancel), true, cancel);
        return from one in found
               from member in new[] { one.FirstId, one.SecondId }
               where byMember.ContainsKey(member) && (one.IsAgreed || one.WishOf(member) == Wish.Open)
               let seat = byMember[member]
               select Own(seat, $"network-introduction:{one.Id}", one.IsAgreed ? words["desk.network-met", called[one.Other(member)].Name, seat.Network.Name] : words["desk.network-introduction", seat.Network.Name], $"{seat.Network.Path}/introductions/{one.Id}", one.At);
    }

    /// <summary>What the rules ask for from time to time: account of those who hold offices, and a look at the rules themselves of those who lead.</summary>
    async Task<IEnumerable<DeskItem>> InTurn(List<HeldSeat> held, CancellationToken cancel)
    {
        var (accounts, reviews) = (held.Where(one => Rhythm.GivesAccount(one.Seat)).DistinctBy(one => one.Network.Id).ToList(), held.Where(one => one.Seat.May(Act.Describe).IsAllowed).DistinctBy(one => one.Network.Id).ToList());
        var days = await rhythm.Of([.. accounts.Concat(reviews).DistinctBy(one => one.Network.Id).Select(one => (one.Network, one.Seat.Rules))], cancel);
        var soon = seats.Today.AddDays(ShortDays);
        return accounts.Where(one => days[one.Network.Id].Account <= soon).Select(one => new DeskItem($"network-account:{one.Network.Id.Value}", words["desk.network-account", one.Network.Name], one.Network.Path + "/account", days[one.Network.Id].AccountGiven, At(days[one.Network.Id].Account), one.Body))
            .Concat(reviews.Where(one => days[one.Network.Id].Review <= soon).Select(one => new DeskItem($"network-review:{one.Network.Id.Value}", words["desk.network-review", one.Network.Name], one.Network.Path + "/account#review", days[one.Network.Id].Reviewed, At(days[one.Network.Id].Review), one.Body)));
    }

    /// <summary>What is done with this seat and no other.</summary>
    static DeskItem Own(HeldSeat seat, string once, string title, string path, DateTime at, DateTime? due = null) => new($"{once}:{seat.Seat.Member!.Id}", title, path, at, due, seat.Body, seat.Body is null);

    static DateTime At(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
