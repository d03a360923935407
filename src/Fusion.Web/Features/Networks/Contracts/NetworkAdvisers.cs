using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>Members whose advice can be asked: those who can give it. Where everybody reads, that is every member who is of age; elsewhere those who may speak there.</summary>
internal sealed class NetworkAdvisers(FusionDb db, Seats seats, Names names, MemberSearch search, People people)
{
    /// <summary>Those whose names have all words of a text, organisations by name; without a text the first of all.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> Find(NetworkId id, bool inPublic, string text, int most, CancellationToken cancel)
    {
        var found = await search.Of(await All(id, inPublic, cancel), id, text, cancel);
        var rows = await OfAge(await found.OrderBy(member => member.SortKey).ThenBy(member => member.Id).Take(most).ToListAsync(cancel), inPublic, cancel);
        var called = await names.Of(rows, forMembers: true, cancel);
        return [.. rows.Select(row => (row.Id, called[row.Id].Name))];
    }

    /// <summary>Which of several can be asked.</summary>
    public async Task<IReadOnlySet<Guid>> Among(NetworkId id, bool inPublic, IReadOnlyList<Guid> members, CancellationToken cancel)
    {
        var rows = await (await All(id, inPublic, cancel)).Where(member => members.Contains(member.Id)).ToListAsync(cancel);
        return (await OfAge(rows, inPublic, cancel)).Select(row => row.Id).ToHashSet();
    }

    async Task<IQueryable<NetworkMember>> All(NetworkId id, bool inPublic, CancellationToken cancel)
    {
        var members = db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In);
        if (inPublic) return members;
        var rules = (await db.Set<Network>().FirstAsync(network => network.Id == id, cancel)).Governance;
        var kinds = rules.Kinds.Where(rule => rule.Speak).Select(rule => rule.Kind).ToList();
        var holders = (await seats.Held(id, cancel)).Where(term => rules.Of(term.Office) is { Speak: true }).Select(term => term.MemberId).ToList();
        return members.Where(member => kinds.Contains(member.Kind) || holders.Contains(member.Id));
    }

    async Task<List<NetworkMember>> OfAge(List<NetworkMember> rows, bool inPublic, CancellationToken cancel)
    {
        if (!inPublic) return rows;
        var young = await people.YoungOf([.. rows.Select(row => row.AccountId).OfType<Guid>()], cancel);
        return rows.FindAll(row => row.AccountId is not { } account || !young.Contains(account));
    }
}
