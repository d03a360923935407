using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;

namespace Fusion.Web.Features.Networks;

/// <summary>Where letters to members go: to people themselves, and to the leads of organisations; nobody is written to who is not of age or gave no address.</summary>
internal sealed class MemberMail(People people, Representatives representatives)
{
    public async Task<IReadOnlyList<LetterAddress>> Of(IReadOnlyList<NetworkMember> members, CancellationToken cancel)
    {
        var own = await people.AddressesOf([.. members.Where(member => member.OrganisationId is null).Select(member => member.AccountId).OfType<Guid>()], cancel);
        var leads = await representatives.LeadsToWriteTo([.. members.Select(member => member.OrganisationId).OfType<OrganisationId>()], cancel);
        return [.. own.Values.Concat(leads.Select(lead => new LetterAddress(lead.Address, lead.Language))).DistinctBy(address => address.Email, StringComparer.OrdinalIgnoreCase)];
    }
}
