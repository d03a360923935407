using System.Text.RegularExpressions;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Features.Accounts.Young;
using Fusion.Web.Features.Contacts;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Operating;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Curation;

/// <summary>Whatever leads to two organisations: made one, nothing leads to the one that went; parted, everything is as it was.</summary>
public sealed partial class MergeLawTests
{
    static readonly string[] Tables = [nameof(Organisation), nameof(OrganisationProfile), nameof(Representative), nameof(Invitation), nameof(YoungPerson), nameof(Session), nameof(Claim), nameof(Contact), nameof(Affiliation), "EntryOrganisation", "Address", "RetiredRecord"];

    static readonly string[] Fields = ["name", "kind", "place", "description:en", "description:fr", "url", "contact", "elsewhere", "note"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Merging_two_organisations_is_undone_exactly_whatever_leads_to_them(Db db)
    {
        using var pack = PackFolder.Small();
        pack.Write("organisations.csv", ["key,name,place,url,part_of", "hill,Hill School,FR,,", "hills,Hill School of France,,https://hill.example.org,", "below,Below,,,hills", "beside,Beside,,,hill"]);
        pack.Write("entries.csv", ["key,kind,title:en,organisations,source", "apple,innovation,Apple,hills,small-book", "pear,innovation,Pear,hills|hill,small-book", "plum,story,Plum,hill,small-book"]);
        await using var site = await Site.Start(db, pack.Path);
        var people = new List<Guid>();
        for (var at = 0; at < 5; at++) people.Add((await SignedIn.New(site, $"person-{at}", $"Person {at}", Features.Accounts.Contracts.AccountRole.Learner)).Id);
        for (var seed = 0; seed < 8; seed++)
        {
            var random = new Random(seed);
            var ids = new[] { "hill", "hills" }.Select(slug => site.Read(data => data.Set<Organisation>().Where(one => one.Slug == slug).Select(one => one.Id).FirstAsync()).Result).ToArray();
            await site.Act<FusionDb, Done>((data, stop) => Scatter(data, random, ids, people, stop));
            var before = await State(site);
            var (kept, gone) = random.Next(2) == 0 ? (ids[0], ids[1]) : (ids[1], ids[0]);
            var versions = await site.Read(data => data.Set<Organisation>().ToDictionaryAsync(one => one.Id, one => one.Version));
            var wish = new MergeWish(kept.Value, gone.Value, versions[kept], versions[gone], [.. Fields.Where(_ => random.Next(2) == 0)]);
            var merged = await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(wish, People.Weaver, stop));
            Assert.True(merged.IsDone, $"seed {seed}: {string.Join(',', merged.Rejections)}");
            foreach (var (table, rows) in await State(site)) if (table is not ("Address" or "RetiredRecord")) Assert.True(rows.All(row => !row.Contains(gone.Value.ToString(), StringComparison.Ordinal)), $"seed {seed}: something in {table} still leads to the one that went");

            Assert.True((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(merged.Value, People.Weaver, stop))).IsDone);
            foreach (var (table, rows) in await State(site)) Assert.True(before[table].SequenceEqual(rows), $"seed {seed}, {table}:\n{string.Join('\n', before[table].Except(rows))}\nbecame\n{string.Join('\n', rows.Except(before[table]))}");
        }
    }

    /// <summary>Roles, invitations, claims and the rest as chance has it; what an earlier round left goes first.</summary>
    static async Task<Outcome<Done>> Scatter(FusionDb data, Random random, OrganisationId[] both, List<Guid> people, CancellationToken stop)
    {
        await data.Set<Representative>().ExecuteDeleteAsync(stop);
        await data.Set<Affiliation>().ExecuteDeleteAsync(stop);
        var now = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        foreach (var organisation in both)
        {
            foreach (var person in people.Where(_ => random.Next(2) == 0)) data.Add(new Representative { OrganisationId = organisation, AccountId = person, IsLead = random.Next(2) == 0, Since = now.AddDays(random.Next(100)) });
            data.Add(new Invitation { Id = Guid.CreateVersion7(), OrganisationId = organisation, TokenHash = Guid.NewGuid().ToString("N"), InvitedBy = people[0], At = now });
            data.Add(new YoungPerson { Id = Guid.CreateVersion7(), OrganisationId = organisation, Name = "Small", GuardianHash = Guid.NewGuid().ToString("N"), At = now });
            data.Add(new Claim { Id = Guid.CreateVersion7(), OrganisationId = organisation, AccountId = people[random.Next(people.Count)], Way = ClaimWay.Host, At = now });
            var contact = new Contact { Id = Guid.CreateVersion7(), KeptBy = people[0], Name = "Ada", OrganisationId = organisation, AddedAt = DateTime.UtcNow };
            data.Add(contact);
            data.Add(new Affiliation { Id = Guid.CreateVersion7(), ContactId = contact.Id, OrganisationId = organisation, Role = AffiliationRole.Lead });
            data.Add(new Affiliation { Id = Guid.CreateVersion7(), AccountId = people[1], OrganisationId = organisation, Role = AffiliationRole.Other });
            if (await data.Set<OrganisationProfile>().AsTracking().FirstOrDefaultAsync(one => one.OrganisationId == organisation, stop) is { } profile) data.Remove(profile);
            else if (random.Next(3) > 0) data.Add(new OrganisationProfile { OrganisationId = organisation, Description = Localised.Of("en", $"We learn {random.Next()}"), Contact = random.Next(2) == 0 ? "" : "office@example.org" });
            (await data.Set<Organisation>().AsTracking().FirstAsync(one => one.Id == organisation, stop)).ClaimedAt = random.Next(2) == 0 ? null : now;
        }
        foreach (var session in await data.Set<Session>().AsTracking().ToListAsync(stop)) session.ActingFor = random.Next(3) switch { 0 => null, 1 => both[0], _ => both[1] };
        return default(Done);
    }

    /// <summary>All rows of the tables; how often a record was written counts on, and is left out.</summary>
    static async Task<Dictionary<string, List<string>>> State(Site site)
    {
        var all = await Everything.Of(site);
        return Tables.ToDictionary(table => table, table => all[table].Select(row => Version().Replace(row, "")).Order(StringComparer.Ordinal).ToList());
    }

    [GeneratedRegex("\"Version\":\\d+,?")]
    private static partial Regex Version();
}
