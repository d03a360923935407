using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Networks;

/// <summary>What members are called on a page. Members know each other by name; everybody else sees organisations, and those people who want to be seen.</summary>
internal sealed class Names(OrganisationCards organisations, People people, Words words)
{
    public async Task<IReadOnlyDictionary<Guid, MemberName>> Of(IReadOnlyList<NetworkMember> members, bool forMembers, CancellationToken cancel)
    {
        var cards = (await organisations.Of([.. members.Select(member => member.OrganisationId).OfType<OrganisationId>().Distinct()], cancel)).ToDictionary(card => card.Id);
        var accounts = members.Where(member => member.AccountId is not null).Select(member => member.AccountId!.Value).Distinct().ToList();
        var inPublic = await people.InPublic(accounts, cancel);
        var known = forMembers ? await people.NamesOf(accounts, cancel) : new Dictionary<Guid, string>();
        return members.ToDictionary(member => member.Id, member => member switch
        {
            { OrganisationId: { } id } => cards.TryGetValue(id, out var card) ? new MemberName(card.Name, card.Path) : new MemberName(words["network.member-gone"], null),
            { AccountId: { } account } when inPublic.TryGetValue(account, out var person) => new MemberName(person.Name, person.Path),
            { AccountId: { } account } when known.TryGetValue(account, out var name) => new MemberName(name, null),
            _ => new MemberName(words["record.a-member"], null),
        });
    }
}

internal sealed record MemberName(string Name, string? Path);
