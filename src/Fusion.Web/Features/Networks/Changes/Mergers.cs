using System.Security.Cryptography;
using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Found;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Features.Networks.Rules;
using Fusion.Web.Features.Networks.Spokespeople;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Changes;

/// <summary>Within an act: two networks become one, or one becomes two. History stays where it happened, nobody loses a seat by it, and nothing is left in a network without members.</summary>
internal sealed class Mergers(FusionDb db, Seats seats, NewAddress addresses, Departures departures, IEnumerable<INetworkLinks> links, NetworkBook book)
{
    public async Task Merge(Network from, Network into, CancellationToken cancel)
    {
        // A network may have ended since this was proposed; and what everybody could read never vanishes in one that shows itself to nobody.
        if (from.IsOver(seats.Today) || into.IsOver(seats.Today) || (from.IsPublic && !into.IsPublic)) return;
        var there = await db.Set<NetworkMember>().AsTracking().Where(member => member.NetworkId == into.Id && member.ActiveId != null).ToDictionaryAsync(member => member.ActiveId!.Value, cancel);
        var rules = into.Governance;
        foreach (var member in await In(from, cancel))
        {
            // Who waited at the door of the other comes in with the rest.
            if (there.TryGetValue(member.ActiveId!.Value, out var known)) (known.State, known.JoinedAt) = (MemberState.In, known.JoinedAt ?? book.Now);
            else db.Add(Again(member, into, KindIn(rules, member), MemberState.In));
            member.Leave(book.Now);
        }
        await EndTerms(from, null, cancel);
        await Bequeath(from, into, there.Keys.ToHashSet(), cancel);
        book.Note(from, EventKind.WentInto, into.IsPublic ? into.Name : "");
        book.Note(into, EventKind.TookIn, from.IsPublic ? from.Name : "");
    }

    public async Task<NetworkCard?> Split(Network network, string name, string purpose, IReadOnlyList<Guid> members, Actor? actor, CancellationToken cancel)
    {
        var going = (await In(network, cancel)).Where(member => members.Contains(member.Id)).ToList();
        if (going.Count == 0) return null;
        var made = new Network
        {
            Id = new NetworkId(Guid.CreateVersion7()),
            Name = name,
            Purpose = purpose,
            Language = network.Language,
            Place = network.Place,
            IsPublic = network.IsPublic,
            StartsOn = seats.Today,
            EndsOn = network.EndsOn,
            Form = network.Form,
            Rules = network.Rules,
            RulesSince = book.Now,
            SearchText = Folding.Fold(name),
            SortKey = SortKeys.Of(name),
            CreatedAt = book.Now,
            IsSynthetic = network.IsSynthetic,
        };
        made.Slug = made.IsPublic ? await addresses.Assign(made.Id.Value, "networks", Slugs.Of(name, 70), FoundNetworkHandler.Reserved, cancel) : $"private-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        db.Add(made);
        var rows = going.Select(member => Again(member, made, member.Kind, MemberState.In)).ToList();
        db.AddRange(rows);
        foreach (var member in going) member.Leave(book.Now);
        await EndTerms(network, [.. going.Select(member => member.Id)], cancel);
        book.Note(made, EventKind.SplitFrom, network.Name);
        book.Note(network, EventKind.SplitOff, name);
        book.Enter("found-network", made, actor, made.Name, "SplitFrom", "", network.Name);
        departures.Begin(made, rows);
        if (await departures.HandOn(network, [.. going.Select(member => member.Id)], cancel)) return new NetworkCard(made.Id, made.Slug, made.Name);
        // Nobody stays behind: what they had goes with them.
        await Bequeath(network, made, [], cancel);
        book.Note(network, EventKind.Ended);
        return new NetworkCard(made.Id, made.Slug, made.Name);
    }

    /// <summary>A network is over, and another looks after what it leaves: who waited at its door, the networks within it, and what other features hold for it.</summary>
    /// <param name="there">Who has a seat in the other, or waits for one.</param>
    async Task Bequeath(Network from, Network into, HashSet<Guid> there, CancellationToken cancel)
    {
        var rules = into.Governance;
        foreach (var member in await db.Set<NetworkMember>().AsTracking().Where(member => member.NetworkId == from.Id && (member.State == MemberState.Asked || member.State == MemberState.Invited)).ToListAsync(cancel))
        {
            if (!there.Contains(member.ActiveId!.Value)) db.Add(Again(member, into, KindIn(rules, member), member.State));
            db.Remove(member);
        }
        foreach (var part in await db.Set<NetworkPart>().AsTracking().Where(part => part.ParentId == from.Id || part.ChildId == from.Id).ToListAsync(cancel))
        {
            db.Remove(part);
            // What was part of the one is part of the other; what the one was part of, the other joins or not as it likes.
            if (part.ParentId == from.Id && part.ChildId != into.Id && !await db.Set<NetworkPart>().AnyAsync(known => known.ParentId == into.Id && known.ChildId == part.ChildId, cancel) && !await IsAbove(part.ChildId, into.Id, cancel))
                db.Add(new NetworkPart { ParentId = into.Id, ChildId = part.ChildId, Since = book.Now });
        }
        foreach (var report in await db.Set<MisuseReport>().AsTracking().Where(report => report.NetworkId == from.Id && report.AnsweredAt == null).ToListAsync(cancel)) report.NetworkId = into.Id;
        foreach (var link in links) await link.Move(from.Id, into.Id, cancel);
        from.EndedAt = book.Now;
    }

    static MemberKind KindIn(GovernanceRules rules, NetworkMember member) => rules.Of(member.Kind) is not null ? member.Kind : SwitchRulesHandler.Least(rules, !member.IsPerson);

    Task<List<NetworkMember>> In(Network network, CancellationToken cancel) => db.Set<NetworkMember>().AsTracking().Where(member => member.NetworkId == network.Id && member.State == MemberState.In).OrderBy(member => member.JoinedAt).ThenBy(member => member.Id).ToListAsync(cancel);

    NetworkMember Again(NetworkMember member, Network network, MemberKind kind, MemberState state) => new()
    {
        Id = Guid.CreateVersion7(),
        NetworkId = network.Id,
        OrganisationId = member.OrganisationId,
        AccountId = member.AccountId,
        ActiveId = member.ActiveId,
        Kind = kind,
        State = state,
        Motives = member.Motives,
        Commitment = member.Commitment,
        SearchText = member.SearchText,
        SortKey = member.SortKey,
        AskedAt = book.Now,
        JoinedAt = state == MemberState.In ? book.Now : null,
        SeenAt = member.SeenAt,
    };

    /// <summary>Terms in the one network end: of those who go, or of all.</summary>
    async Task EndTerms(Network network, HashSet<Guid>? of, CancellationToken cancel)
    {
        var today = seats.Today;
        foreach (var term in await db.Set<OfficeTerm>().AsTracking().Where(term => term.NetworkId == network.Id && term.Until >= today).ToListAsync(cancel))
            if (of?.Contains(term.MemberId) != false) term.Until = today.AddDays(-1);
    }

    async Task<bool> IsAbove(NetworkId above, NetworkId below, CancellationToken cancel)
    {
        var edges = (await db.Set<NetworkPart>().ToListAsync(cancel)).ToLookup(part => part.ChildId, part => part.ParentId);
        return Nesting.MakesCircle(child => edges[child], above, below);
    }
}
