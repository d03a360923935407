using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>What waits for somebody in their networks: invitations, whoever asks to join, and terms that end soon.</summary>
internal sealed class NetworksDesk(FusionDb db, Seats seats, NetworkWords labels, Words words) : IDeskItems
{
    const int SoonDays = 60, MostNetworks = 50;

    public async Task<IReadOnlyList<DeskItem>> For(Actor actor, CancellationToken cancel)
    {
        var (own, body) = (actor.AccountId, actor.ActingFor?.Id.Value);
        var rows = await (from member in db.Set<NetworkMember>()
                          join network in db.Set<Network>() on member.NetworkId equals network.Id
                          where (member.ActiveId == own || member.ActiveId == body) && member.State != MemberState.Asked && network.EndedAt == null
                          orderby network.UpdatedAt descending
                          select new { member, network }).Take(MostNetworks).ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var items = new List<DeskItem>();
        foreach (var row in rows.Where(row => row.member.State == MemberState.Invited))
            items.Add(new DeskItem($"network-invitation:{row.member.Id}", words["desk.network-invited", row.network.Name], row.network.Path, row.member.AskedAt));
        var inside = rows.Where(row => row.member.State == MemberState.In && !row.network.IsOver(seats.Today)).ToList();
        var ids = inside.Select(row => row.network.Id).Distinct().ToList();
        var asking = (await db.Set<NetworkMember>().Where(member => ids.Contains(member.NetworkId) && member.State == MemberState.Asked).GroupBy(member => member.NetworkId).Select(group => new { group.Key, Count = group.Count(), Since = group.Min(member => member.AskedAt) }).ToListAsync(cancel)).ToDictionary(one => one.Key);
        foreach (var row in inside.DistinctBy(row => row.network.Id))
        {
            var seat = await seats.Of(row.network, actor, cancel);
            if (asking.TryGetValue(row.network.Id, out var waits) && seat.May(Act.Admit).IsAllowed) items.Add(new DeskItem($"network-asking:{row.network.Id.Value}", words.Count("desk.network-asking", waits.Count, row.network.Name), row.network.Path + "/weave#asking", waits.Since));
            items.AddRange(await Ending(row.network, seat, cancel));
        }
        items.AddRange(await ToMeet([.. inside.Select(row => (row.network, row.member.Id))], cancel));
        return items;
    }

    /// <summary>Introductions to which a member has not said anything yet.</summary>
    async Task<IEnumerable<DeskItem>> ToMeet(IReadOnlyList<(Network Network, Guid Member)> seated, CancellationToken cancel)
    {
        var own = seated.Select(seat => seat.Member).ToList();
        var open = await db.Set<Introduction>().Where(one => (own.Contains(one.FirstId) && one.FirstWish == Wish.Open) || (own.Contains(one.SecondId) && one.SecondWish == Wish.Open)).OrderByDescending(one => one.At).Take(MostNetworks).ToListAsync(cancel);
        return from one in open let network = seated.First(seat => seat.Network.Id == one.NetworkId).Network select new DeskItem($"network-introduction:{one.Id}", words["desk.network-introduction", network.Name], $"{network.Path}/introductions/{one.Id}", one.At);
    }

    async Task<IEnumerable<DeskItem>> Ending(Network network, Seat seat, CancellationToken cancel)
    {
        if (seat.Member is not { } member) return [];
        var (today, soon) = (seat.Today, seat.Today.AddDays(SoonDays));
        var terms = await db.Set<OfficeTerm>().Where(term => term.MemberId == member.Id && term.Until >= today && term.Until <= soon).ToListAsync(cancel);
        return terms.Select(term => new DeskItem($"network-term:{term.Id}", words["desk.network-term", labels.Office(term.Office), network.Name], network.Path + "#offices", term.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), term.Until.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)));
    }
}
