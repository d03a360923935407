using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>Who decides in a network by its rules, and what they are called: for decisions.</summary>
internal sealed class NetworkVoters(FusionDb db, Seats seats, Names names, MemberMail mail, Representatives representatives)
{
    /// <summary>The rules of a network today; null once it is over.</summary>
    public async Task<GovernanceRules?> RulesOf(NetworkId id, CancellationToken cancel) =>
        await db.Set<Network>().FirstOrDefaultAsync(one => one.Id == id, cancel) is { } network && !network.IsOver(seats.Today) ? network.Governance : null;

    /// <summary>Everybody who has a vote on a matter today, or on who holds an office, once, with the greatest weight that the rules give them.</summary>
    public async Task<IReadOnlyList<NetworkVoter>> On(NetworkId id, Matter matter, Office? office, CancellationToken cancel)
    {
        var (members, byKind, held) = await Electorate(id, matter, office, cancel);
        var rows = await members.Select(member => new { member.Id, member.Kind, member.OrganisationId }).ToListAsync(cancel);
        return [.. rows.Select(row => new NetworkVoter(row.Id, Math.Max(byKind.GetValueOrDefault(row.Kind), held.GetValueOrDefault(row.Id)), row.OrganisationId is null)).OrderBy(voter => voter.MemberId)];
    }

    /// <summary>Whether anybody besides one member has a vote there.</summary>
    public async Task<bool> AnyBesides(Guid one, NetworkId id, Matter matter, Office? office, CancellationToken cancel) =>
        await (await Electorate(id, matter, office, cancel)).Members.AnyAsync(member => member.Id != one, cancel);

    /// <summary>Those who have a vote there, with the weights that they have by their kind, and by an office that they hold.</summary>
    async Task<(IQueryable<NetworkMember> Members, Dictionary<MemberKind, long> ByKind, Dictionary<Guid, long> Held)> Electorate(NetworkId id, Matter matter, Office? office, CancellationToken cancel)
    {
        var rules = (await db.Set<Network>().FirstAsync(one => one.Id == id, cancel)).Governance;
        var level = rules.Of(rules.LevelOf(matter, office))!;
        var byKind = level.Voters.Where(voter => voter.Kind is { } kind && rules.Of(kind) is { Vote: true }).ToDictionary(voter => voter.Kind!.Value, voter => (long)voter.Weight);
        var byOffice = level.Voters.Where(voter => voter.Office is not null).ToDictionary(voter => voter.Office!.Value, voter => (long)voter.Weight);
        var held = byOffice.Count == 0 ? [] : (await seats.Held(id, cancel)).Where(term => byOffice.ContainsKey(term.Office)).GroupBy(term => term.MemberId).ToDictionary(group => group.Key, group => group.Max(term => byOffice[term.Office]));
        var (kinds, holders) = (byKind.Keys.ToList(), held.Keys.ToList());
        return (db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In && (kinds.Contains(member.Kind) || holders.Contains(member.Id))), byKind, held);
    }

    /// <summary>Which of several members are still in.</summary>
    public async Task<IReadOnlySet<Guid>> StillIn(NetworkId id, IReadOnlyList<Guid> members, CancellationToken cancel) =>
        (await db.Set<NetworkMember>().Where(member => member.NetworkId == id && members.Contains(member.Id) && member.State == MemberState.In).Select(member => member.Id).ToListAsync(cancel)).ToHashSet();

    /// <summary>What members are called: for members by their names, for everybody else as they want to be seen. Who left is among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, (string Name, string? Path)>> Called(IReadOnlyList<Guid> members, bool forMembers, CancellationToken cancel)
    {
        if (members.Count == 0) return new Dictionary<Guid, (string, string?)>();
        var called = await names.Of(await db.Set<NetworkMember>().Where(member => members.Contains(member.Id)).ToListAsync(cancel), forMembers, cancel);
        return called.ToDictionary(pair => pair.Key, pair => (pair.Value.Name, pair.Value.Path));
    }

    /// <summary>The members of a network, by name; of very many the first.</summary>
    public async Task<IReadOnlyList<(Guid Id, MemberKind Kind, string Name)>> Members(NetworkId id, int most, CancellationToken cancel)
    {
        var rows = await db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.State == MemberState.In).OrderBy(member => member.SortKey).ThenBy(member => member.Id).Take(most).ToListAsync(cancel);
        var called = await names.Of(rows, forMembers: true, cancel);
        return [.. rows.Select(row => (row.Id, row.Kind, called[row.Id].Name))];
    }

    /// <summary>The rows in all networks of somebody and of all organisations that they may act for, each with whose it is; null for their own.</summary>
    public async Task<IReadOnlyDictionary<Guid, ActingBody?>> AllRowsOf(Guid account, CancellationToken cancel)
    {
        var bodies = (await representatives.BodiesOf(account, cancel)).ToDictionary(one => one.Body.Id.Value, one => one.Body);
        IReadOnlyList<Guid?> own = [account, .. bodies.Keys.Select(id => (Guid?)id)];
        var rows = await db.Set<NetworkMember>().Where(member => own.Contains(member.ActiveId) && member.State == MemberState.In).Select(member => new { member.Id, member.ActiveId }).Take(500).ToListAsync(cancel);
        return rows.ToDictionary(row => row.Id, row => bodies.GetValueOrDefault(row.ActiveId!.Value));
    }

    /// <summary>Every row that a person has or had of their own.</summary>
    public Task<List<Guid>> RowsOf(Guid account, CancellationToken cancel) => db.Set<NetworkMember>().Where(member => member.AccountId == account && member.OrganisationId == null).Select(member => member.Id).ToListAsync(cancel);

    /// <summary>Where letters to members go, for those of several who are still in.</summary>
    public async Task<IReadOnlyList<LetterAddress>> AddressesOf(NetworkId id, IReadOnlySet<Guid> members, CancellationToken cancel) => await mail.OfAll(id, members, cancel);
}

/// <summary>Somebody who has a vote.</summary>
/// <param name="Weight">What it counts; 1 or more.</param>
internal sealed record NetworkVoter(Guid MemberId, long Weight, bool IsPerson);
