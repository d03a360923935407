using Fusion.Toolkit;
using Fusion.Toolkit.Files;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>Instruments, those that come with Fusion and a group's own.</summary>
public sealed class InstrumentTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Each_instrument_says_what_it_asks_and_how_to_lead_it_and_is_printed_and_taken_along(Db db)
    {
        await using var town = await Town.Start(db);
        var list = await town.Site.Browser.Page("/toolkit");
        var paths = list.QuerySelectorAll(".result h3 a[href^='/toolkit/instruments/']").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(11, paths.Count);
        foreach (var path in paths)
        {
            var page = Group.Text(await town.Site.Browser.Page(path));
            foreach (var part in new[] { "Guide for whoever leads it", "What goes wrong easily", "How to read the result", "What it asks" }) Assert.Contains(part, page, StringComparison.Ordinal);
            var instrument = InstrumentFile.Read((await town.Site.Browser.Get(path + ".json")).Text).Instrument!;
            Assert.Equal(path.Split('/')[^1], instrument.Key);
            var sheet = await town.Site.Browser.Page(path + "/sheet");
            Assert.Equal(instrument.Items.Count(), sheet.QuerySelectorAll(".section .sheet__item").Length);
            // A line for whatever the form has a field of words for.
            Assert.Equal(instrument.Items.Sum(item => item.IsWritten ? item.Lines * (item.AsksEvidence ? 2 : 1) : item.Kind == ItemKind.Choice || item.AsksEvidence ? 1 : 0), sheet.QuerySelectorAll(".section .sheet__line").Length);
            Assert.Contains("Your name, if your session asks for names", Group.Text(sheet), StringComparison.Ordinal);
            Assert.Equal(instrument.Decks.Count > 0, sheet.QuerySelector($"a[href^='{path}#deck-']") is not null);
        }
        Assert.Contains("What does all the procedure cost?", Group.Text(await town.Site.Browser.Page("/toolkit/instruments/governance-scenarios")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get("/toolkit/instruments/never-was")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_instrument_is_answered_with_each_kind_of_item_and_its_result_tells_each(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "governance-scenarios", ("names", "named"));
        for (var person = 0; person < 3; person++)
        {
            using var browser = town.Site.NewBrowser();
            var ranks = Enumerable.Range(1, 6).Select(card => ($"a.preferred.{card}.first", (person == 2 ? 7 - card : card).ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(table.Join, [("send", Guid.NewGuid().ToString()), ("name", $"P{person}"), ("a.nearest.0.first", "3"), ("a.nearest.0.text", "Limited goals"), ("a.on-alliance.1.text", "Flexibility first"), ("a.deciding.0.first", "8"), .. ranks])).Status);
        }
        using var wrong = town.Site.NewBrowser();
        var refused = await wrong.Post(table.Join, [("a.preferred.1.first", "1"), ("a.preferred.2.first", "1")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("two cards have one rank", Group.Faults(refused), StringComparison.Ordinal);
        await table.Move(Phase.Share);
        var text = await table.Text();
        foreach (var said in new[] { "What 3 said", "Limited goals", "Flexibility first", "Kendall’s W", "Agreement (r_wg) 1: very strong" }) Assert.Contains(said, text, StringComparison.Ordinal);
        var data = await lead.Json(table.Path + ".json");
        var ranking = data["items"]!.AsArray().Single(item => (string)item!["item"]! == "preferred")!;
        Assert.Equal(("federal-community", 10), ((string)ranking["ranking"]![0]!["card"]!, (int)ranking["ranking"]![0]!["points"]!));
        Assert.Equal(1 / 9.0, (double)ranking["agreementOfRankings"]!, 12);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_published_version_stays_as_it_was_and_a_session_keeps_the_one_it_began_with(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, weaver) = await town.Member("Wren", AccountRole.Weaver);
        var file = (await town.Site.Browser.Get("/toolkit/instruments/blank.json")).Text.Replace("\"key\": \"blank\"", "\"key\": \"river-check\"", StringComparison.Ordinal);
        Assert.Equal("/toolkit/instruments/river-check", (await weaver.Post("/toolkit/instruments/new", [("file", file)])).Location);
        var table = await Table.Begin(town.Site, weaver, "river-check");
        var changed = file.Replace("What do you think?", "What does the river think?", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post("/toolkit/instruments/new", [("file", changed)])).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post("/toolkit/instruments/new", [("file", changed)])).Status);
        Assert.Contains("What do you think?", Group.Text(await town.Site.Browser.Page(table.Join)), StringComparison.Ordinal);
        Assert.Contains("What does the river think?", Group.Text(await town.Site.Browser.Page("/toolkit/instruments/river-check")), StringComparison.Ordinal);
        Assert.Contains("What do you think?", Group.Text(await town.Site.Browser.Page("/toolkit/instruments/river-check?version=1")), StringComparison.Ordinal);
        Assert.Equal(2, InstrumentFile.Read((await town.Site.Browser.Get("/toolkit/instruments/river-check.json")).Text).Instrument!.Version);
        Assert.Contains("publish-instrument", await town.Record(), StringComparison.Ordinal);
        Assert.Contains("river-check", (await town.Site.Browser.Get("/toolkit")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_with_faults_is_told_each_with_its_place_and_only_weavers_and_hosts_publish(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, weaver) = await town.Member("Wren", AccountRole.Weaver);
        var (_, learner) = await town.Member("Lea");
        var file = (await town.Site.Browser.Get("/toolkit/instruments/blank.json")).Text;
        var refused = await weaver.Post("/toolkit/instruments/new", [("file", file.Replace("\"minutes\": 20", "\"minutes\": 0, \"colour\": \"red\"", StringComparison.Ordinal).Replace("\"rating\"", "\"guess\"", StringComparison.Ordinal))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        foreach (var said in new[] { "minutes: this must be from 1 to 600.", "colour: there is no “colour” here.", "sections[0].items[1].kind: “guess” is none of:" }) Assert.Contains(said, Group.Faults(refused), StringComparison.Ordinal);
        Assert.Contains("comes with Fusion", Group.Faults(await weaver.Post("/toolkit/instruments/new", [("file", file)])), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await learner.Get("/toolkit/instruments/new")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_sessions_of_one_network_are_compared_where_they_asked_the_same(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var slug = network["/networks/".Length..];
        var spring = await Table.Begin(town.Site, head, "network-health", ("network", slug), ("title", "Spring check"), ("shown", "everybody"));
        await spring.Answer(5, now: 2, want: 4);
        await spring.Move(Phase.Share);
        await spring.Do("end");
        var autumn = await Table.Begin(town.Site, head, "network-health", ("network", slug), ("title", "Autumn check"), ("shown", "everybody"));
        await autumn.Answer(6, now: 4, want: 5);
        await autumn.Move(Phase.Share);
        var cells = (await town.Site.Browser.Page(autumn.Path)).QuerySelectorAll(".scroll[aria-labelledby=change] tbody td").Select(cell => cell.TextContent.Trim());
        Assert.Equal(["2", "4"], cells);
        Assert.Contains("The middle gap is 1 points; 6 of 6", await autumn.Text(), StringComparison.Ordinal);
        Assert.Equal(autumn.Path, (await town.Site.Browser.Get($"/id/{autumn.Id}")).Location);
        Assert.Contains("hold-session", (await town.Site.Browser.Get(spring.Path + "/history.json")).Text, StringComparison.Ordinal);
        Assert.Contains("end-session", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_instrument_is_written_in_a_form_with_sections_items_and_scales_and_its_faults_stand_beside_their_fields(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        using var weaver = await SignedIn.As(site, "weaver");
        using var learner = await SignedIn.As(site, "learner");
        List<(string Name, string Value)> form =
        [
            ("rows", "4"), ("name", "How the river feels"), ("key", "river-feels"), ("purpose", "To know how we are"), ("for", "Anybody by the river"), ("language", "en"), ("minutes", "10"), ("answering", "each"), ("steps", "Everybody answers alone.\nShare."),
            ("section1", "The river"), ("kind1", "now-want"), ("ask1", "Is the water clean?"), ("words1", "Not at all\nSomewhat\nVery"), ("evidence1", "true"),
            ("kind2", "gradient"), ("ask2", "Is it loud or quiet?"), ("words2", "Loud\nQuiet"), ("section3", "Ourselves"), ("kind3", "text"), ("ask3", "What do we do next?"), ("kind4", ""), ("ask4", ""),
        ];
        var faults = await weaver.Post("/toolkit/instruments/write", [.. form.Where(field => field.Name is not ("words1" or "steps" or "kind3")), ("words1", "Only one word"), ("kind3", "")]);
        Assert.Contains("#kind3", Faults(faults), StringComparison.Ordinal);
        faults = await weaver.Post("/toolkit/instruments/write", [.. form.Where(field => field.Name is not ("words1" or "steps")), ("words1", "Only one word")]);
        Assert.Equal("#words1 #steps", string.Join(' ', Faults(faults).Split(' ').OrderDescending()));
        var more = await weaver.Post("/toolkit/instruments/write", [.. form, ("more", "true")]);
        Assert.Equal("Is the water clean?", more.Page.QuerySelector("#ask1")!.TextContent);
        Assert.NotNull(more.Page.QuerySelector("#ask8"));

        Assert.Equal("/toolkit/instruments/river-feels", (await weaver.Post("/toolkit/instruments/write", form)).Location);
        var file = await site.Browser.Json("/toolkit/instruments/river-feels.json");
        Assert.Equal(["The river", "Ourselves"], file["sections"]!.AsArray().Select(section => (string)section!["title"]!));
        Assert.Equal(["is-the-water-clean", "is-it-loud-or-quiet"], file["sections"]![0]!["items"]!.AsArray().Select(item => (string)item!["key"]!));
        Assert.Equal(("Loud", "Quiet"), ((string)file["sections"]![0]!["items"]![1]!["from"]!, (string)file["sections"]![0]!["items"]![1]!["to"]!));
        Assert.Equal("What do we do next?", (await weaver.Page("/toolkit/instruments/write?from=river-feels")).QuerySelector("#ask3")!.TextContent);
        await weaver.Post("/toolkit/instruments/write", [.. form.Where(field => field.Name != "minutes"), ("minutes", "15")]);
        Assert.Equal(2, (int)(await site.Browser.Json("/toolkit/instruments/river-feels.json"))["version"]!);
        Assert.NotEqual(HttpStatusCode.OK, (await learner.Get("/toolkit/instruments/write")).Status);
        Assert.Contains("/error/403", (await learner.Post("/toolkit/instruments/write", form, "/account")).Location, StringComparison.Ordinal);

        static string Faults(Answer answer) => string.Join(' ', answer.Page.QuerySelectorAll(".govuk-error-summary a").Select(link => link.GetAttribute("href")));
    }
}
