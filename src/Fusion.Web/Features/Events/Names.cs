using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Events;

/// <summary>What those who come are called. An organisation by its name; a person by theirs only if they wish it, or for who leads the event; nobody who is not of age.</summary>
internal sealed class Names(OrganisationCards organisations, People people, Words words)
{
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyList<Attendance> rows, bool forLeads, CancellationToken cancel)
    {
        var cards = (await organisations.Of([.. rows.Select(row => row.OrganisationId).OfType<OrganisationId>().Distinct()], cancel)).ToDictionary(card => card.Id);
        var known = await Of([.. rows.Where(row => row.OrganisationId is null && row.AccountId is not null && (forLeads || row.IsNamed)).Select(row => row.AccountId!.Value)], cancel);
        return rows.ToDictionary(row => row.Id, row => row.OrganisationId is { } body
            ? cards.TryGetValue(body, out var card) ? card.Name : words["network.member-gone"]
            : row.AccountId is { } account && known.TryGetValue(account, out var name) ? name : words["record.a-member"]);
    }

    /// <summary>The names of people who are of age.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyList<Guid> accounts, CancellationToken cancel)
    {
        var young = await people.YoungOf(accounts, cancel);
        return await people.NamesOf([.. accounts.Where(account => !young.Contains(account))], cancel);
    }
}
