using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>Where letters to members go: to people themselves, and to the leads of organisations; nobody is written to who is not of age or gave no address.</summary>
internal sealed class MemberMail(FusionDb db, People people, Representatives representatives)
{
    /// <summary>The addresses of all who are in a network.</summary>
    public Task<IReadOnlyList<LetterAddress>> OfAll(NetworkId network, CancellationToken cancel) => OfAll(network, null, cancel);

    /// <param name="only">Of those who are in, these; null for all.</param>
    public async Task<IReadOnlyList<LetterAddress>> OfAll(NetworkId network, IReadOnlySet<Guid>? only, CancellationToken cancel)
    {
        var ins = await db.Set<NetworkMember>().Where(member => member.NetworkId == network && member.State == MemberState.In).Select(member => new { member.Id, member.OrganisationId, member.AccountId }).ToListAsync(cancel);
        if (only is not null) ins.RemoveAll(member => !only.Contains(member.Id));
        return await Of([.. ins.Where(member => member.OrganisationId is null).Select(member => member.AccountId).OfType<Guid>()], [.. ins.Select(member => member.OrganisationId).OfType<OrganisationId>()], cancel);
    }

    public Task<IReadOnlyList<LetterAddress>> Of(NetworkMember member, CancellationToken cancel) =>
        member.OrganisationId is { } organisation ? Of([], [organisation], cancel) : Of([.. new[] { member.AccountId }.OfType<Guid>()], [], cancel);

    async Task<IReadOnlyList<LetterAddress>> Of(IReadOnlyList<Guid> accounts, IReadOnlyList<OrganisationId> organisations, CancellationToken cancel)
    {
        var own = await people.AddressesOf(accounts, cancel);
        var leads = await representatives.LeadsToWriteTo(organisations, cancel);
        return [.. own.Values.Concat(leads.Select(lead => new LetterAddress(lead.Address, lead.Language))).DistinctBy(address => address.Email, StringComparer.OrdinalIgnoreCase)];
    }
}
