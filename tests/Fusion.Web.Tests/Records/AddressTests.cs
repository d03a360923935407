using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Records;

public sealed class AddressTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_permanent_address_of_every_record_leads_to_it_in_the_form_that_is_asked_for(Db db)
    {
        var site = await Shared.Site(db);
        var addresses = await site.Read(data => data.Set<Address>().Where(address => address.IsCurrent).ToListAsync());
        Assert.True(addresses.Count > 500);
        foreach (var address in addresses.Where((_, at) => at % 20 == 0))
        {
            var answer = await site.Browser.Get($"/id/{address.RecordId}");
            Assert.Equal((HttpStatusCode.Found, address.Path), (answer.Status, answer.Location));
            Assert.Equal($"{address.Path}.json?lang=en", (await site.Browser.Get($"/id/{address.RecordId}.json?lang=en")).Location);
            Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(address.Path)).Status);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_place_has_one_address_and_other_spellings_lead_to_it(Db db)
    {
        var browser = (await Shared.Site(db)).Browser;
        foreach (var (asked, to) in new[] { ("/places/GB", "/places/gb"), ("/places/Gb-England?lang=en", "/places/gb-england?lang=en"), ("/places/GB.json", "/places/gb.json") })
        {
            var answer = await browser.Get(asked);
            Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.Status, answer.Location));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_renamed_record_is_found_under_its_former_address(Db db)
    {
        using var pack = PackFolder.Small(entries: ("pear", "innovation", "Pear"));
        await using var site = await Site.Start(db, pack.Path);
        var id = Guid.Parse((string)(await site.Browser.Json("/innovations/pear.json"))["id"]!);
        await Edit(site, session => session.Context.Add(new Address { Path = "/innovations/old-pear", RecordId = id, IsCurrent = false }));

        foreach (var (asked, to) in new[] { ("/innovations/old-pear", "/innovations/pear"), ("/innovations/old-pear.csv?x=1", "/innovations/pear.csv?x=1") })
        {
            var answer = await site.Browser.Get(asked);
            Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.Status, answer.Location));
        }
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get("/innovations/old-pear/history")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_merged_record_leads_to_the_one_it_was_merged_into_also_through_several_merges(Db db)
    {
        using var pack = PackFolder.Small(entries: ("pear", "innovation", "Pear"));
        await using var site = await Site.Start(db, pack.Path);
        var id = Guid.Parse((string)(await site.Browser.Json("/innovations/pear.json"))["id"]!);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Edit(site, session => session.Context.AddRange(
            new Address { Path = "/innovations/wild-pear", RecordId = first, IsCurrent = false }, new RetiredRecord { Id = first, MergedInto = second, Title = "Wild pear", At = DateTime.UtcNow },
            new RetiredRecord { Id = second, MergedInto = id, Title = "Garden pear", At = DateTime.UtcNow }));

        Assert.Equal("/innovations/pear", (await site.Browser.Get("/innovations/wild-pear")).Location);
        Assert.Equal("/innovations/pear", (await site.Browser.Get($"/id/{first}")).Location);
        Assert.Equal("/innovations/pear", (await site.Browser.Get($"/id/{second}")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Records_that_were_merged_in_a_circle_are_not_found_and_nothing_hangs(Db db)
    {
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Edit(site, session => session.Context.AddRange(new RetiredRecord { Id = first, MergedInto = second, At = DateTime.UtcNow }, new RetiredRecord { Id = second, MergedInto = first, At = DateTime.UtcNow }));

        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get($"/id/{first}")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_records_of_the_same_name_get_addresses_of_their_own(Db db)
    {
        using var small = PackFolder.Small("small", ("pear", "innovation", "Pear"));
        using var other = PackFolder.Small("other", ("pear", "innovation", "Another pear"));
        other.Replace("pack.json", "\"version\"", "\"synthetic\":true,\"version\"");
        await using var site = await Site.Start(db, small.Path);
        await site.Load(other.Path);

        Assert.Equal("Pear", (await site.Browser.Get("/innovations/pear")).Heading);
        Assert.Equal("Another pear", (await site.Browser.Get("/innovations/pear-2")).Heading);
    }

    static Task<Outcome<Done>> Edit(Site site, Action<DbSession> edit) => site.Act<DbSession, Done>((session, _) =>
    {
        edit(session);
        return Task.FromResult<Outcome<Done>>(default(Done));
    });
}
