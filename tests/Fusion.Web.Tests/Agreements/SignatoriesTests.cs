using System.Globalization;
using Fusion.Text;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Directory;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Agreements;

/// <summary>Who has signed, and what is told beside an agreement.</summary>
public sealed class SignatoriesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Signatories_are_counted_by_kind_and_listed_page_by_page_with_the_same_filters_as_data(Db db)
    {
        using var pack = PackFolder.Small();
        pack.Write("organisations.csv", "key,name,source\r\n" + string.Concat(Enumerable.Range(0, 120).Select(at => string.Create(CultureInfo.InvariantCulture, $"o{at},Workshop number {at:000},small-book\r\n"))));
        await using var site = await Site.Start(db, pack.Path);
        var (_, council) = await SignedIn.New(site, "ines", "Ines", AccountRole.CouncilMember);
        var path = await Promise.Published(council, Promise.Of("Talent pledge", kind: "pledge"));
        var agreement = await site.Read(data => data.Set<Agreement>().SingleAsync());
        var content = AgreementContent.FromJson((await site.Read(data => data.Set<AgreementVersion>().SingleAsync())).Content);
        await site.Act<DbSession, Done>(async (session, stop) =>
        {
            foreach (var (body, at) in (await session.Context.Set<Organisation>().OrderBy(one => one.SortKey).ToListAsync(stop)).Select((body, at) => (body, at)))
                session.Context.Add(new Party(body.Id, null, at % 2 == 0 ? "school" : "employer", at % 3 == 0 ? "GB" : "FR", Folding.Fold(body.Name), SortKeys.Of(body.Name)).Sign(agreement, content, "We train one apprentice a year.", true, DateTime.UtcNow));
            for (var at = 0; at < 7; at++) session.Context.Add(new Party(null, Guid.CreateVersion7(), Signature.Person, null, "", "~").Sign(agreement, content, "", false, DateTime.UtcNow));
            session.Touch(Topic.Agreements);
            return default(Done);
        });
        var page = await site.Browser.Page(path + "/signatories");
        var text = Promise.Text(page);
        Assert.Contains("127 signatories", text, StringComparison.Ordinal);
        Assert.Contains("They are of 3 different kinds.", text, StringComparison.Ordinal);
        Assert.Contains("7 of them are people who are counted and not named.", text, StringComparison.Ordinal);
        var names = new List<string>();
        for (var next = path + "/signatories"; next is not null;)
        {
            page = await site.Browser.Page(next);
            names.AddRange(page.QuerySelectorAll(".results a").Select(link => link.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(Enumerable.Range(0, 120).Select(at => string.Create(CultureInfo.InvariantCulture, $"Workshop number {at:000}")), names);
        var json = await site.Browser.Json(path + "/signatories.json?kind=employer&place=France&q=workshop");
        Assert.Equal(40, (int)json["total"]!);
        Assert.All(json["items"]!.AsArray(), item => Assert.Equal(("employer", "FR", 1, "in-force"), ((string)item!["kind"]!, (string)item["country"]!, (int)item["version"]!, (string)item["state"]!)));
        Assert.Equal(121, (await site.Browser.Get(path + "/signatories.csv")).Text.TrimEnd().Split('\n').Length);
        Assert.Equal(127, (int)(await site.Browser.Json(path + ".json"))["signatories"]!);
        foreach (var wrong in new[] { "place=Atlantis", "state=tomorrow", "after=x" }) Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get($"{path}/signatories?{wrong}")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_agreement_says_what_it_rests_on_what_each_may_do_alone_and_which_places_laws_it_links(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, council) = await town.Member("Ines", AccountRole.CouncilMember);
        var fields = Promise.Of("Our qualifications hold on both sides", kind: "link", signers: "organisations", notice: "90");
        foreach (var (name, value) in new[] { ("basis", "Both parliaments asked for it."), ("scope", "Each country examines as it sees fit."), ("exit", "Whoever is enrolled finishes."), ("places", "France\nGermany") })
            fields[fields.FindIndex(field => field.Name == name)] = (name, value);
        var path = await Promise.Published(council, fields);
        foreach (var page in new[] { path, path + "/versions/1" })
        {
            var text = Promise.Text(await town.Site.Browser.Page(page));
            foreach (var said in new[] { "Both parliaments asked for it.", "Each country examines as it sees fit.", "Whoever is enrolled finishes.", "bound for 90 more days" }) Assert.Contains(said, text, StringComparison.Ordinal);
        }
        Assert.Equal(["France", "Germany"], (await town.Site.Browser.Page(path)).QuerySelectorAll("header.head .chip").Select(chip => chip.TextContent).Where(chip => chip is "France" or "Germany"));
        Assert.Contains(path, (await town.Site.Browser.Page("/agreements?kind=link")).QuerySelectorAll(".results a").Select(link => link.GetAttribute("href")));
        Assert.Empty((await town.Site.Browser.Page("/agreements?kind=pledge")).QuerySelectorAll(".results a"));
        Assert.Equal(HttpStatusCode.BadRequest, (await town.Site.Browser.Get("/agreements?kind=law")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstrations_agreements_go_with_it_and_their_addresses_say_so(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        Assert.Contains("4 signatories They are of 3 different kinds.", Promise.Text(await site.Browser.Page("/agreements/demo-social-contract")), StringComparison.Ordinal);
        Assert.Contains("Otterholme learns together", Promise.Text(await site.Browser.Page("/agreements/demo-social-contract")), StringComparison.Ordinal);
        Assert.NotEmpty((await site.Browser.Page("/agreements/demo-three-years/signatories")).QuerySelectorAll(".results a"));
        using var host = await SignedIn.As(site, "host");
        await host.Post("/host/demonstration/remove", [], formAt: "/host");
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get("/agreements/demo-social-contract")).Status);
        Assert.Empty(await Promise.Signatures(site));
        Assert.Empty(await Promise.Acceptances(site));
    }
}
