using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>Setting up, choosing a form, and what nobody outside may find out.</summary>
public sealed class FoundingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_network_is_set_up_in_three_screens_and_is_there_after_the_first(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var first = await head.Post("/networks/new", Group.Of("Learning on the hill", "public"));
        Assert.EndsWith("/rules?step=2", first.Location, StringComparison.Ordinal);
        var path = first.Location!.Split("/rules")[0];
        Assert.Contains("has not decided yet", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        var second = await head.Post(path + "/rules?handler=propose", [("form", "social-contract"), ("why", ""), ("step", "2")], path + "/rules?step=2");
        Assert.True(second.Location?.EndsWith("/weave?step=3", StringComparison.Ordinal) == true, Group.Faults(second));
        Assert.Equal(HttpStatusCode.OK, (await head.Get(path + "/weave?step=3")).Status);

        var page = await town.Site.Browser.Page(path);
        var text = Group.Text(page);
        foreach (var said in new[] { "Social contract", "Hill School", "1 member", "Who tells whom", "all members hear from Hill School", "Nobody speaks for the network outwards", "Who decides what", "Each member for itself", "By consent: nobody objects" }) Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Equal("social-contract", (await town.Site.Browser.Json(path + ".json"))["form"]!.GetValue<string>());
        Assert.Contains("Learning on the hill", Group.Text(await town.Site.Browser.Page("/networks?q=hill&form=social-contract")), StringComparison.Ordinal);
        Assert.Equal(1, (await town.Site.Browser.Json("/networks.json"))["total"]!.GetValue<int>());
        var acts = (await town.Site.Browser.Json(path + "/history.json"))["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>());
        Assert.Equal(["change-rules", "found-network"], acts);
        var network = await Group.Read(town.Site, path);
        Assert.Equal(path, (await town.Site.Browser.Get($"/id/{network.Id.Value}")).Location);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_form_is_chosen_and_really_governs(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, weaver) = await town.Member("Wren", AccountRole.MemberLead);
        foreach (var form in new[] { "social-contract", "federal-community", "branded-chain", "alliance", "employee-partnership", "self-organising", "parent-governed" })
        {
            var path = await Group.Found(weaver, $"Under {form}");
            var rules = RulesFile.Read((await Group.Read(town.Site, path)).Rules).Rules!;
            Assert.Equal("undecided", rules.Form);
            var stays = form switch { "federal-community" => "staff", "branded-chain" => "staff", "alliance" => "observer", "employee-partnership" => "partner", "parent-governed" => "family", _ => "person" };
            if (form == "alliance") Assert.Contains("needs a last day", await Group.Refusal(weaver, path + "/rules", "propose", ("form", form), ("stay_person", stays)), StringComparison.Ordinal);
            if (stays != "person") Assert.Contains("as what these members stay", await Group.Refusal(weaver, path + "/rules", "propose", ("form", form), ("last_day", "2190-01-01")), StringComparison.Ordinal);
            await Group.Choose(weaver, path, form, ("stay_person", stays), ("last_day", form == "alliance" ? "2190-01-01" : ""));
            var now = await Group.Read(town.Site, path);
            Assert.Equal(form, now.Form);
            var member = (await Group.Members(town.Site)).Single(one => one.NetworkId == now.Id);
            Assert.Equal(stays, RulesCheck.Word(member.Kind));
            var page = Group.Text(await weaver.Page(path + "/rules"));
            Assert.Contains(RulesCheck.Word(now.Governance.Of(Matter.Rules).Level) == "centre" ? "The centre" : "All together", page, StringComparison.Ordinal);
            // Who may propose rules can propose others again; who may not is told why.
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            var offices = await town.Site.Read(data => data.Set<OfficeTerm>().Where(term => term.MemberId == member.Id && term.Until >= today).Select(term => term.Office).ToListAsync());
            var mayPropose = now.Governance.Of(member.Kind)!.Propose || offices.Exists(office => now.Governance.Of(office)!.Propose);
            Assert.Equal(mayPropose, Group.Faults(await weaver.Post(path + "/rules?handler=propose", [("form", form), ("stay_person", ""), ("last_day", "")], "/account")).StartsWith("to ", StringComparison.Ordinal));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_private_network_nobody_outside_finds_anything(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, weaver) = await town.Member("Wren", AccountRole.MemberLead);
        var (_, other) = await town.Member("Olu", AccountRole.Host);
        var path = await Group.Found(weaver, "Hushed circle");
        await Group.Choose(weaver, path, "social-contract");
        var id = (await Group.Read(town.Site, path)).Id.Value;
        Assert.DoesNotContain("hushed", path, StringComparison.OrdinalIgnoreCase);
        foreach (var browser in new[] { town.Site.Browser, other })
        {
            foreach (var page in new[] { path, path + ".json", path + ".csv", path + "/members", path + "/members.csv", path + "/rules", path + "/history", $"/id/{id}" }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(page)).Status);
            foreach (var page in new[] { "/networks", "/networks?q=hushed", "/networks.json", "/networks.atom", "/networks.csv", "/search?q=hushed", "/record" }) Assert.DoesNotContain("Hushed circle", (await browser.Get(page)).Text, StringComparison.OrdinalIgnoreCase);
        }
        foreach (var page in new[] { path + "/edit", path + "/weave" }) Assert.Equal(HttpStatusCode.NotFound, (await other.Get(page)).Status);
        foreach (var act in new[] { "join", "leave", "takeup", "laydown" }) Assert.Equal(HttpStatusCode.NotFound, (await other.Post($"{path}?handler={act}", [("kind", "person"), ("motives", "Curious and kind"), ("id", $"{Guid.NewGuid()}")], "/account")).Status);
        Assert.DoesNotContain("Hushed", await town.Record(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, (await weaver.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await weaver.Get(path + ".json")).Status);
        // A public network that a private one is put into tells nothing of it.
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var open = await Group.Found(head, "Open circle", "public");
        var hidden = await Group.Found(head, "Quietude circle");
        await Group.Do(head, hidden + "/edit", "put", ("parent", open));
        Assert.DoesNotContain("Quietude", (await town.Site.Browser.Get(open)).Text + (await town.Site.Browser.Get(open + ".json")).Text + await town.Record(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Quietude circle", (await head.Get(open)).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_network_is_never_part_of_itself(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var paths = new List<string>();
        foreach (var name in new[] { "Street circle", "Town circle", "Land circle" }) paths.Add(await Group.Found(head, name, "public"));
        await Group.Do(head, paths[0] + "/edit", "put", ("parent", paths[1]));
        await Group.Do(head, paths[1] + "/edit", "put", ("parent", paths[2]));
        foreach (var parent in new[] { paths[0], paths[1], paths[2] }) Assert.Contains("part of itself", await Group.Refusal(head, paths[2] + "/edit", "put", ("parent", parent)), StringComparison.Ordinal);
        Assert.Contains("Town circle", Group.Text(await town.Site.Browser.Page(paths[0])), StringComparison.Ordinal);
        Assert.Contains("no such network", await Group.Refusal(head, paths[0] + "/edit", "put", ("parent", "/networks/nowhere")), StringComparison.Ordinal);
        var id = (await Group.Read(town.Site, paths[1])).Id.Value;
        await Group.Do(head, paths[0] + "/edit", "out", ("from", id.ToString()));
        Assert.Empty(await town.Site.Read(data => data.Set<NetworkPart>().Where(part => part.ParentId == new Features.Networks.Contracts.NetworkId(id)).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_wrong_in_a_form_is_told_and_nothing_is_founded(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, plain) = await town.Member("Pia", AccountRole.Learner);
        var (_, young) = await town.Member("Yara", AccountRole.Learner, isYoung: true);
        async Task<string> Wrong(Browser browser, params (string Name, string Value)[] changes) => Group.Faults(await browser.Post("/networks/new", Group.Of("A good name").Where(field => changes.All(change => change.Name != field.Name)).Concat(changes)));
        Assert.Contains("founded for an organisation", await Wrong(plain, ("shown", "public")), StringComparison.Ordinal);
        Assert.Contains("Name", await Wrong(plain, ("name", "")), StringComparison.Ordinal);
        Assert.Contains("letters or figures", await Wrong(plain, ("name", "!!!!")), StringComparison.Ordinal);
        Assert.Contains("120", await Wrong(plain, ("name", new string('a', 121))), StringComparison.Ordinal);
        Assert.Contains("2000", await Wrong(plain, ("purpose", new string('a', 2001))), StringComparison.Ordinal);
        Assert.Contains("last day", await Wrong(plain, ("ends_on", "2001-01-01")), StringComparison.Ordinal);
        Assert.Contains("place", await Wrong(plain, ("place", "Nowhere at all")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("not for accounts of young people", await Wrong(young), StringComparison.Ordinal);
        Assert.Empty(await town.Site.Read(data => data.Set<Network>().ToListAsync()));
        Assert.Contains("/sign-in", (await town.Site.Browser.Get("/networks/new")).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_forms_stand_side_by_side_in_three_languages(Db db)
    {
        var site = await Shared.Site(db);
        foreach (var language in new[] { "en", "fr", "ar" })
        {
            var page = await site.Browser.Page("/networks/forms", ("Accept-Language", language));
            Assert.Equal(7, page.QuerySelectorAll("table thead th").Length);
            Assert.Equal(19, page.QuerySelectorAll("table tbody tr").Length);
            Assert.DoesNotContain("matter.", page.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_each_form_of_the_toolkit_it_is_told_when_it_works_what_it_costs_and_what_to_ask_with_its_source(Db db)
    {
        var site = await Shared.Site(db);
        var page = await site.Browser.Page("/networks/forms", ("Accept-Language", "en"));
        foreach (var (form, told) in new (string, string[])[]
        {
            ("federal-community", ["Democratic spirit joined with energetic leadership", "commitment from many kinds of stakeholder", "Procedure costs time", "Can a fair process also be quick"]),
            ("branded-chain", ["formal though not heavy with procedure", "managers working to incentives", "Consistency matters most", "Efficiency against participation", "Does it shape ethos"]),
            ("alliance", ["Objectives are clear and limited", "Flexibility against long-range planning", "times of transition"]),
            ("employee-partnership", ["share a dividend in money, time or freedom", "rewards strong teachers by making them partners", "Risk of turning inward", "Diversity may fade", "How do other stakeholders get heard"]),
            ("self-organising", ["Ethos is strong", "May turn inward", "Standards may be hard to compare", "How do standards stay comparable"]),
            ("parent-governed", ["Parents have time and drive", "Capture by one parent group", "Turning inward", "How is capture by one group prevented"]),
        })
        {
            var card = page.GetElementById(form)!;
            foreach (var sentence in told) Assert.Contains(sentence, card.TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(card.QuerySelector("a[href^='/sources/']")!.GetAttribute("href")!)).Status);
            Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get($"/resources/governance-{form}")).Status);
        }
        foreach (var link in new[] { "/toolkit/instruments/governance-scenarios", "/vocabularies/governance-risks" })
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{link}']"));
            Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(link)).Status);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_demonstration_shows_two_forms_and_one_click_takes_its_networks_away(Db db)
    {
        await using var site = await Site.Start(db, demonstration: true);
        Assert.Equal(2, (await site.Browser.Json("/networks.json"))["total"]!.GetValue<int>());
        Assert.Equal(["federal-community", "social-contract"], (await site.Read(data => data.Set<Network>().Select(network => network.Form).ToListAsync())).Order(StringComparer.Ordinal));
        using var host = await SignedIn.As(site, "host");
        await host.Post("/host/demonstration/remove", [], "/account");
        Assert.Equal(0, (await site.Browser.Json("/networks.json"))["total"]!.GetValue<int>());
        Assert.Empty(await site.Read(data => data.Set<NetworkMember>().ToListAsync()));
        Assert.Equal(HttpStatusCode.Gone, (await site.Browser.Get("/networks/demo-otterholme-learns-together")).Status);
    }
}
