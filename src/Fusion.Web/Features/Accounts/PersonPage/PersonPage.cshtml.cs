using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.PersonPage;

/// <summary>A person who wants a page. Everybody else has none, and nothing tells whether they exist.</summary>
internal sealed class PersonPageModel(FusionDb db, OrganisationCards organisations) : FusionPage
{
    public Account Person { get; private set; } = null!;

    public IReadOnlyList<(OrganisationCard Card, bool IsLead)> Organisations { get; private set; } = [];

    public async Task<IActionResult> OnGet(string handle, CancellationToken cancel)
    {
        if (await db.Users.FirstOrDefaultAsync(account => account.Handle == handle && account.IsPublic && !account.IsYoung, cancel) is not { } found) return NotFound();
        Person = found;
        var roles = await db.Set<Representative>().Where(one => one.AccountId == found.Id).Take(Representative.MostOrganisations).ToListAsync(cancel);
        Organisations = [.. (await organisations.Of([.. roles.Select(one => one.OrganisationId)], cancel)).Select(card => (card, roles.First(one => one.OrganisationId == card.Id).IsLead))];
        Title(found.DisplayName);
        Below();
        return Page();
    }
}
