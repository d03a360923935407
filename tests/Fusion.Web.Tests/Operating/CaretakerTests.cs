using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Catalogue;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Operating;

public sealed class CaretakerTests
{
    static async Task<IReadOnlyList<Care>> Due(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var cares = new List<Care>();
        foreach (var feature in scope.ServiceProvider.GetServices<ICaretakers>()) cares.AddRange(await feature.Due(DateTime.UtcNow.AddYears(-1), default));
        return cares;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lead_with_an_address_is_asked_about_their_organisation_and_its_entries_and_nobody_else_is(Db db)
    {
        await using var town = await Town.Start(db);
        var (lead, _) = await town.Representative("Amara", "school", asLead: true);
        await town.Representative("Bo", "school", asLead: true);
        var (helper, _) = await town.Representative("Kit", "school", asLead: false);
        var school = await town.Organisation("school");
        var entry = new EntryId(Guid.CreateVersion7());
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            foreach (var account in await data.Set<Account>().AsTracking().Where(one => one.Id == lead || one.Id == helper).ToListAsync(stop))
                (account.Email, account.EmailConfirmed) = (account.Id == lead ? "amara@school.example.org" : "kit@school.example.org", true);
            data.Add(new Entry { Id = entry, Slug = "garden-school", Title = Localised.Of("en", "Garden School"), SourceSlug = "small-book" });
            data.Add(new EntryOrganisation { EntryId = entry, OrganisationId = school.Id });
            return default(Done);
        });

        var due = await Due(town.Site);

        Assert.Equal([("amara@school.example.org", entry.Value), ("amara@school.example.org", school.Id.Value)], due.Select(care => (care.Address, care.Subject)).OrderBy(care => care.Subject != entry.Value));
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Features.Directory.Organisation>().AsTracking().FirstAsync(one => one.Id == school.Id, stop)).ConfirmedAt = DateTime.UtcNow;
            return default(Done);
        });
        Assert.Equal(entry.Value, Assert.Single(await Due(town.Site)).Subject);
    }
}
