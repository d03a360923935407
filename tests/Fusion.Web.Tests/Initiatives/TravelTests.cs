using Fusion.Web.Data;
using Fusion.Web.Features.Initiatives;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Evidence;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Initiatives;

public sealed class TravelTests
{
    const string Innovation = "/innovations/demo-classroom-on-the-weir";

    [Theory, OnSqlite, OnPostgres]
    public async Task An_innovations_page_shows_who_has_it_from_whom_and_how_it_spread_with_the_table_beside(Db db)
    {
        var site = await Shared.Demonstration(db);
        var page = await site.Browser.Page(Innovation);
        Assert.Contains("Upper Sallow Village School", page.QuerySelector("#travel svg.drawn--family")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#travel svg.drawn--spread"));
        Assert.Contains("5 teams have begun with it, 4 go on", page.QuerySelector("#travel")!.TextContent, StringComparison.Ordinal);
        var row = page.QuerySelectorAll("#travel tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "Brackenmouth Academy");
        Assert.Contains("Given up", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Upper Sallow Village School", row.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Another_member_adopts_changes_and_gives_up_and_says_why(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        using var lead = await SignedIn.As(site, "member lead");
        var path = $"{Innovation}/travel";
        var from = (await weaver.Page(path)).QuerySelectorAll("#from option").Single(option => option.TextContent == "Otterholme Nursery").GetAttribute("value")!;
        (string, string)[] Told(string state, string changed = "", string why = "") => [("team", "The school on the hill"), ("place", "Upper Sallow (made up)"), ("state", state), ("from", from), ("changed", changed), ("why", why), ("since", "2026-01-10")];
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post(path, Told("trying"))).Status);
        var edit = (await weaver.Page(path)).QuerySelector("a[href*='edit=']")!.GetAttribute("href")!.Split('#')[0];
        var silent = await weaver.Post(edit, Told("adapted"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post(edit, Told("adapted", "A pond, not a river", "There is no river"))).Status);
        var page = await site.Browser.Page(Innovation);
        Assert.Contains("6 teams have begun with it", page.QuerySelector("#travel")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A pond, not a river", page.QuerySelector("#travel table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/error/403", (await lead.Post(edit, Told("abandoned", "", "Not mine to say"), path)).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Before_starting_one_finds_who_tried_it_near_and_in_a_like_setting(Db db)
    {
        var site = await Shared.Demonstration(db);
        var page = await site.Browser.Page("/pilots/before?innovation=demo-classroom-on-the-weir&place=demo-upper-sallow&sector=primary");
        var first = page.QuerySelector(".result")!.TextContent;
        Assert.Contains("Upper Sallow", first, StringComparison.Ordinal);
        Assert.Contains("the same place", first, StringComparison.Ordinal);
        Assert.Contains("a setting like yours", first, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Browser.Get("/pilots/before?place=Nowhere+at+all")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_introduction_is_asked_and_answered_between_two_people_and_seen_by_nobody_else(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        using var lead = await SignedIn.As(site, "member lead");
        using var host = await SignedIn.As(site, "host");
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        var about = (await lead.Page(path)).QuerySelector("a[href^='/introductions?about=']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.Redirect, (await lead.Post("/introductions", [("about", about.Split('=')[1]), ("text", "We are about to try this at noon. May we call?")], about)).Status);
        Assert.DoesNotContain("May we call", (await host.Page("/introductions")).Body!.TextContent, StringComparison.Ordinal);
        var id = (await weaver.Page("/introductions")).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await host.Post("/introductions?handler=answer", [("id", id), ("accept", "true"), ("answer", "I answer for others")], about)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post("/introductions?handler=answer", [("id", id), ("accept", "true"), ("answer", "Call on Thursday")])).Status);
        Assert.Contains("Call on Thursday", (await lead.Page("/introductions")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/sign-in", (await site.Browser.Get("/introductions")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("Thursday", (await site.Browser.Get("/record.json")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_is_introduced_to_a_young_person_and_a_young_person_to_nobody(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        var (kit, young) = await SignedIn.New(site, "kit", "Kit", AccountRole.Learner, isYoung: true);
        using var hold = young;
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        var about = (await young.Page(path)).QuerySelector("a[href^='/introductions?about=']")!.GetAttribute("href")!.Split('=')[1];
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await young.Post("/introductions", [("about", about), ("text", "May I come and see it on Thursday?")], path)).Status);

        var id = new EnquiryId(Guid.Parse(about));
        await site.Act<FusionDb, Done>(async (data, stop) =>
        {
            await data.Set<Enquiry>().Where(enquiry => enquiry.Id == id).ExecuteUpdateAsync(set => set.SetProperty(enquiry => enquiry.OwnerId, kit), stop);
            return default(Done);
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await weaver.Post("/introductions", [("about", about), ("text", "May we come and see it on Thursday?")], path)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_enquiry_leads_to_a_finding_on_the_innovation_and_the_finding_leads_back(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        var path = await Asked.Open(weaver, Asked.Enquiry("Do teachers talk more after they swapped a lesson?"));
        var link = (await weaver.Page(path)).QuerySelector("a[href^='/findings/new']")!.GetAttribute("href")!;
        var fields = Told.Story("Teachers talked for an hour, and then came back to it", innovation: "demo-swap-tuesdays").With("enquiry", link.Split("enquiry=")[1]);
        var finding = (await weaver.Post("/findings/new", fields, link + "&figures=story")).Location!.Split('?')[0];
        Assert.Contains("talked for an hour", Asked.Text(await site.Browser.Page(path)), StringComparison.Ordinal);
        var back = (await site.Browser.Page(finding)).QuerySelector(".facts a[href^='/id/']")!.GetAttribute("href")!;
        Assert.Equal(path, (await site.Browser.Get(back)).Location);
        Assert.Contains("talked for an hour", Told.Evidence(await site.Browser.Page("/innovations/demo-swap-tuesdays")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_it_has_come_to_is_told_place_by_place_in_its_order_and_drawn_on_a_map(Db db)
    {
        var site = await Shared.Demonstration(db);
        var reached = (await site.Browser.Page($"{Innovation}/travel")).QuerySelector("#reached")!;
        Assert.Equal("United Kingdom: 5", Assert.Single(reached.QuerySelectorAll("figure.map circle title")).TextContent);
        var rows = reached.QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(3, rows.Count);
        foreach (var (row, place, year) in new[] { (rows[0], "Otterholme", "2018"), (rows[1], "Upper Sallow", "2020"), (rows[2], "Brackenmouth", "2022") }) Assert.True(row.Contains(place, StringComparison.Ordinal) && row.Contains(year, StringComparison.Ordinal), row);
        Assert.Equal(["2", "1"], reached.QuerySelectorAll("tbody tr:last-child td").Skip(1).Select(cell => cell.TextContent));
        Assert.Contains("3 places; countries: 1.", reached.TextContent, StringComparison.Ordinal);
    }
}
