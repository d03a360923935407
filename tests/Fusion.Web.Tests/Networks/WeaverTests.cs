using Fusion.Web.Data;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Agreements;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>What whoever weaves a network sees and does: who knows nobody, who went quiet, introductions and news.</summary>
public sealed class WeaverTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Two_members_are_introduced_in_two_clicks_and_learn_addresses_only_when_both_want_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (head, school) = await town.Representative("Head of Hill", "school", asLead: true);
        var (mayor, city) = await town.Representative("Mayor", "city", asLead: true);
        await Mailed(town, (head, "head@hill.example"), (mayor, "mayor@river.example"));
        var path = await Group.Found(school, "River schools", "public");
        await Group.Choose(school, path, "social-contract");
        await Group.Do(city, path, "join", ("kind", "organisation"), ("motives", "We have boats for them."));
        var members = await Group.Members(town.Site);
        var (hill, river) = (members[0], members[1]);

        // The first click is a link beside who knows nobody; the second a button beside whom they should meet.
        var weave = await school.Page(path + "/weave");
        Assert.Equal(2, weave.QuerySelectorAll("#alone .result").Length);
        var first = weave.QuerySelector($"#alone a[href*='{river.Id}']")!.GetAttribute("href")!;
        Assert.Contains("Hill School", Group.Text(await school.Page(first)), StringComparison.Ordinal);
        var done = await school.Post(first, [("other", hill.Id.ToString()), ("note", "You both look for boats.")], "/account");
        Assert.Equal($"{path}/weave?introduced=true", done.Location);
        Assert.Empty((await school.Page(path + "/weave")).QuerySelectorAll("#alone .result"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await school.Post(first, [("other", hill.Id.ToString()), ("note", "")], "/account")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await school.Post(first, [("other", river.Id.ToString()), ("note", "")], "/account")).Status);

        var page = (await city.Page("/desk")).QuerySelectorAll("a[href*='/introductions/']").Single().GetAttribute("href")!;
        Assert.Contains("You both look for boats", Group.Text(await city.Page(page)), StringComparison.Ordinal);
        Assert.Equal(["head@hill.example", "mayor@river.example"], await Letters(town, "introduction.new"));
        await Answer(city, page, yes: true);
        Assert.Empty((await city.Page("/desk")).QuerySelectorAll("a[href*='/introductions/']"));
        Assert.DoesNotContain("mayor@river.example", Group.Text(await school.Page(page)), StringComparison.Ordinal);
        await Answer(school, page, yes: true);
        Assert.Contains("mayor@river.example", Group.Text(await school.Page(page)), StringComparison.Ordinal);
        Assert.Contains("head@hill.example", Group.Text(await city.Page(page)), StringComparison.Ordinal);
        Assert.Equal(["head@hill.example", "mayor@river.example"], await Letters(town, "introduction.agreed"));
        await Answer(city, page, yes: false);
        Assert.DoesNotContain("mayor@river.example", Group.Text(await school.Page(page)), StringComparison.Ordinal);
        // Who leaves takes their address along.
        await Answer(city, page, yes: true);
        await Group.Do(city, path, "leave");
        Assert.DoesNotContain("mayor@river.example", Group.Text(await school.Page(page)), StringComparison.Ordinal);
        Assert.Null(await town.Site.Read(data => data.Set<Introduction>().Select(one => one.FirstId == river.Id ? one.FirstAccountId : one.SecondAccountId).SingleAsync()));
        Assert.DoesNotContain("boats", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_joined_last_and_whose_term_ends_soon_are_shown(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, _) = await Council.Sitting(town, 2);
        var members = (await Group.Members(town.Site)).Where(member => member.IsPerson).ToList();
        foreach (var member in members) await Gathering.Hold(town.Site, member.AccountId!.Value, Fusion.Governance.Office.Facilitator);
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<OfficeTerm>().AsTracking().SingleAsync(term => term.MemberId == members[0].Id, stop)).Until = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(10);
            return default(Done);
        });
        var page = await weaver.Page(network + "/weave");
        Assert.Equal(["Voter A"], page.QuerySelectorAll("#offices .result").Where(term => term.TextContent.Contains("Ends soon", StringComparison.Ordinal)).Select(term => term.QuerySelector("p")!.TextContent.Trim()));
        foreach (var name in new[] { "Voter A", "Voter B", "Hill School" }) Assert.Contains(name, page.QuerySelector("#latest")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_who_weaves_introduces_and_sends_news_and_only_the_two_see_an_introduction(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, school) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(school, "River schools", "public");
        await Group.Choose(school, path, "social-contract");
        var (lou, observer) = await town.Member("Lou");
        var (_, stranger) = await town.Member("Stella");
        await Group.Do(observer, path, "join", ("kind", "observer"), ("motives", "I only want to look on."));
        var (_, third) = await town.Member("Theo");
        await Group.Do(third, path, "join", ("kind", "person"), ("motives", "I want to be of use."));
        var members = await Group.Members(town.Site);
        var looker = await Group.MemberOf(town.Site, lou);
        var introduce = $"{path}/introduce?member={looker}";
        foreach (var browser in new[] { observer, stranger, town.Site.Browser })
        {
            Assert.NotEqual(HttpStatusCode.OK, (await browser.Get(introduce)).Status);
            Assert.NotEqual($"{path}/weave?introduced=true", (await browser.Post(introduce, [("other", members[0].Id.ToString()), ("note", "")], browser == town.Site.Browser ? "/sign-in" : "/account")).Location);
        }
        Assert.Contains("no right", await News(observer, path), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.Get(path + "/digest")).Status);
        Assert.Equal(0, await town.Site.Read(data => data.Set<Introduction>().CountAsync()));

        await school.Post(introduce, [("other", members[0].Id.ToString()), ("note", "")], "/account");
        var id = await town.Site.Read(data => data.Set<Introduction>().Select(one => one.Id).SingleAsync());
        foreach (var browser in new[] { third, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get($"{path}/introductions/{id}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.Post($"{path}/introductions/{id}", [("yes", "true")], "/account")).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await observer.Get($"{path}/introductions/{id}")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task News_is_drafted_from_what_happened_edited_and_sent_once_to_each_address(Db db)
    {
        await using var town = await Town.Start(db);
        var (head, school) = await town.Representative("Head of Hill", "school", asLead: true);
        var (mayor, city) = await town.Representative("Mayor", "city", asLead: true);
        await Mailed(town, (head, "head@hill.example"), (mayor, "mayor@river.example"));
        var path = await Group.Found(school, "River schools", "public");
        await Group.Choose(school, path, "social-contract");
        await Group.Do(city, path, "join", ("kind", "organisation"), ("motives", "We have boats for them."));
        // The head is in it as a person too: one address, one mail.
        var draft = (await school.Page(path + "/digest")).QuerySelector("textarea[name=text]")!.TextContent;
        Assert.Contains("River City", draft, StringComparison.Ordinal);
        Assert.Contains("It governs itself anew", draft, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", (await city.Get(path + "/digest")).Text, StringComparison.Ordinal);
        Assert.Contains("Text", await News(school, path, text: "short"), StringComparison.Ordinal);
        var sent = await school.Post(path + "/digest", [("subject", "Boats for all"), ("text", "River City is with us.\n\nCome on Friday & bring <b>oars</b>.")], "/account");
        Assert.Equal($"{path}/digest?sent=2", sent.Location);
        Assert.Equal(["head@hill.example", "mayor@river.example"], await Letters(town, "digest.network"));
        Assert.Contains("Come on Friday & bring <b>oars</b>.", Group.Text(await city.Page(path + "/digest")), StringComparison.Ordinal);
        Assert.Contains("less than 3 days", await News(school, path), StringComparison.Ordinal);
        Assert.DoesNotContain("Friday", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_draft_tells_of_meetings_decisions_and_agreements(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        var agreement = await Promise.Published(weaver, Promise.Of("How we share boats", owner: network["/networks/".Length..], kind: "standard"));
        await Promise.Sign(weaver, agreement);
        await Promise.Change(weaver, agreement, Promise.Of("How we share boats", "We answer each other within three days.", kind: "standard"));
        await Gathering.Call(weaver, network, "Autumn meeting", ("shown", "members"));
        await Gathering.Call(weaver, network, "When do we row?", ("starts_on", ""), ("starts_at", ""), ("ends_at", ""));
        var over = await Gathering.Call(weaver, network, "Summer meeting");
        await Gathering.LetPass(town.Site, over);
        var minutes = await weaver.Post(over + "/minutes", [("seen", "0"), ("text", "All of us were there."), ("decisions", "We buy a boat\nWe share it"), ("as", "published")], over + "/minutes");
        Assert.True(minutes.Status == HttpStatusCode.Redirect, Group.Faults(minutes));
        var settled = await Council.Propose(weaver, network, "proposal", "Longer breaks");
        await Group.Do(weaver, settled, "open");
        foreach (var person in people) await Council.Vote(person, settled, "consent");
        await Council.End(town.Site, settled);
        var open = await Council.Propose(weaver, network, "proposal", "Lessons by the river");
        await Group.Do(weaver, open, "open");
        await Council.Propose(weaver, network, "proposal", "A second boat");

        var draft = (await weaver.Page(network + "/digest")).QuerySelector("textarea[name=text]")!.TextContent;
        foreach (var line in new[] { "- Autumn meeting: ", "- Minutes of Summer meeting, ", "- decided: We buy a boat", "- decided: We share it", "- Longer breaks: Carried", "- Lessons by the river: the vote is open until ", "- A second boat: Being talked over", "- How we share boats can be accepted", "- How we share boats: version 2 asks to be read and accepted" })
            Assert.Contains(line, draft, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_does_nothing_for_half_a_year_is_shown_as_quiet_until_they_act(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, school) = await town.Representative("Head of Hill", "school", asLead: true);
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        var path = await Group.Found(school, "River schools", "public");
        await Group.Choose(school, path, "social-contract");
        await Group.Do(city, path, "join", ("kind", "organisation"), ("motives", "We have boats for them."));
        Assert.Empty((await school.Page(path + "/weave")).QuerySelectorAll("#gone-quiet .result"));
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            foreach (var member in await data.Set<NetworkMember>().AsTracking().ToListAsync(stop)) member.SeenAt = DateTime.UtcNow.AddDays(-200);
            return default(Done);
        });
        Assert.Equal(2, (await school.Page(path + "/weave")).QuerySelectorAll("#gone-quiet .result").Length);
        await Group.Do(city, path + "/rules", "propose", ("form", "federal-community"), ("why", "We grow"));
        Assert.Equal(["Hill School"], (await school.Page(path + "/weave")).QuerySelectorAll("#gone-quiet .result h3").Select(name => name.TextContent.Trim()));
    }

    static async Task Answer(Browser browser, string page, bool yes) => Assert.Equal(page, (await browser.Post(page, [("yes", yes ? "true" : "false")], "/account")).Location);

    static async Task<string> News(Browser browser, string path, string text = "Something that everybody should know.") => Group.Faults(await browser.Post(path + "/digest", [("subject", "News"), ("text", text)], "/account"));

    static Task<List<string>> Letters(Town town, string key) => town.Site.Read(data => data.Set<OutboxLetter>().Where(letter => letter.Key == key).Select(letter => letter.To).OrderBy(to => to).ToListAsync());

    static Task Mailed(Town town, params (Guid Account, string Address)[] people) => town.Site.Act<FusionDb, Done>(async (data, stop) =>
    {
        foreach (var (id, address) in people)
        {
            var account = await data.Users.AsTracking().FirstAsync(one => one.Id == id, stop);
            (account.Email, account.NormalizedEmail, account.EmailConfirmed) = (address, address.ToUpperInvariant(), true);
        }
        return default(Done);
    });
}
