using System.Text;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Networks;

/// <summary>Joining, leaving, offices, and the rules that say who may.</summary>
public sealed class MemberTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Joining_asks_for_motives_and_whoever_the_rules_name_lets_in(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (mayor, city) = await town.Representative("Mayor", "city", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        await Group.Choose(head, path, "federal-community", ("stay_organisation", ""));
        Assert.Contains("Why do you want", await Group.Refusal(city, path, "join", ("kind", "organisation"), ("motives", "")), StringComparison.Ordinal);
        await Group.Do(city, path, "join", ("kind", "organisation"), ("motives", "We have boats and they have children."));
        Assert.DoesNotContain("River City", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("asked already", await Group.Refusal(city, path, "join", ("kind", "organisation"), ("motives", "Once more, with feeling")), StringComparison.Ordinal);
        // Whoever only asked has no right of a member.
        foreach (var (page, act) in new[] { ("/weave", "answer"), ("/weave", "link"), ("/weave", "appoint"), ("/rules", "propose"), ("/edit", "put") })
            Assert.Contains("do not belong", await Group.Refusal(city, path + page, act, ("member", $"{Guid.NewGuid()}"), ("link_kind", "organisation"), ("office", "weaver"), ("holder", $"{Guid.NewGuid()}"), ("form", "alliance"), ("parent", path)), StringComparison.Ordinal);
        var asked = (await Group.Members(town.Site)).Single(member => member.State == MemberState.Asked);
        Assert.Contains("We have boats", Group.Text(await head.Page(path + "/weave")), StringComparison.Ordinal);
        Assert.Contains("asks to join River schools", Group.Text(await head.Page("/desk")), StringComparison.Ordinal);
        await Group.Do(head, path + "/weave", "answer", ("member", asked.Id.ToString()), ("yes", "true"));
        Assert.Contains("River City", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("River City", (await town.Site.Browser.Get(path + "/members.csv")).Text, StringComparison.Ordinal);
        Assert.Contains("no right", await Group.Refusal(city, path + "/weave", "link", ("link_kind", "organisation")), StringComparison.Ordinal);
        Assert.Contains("/error/403", (await city.Get(path + "/weave")).Location, StringComparison.Ordinal);
        Assert.DoesNotContain("We have boats", await town.Record(), StringComparison.Ordinal);

        var (anna, family) = await town.Member("Anna");
        await Group.Do(family, path, "join", ("kind", "family"), ("motives", "My child is at Hill School."));
        var row = await Group.MemberOf(town.Site, anna);
        await Group.Do(head, path + "/weave", "answer", ("member", row.ToString()), ("yes", "false"));
        Assert.DoesNotContain(await Group.Members(town.Site), member => member.Id == row);
        Assert.NotEqual(Guid.Empty, mayor);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_the_rules_do_not_give_is_refused_with_the_reason(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        await Group.Choose(head, path, "social-contract");
        var (id, looker) = await town.Member("Lou");
        await Group.Do(looker, path, "join", ("kind", "observer"), ("motives", "I only want to look on."));
        var seat = await Group.MemberOf(town.Site, id);
        foreach (var (page, act) in new[] { ("/rules", "propose"), ("/weave", "link"), ("/weave", "answer"), ("/weave", "appoint"), ("/weave", "invite"), ("/edit", "put") })
            Assert.Contains("no right", await Group.Refusal(looker, path + page, act, ("form", "alliance"), ("link_kind", "person"), ("member", seat.ToString()), ("office", "weaver"), ("holder", seat.ToString()), ("bodies", "Hill School"), ("bodies_kind", "organisation"), ("parent", path)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await looker.Post(path + "/edit", Group.Of("Mine now"), "/account")).Status);
        Assert.Contains("/error/403", (await looker.Get(path + "/edit")).Location, StringComparison.Ordinal);
        // A proposal of somebody who may, on which an observer has no vote.
        await Group.Do(head, path + "/rules", "propose", ("form", "federal-community"), ("stay_person", "staff"), ("stay_observer", ""), ("why", "We grow"));
        Assert.Equal("social-contract", (await Group.Read(town.Site, path)).Form);
        Assert.Contains("Other rules: ", Group.Text(await looker.Page(path + "/rules")), StringComparison.Ordinal);
        // At least two must take part, and an observer has no vote: nobody chooses alone who holds an office, nor what the network is for.
        Assert.Contains("Call an election", await Group.Refusal(head, path + "/weave", "appoint", ("office", "spokesperson"), ("holder", seat.ToString())), StringComparison.Ordinal);
        Assert.Contains("is decided by its members", Group.Text(await head.Page(path + "/edit")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await head.Post(path + "/edit", [.. Group.Of("River schools").Where(field => field.Name != "purpose"), ("purpose", "So that the head decides alone.")], "/account")).Status);
        Assert.Equal("So that we learn from each other.", (await Group.Read(town.Site, path)).Purpose);
        await Gathering.Hold(town.Site, id, Office.CriticalFriend);
        Assert.Contains("Critical friend", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        // Nobody outside sees a person who did not ask to be seen; members do.
        Assert.DoesNotContain("Lou", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("Lou", Group.Text(await head.Page(path)), StringComparison.Ordinal);
        Assert.DoesNotContain("Lou", (await town.Site.Browser.Get(path + "/members.json")).Text, StringComparison.Ordinal);
        var (_, young) = await town.Member("Yara", isYoung: true);
        Assert.Contains("young people", await Group.Refusal(young, path, "join", ("kind", "person"), ("motives", "I want to be in it")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rules_change_by_the_votes_that_the_present_rules_count(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        await Group.Choose(head, path, "social-contract");
        await Group.Do(city, path, "join", ("kind", "organisation"), ("motives", "We have boats for them."));
        await Group.Do(head, path + "/rules", "propose", ("form", "federal-community"), ("why", "We grow"));
        Assert.Equal("social-contract", (await Group.Read(town.Site, path)).Form);
        var vote = Assert.Single(await town.Site.Read(data => data.Set<Decision>().ToListAsync())).Path;
        await Opened(head, vote);
        Assert.Contains("Other rules: ", Group.Text(await city.Page("/desk")), StringComparison.Ordinal);
        await Council.Vote(head, vote, "consent");
        await Council.Vote(city, vote, "objection", "Not before the summer.");
        await Council.End(town.Site, vote);
        Assert.Equal("social-contract", (await Group.Read(town.Site, path)).Form);
        await Group.Do(head, path + "/rules", "propose", ("form", "federal-community"), ("why", "Summer is over"));
        vote = (await town.Site.Read(data => data.Set<Decision>().SingleAsync(one => one.State == DecisionState.Proposed))).Path;
        await Opened(head, vote);
        foreach (var browser in new[] { head, city }) await Council.Vote(browser, vote, "consent");
        await Council.End(town.Site, vote);
        Assert.Equal("federal-community", (await Group.Read(town.Site, path)).Form);
        // What was decided can be read afterwards.
        var read = (await town.Site.Browser.Page(vote)).QuerySelector("a[href*='/rules?of=']")!.GetAttribute("href")!;
        Assert.Contains("Member of the council", Group.Text(await town.Site.Browser.Page(read)), StringComparison.Ordinal);
        var acts = (await town.Site.Browser.Json(path + "/history.json"))["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>()).ToList();
        Assert.Equal(["change-rules", "join-network"], acts.Take(2));
        foreach (var at in Enumerable.Range(0, 3)) await Group.Do(city, path + "/rules", "propose", ("form", "social-contract"), ("why", $"Time {at}"));
        Assert.Contains("3 proposals already", await Group.Refusal(city, path + "/rules", "propose", ("form", "social-contract")), StringComparison.Ordinal);
        Assert.Equal("federal-community", (await Group.Read(town.Site, path)).Form);

        async Task<AngleSharp.Dom.IDocument> Opened(Browser browser, string path)
        {
            await Group.Do(browser, path, "open");
            return await browser.Page(path);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_holds_an_office_is_entered_by_whoever_chooses_it_alone_and_elected_where_several_do(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        var (id, anna) = await town.Member("Anna");
        await Gathering.Seat(town.Site, path, id, MemberKind.Person);
        var seat = (await Group.MemberOf(town.Site, id)).ToString();
        // Until a form is chosen each weaver decides.
        await Group.Do(head, path + "/weave", "appoint", ("office", "facilitator"), ("holder", seat));
        Assert.Contains("hold this office already", await Group.Refusal(head, path + "/weave", "appoint", ("office", "facilitator"), ("holder", seat)), StringComparison.Ordinal);
        await Group.Choose(head, path, "branded-chain", ("stay_person", "staff"), ("stay_organisation", "centre"));
        // The centre alone chooses, and only out of those whom the form names.
        Assert.Contains("filled from other members", await Group.Refusal(head, path + "/weave", "appoint", ("office", "spokesperson"), ("holder", seat)), StringComparison.Ordinal);
        await Group.Do(head, path + "/weave", "appoint", ("office", "manager"), ("holder", seat));
        await Group.Choose(head, path, "self-organising", ("stay_centre", "organisation"), ("stay_staff", "person"));
        Assert.Contains("Call an election", await Group.Refusal(head, path + "/weave", "appoint", ("office", "mentor"), ("holder", seat)), StringComparison.Ordinal);
        Assert.Contains("it is filled by election", Group.Text(await head.Page(path + "/weave")), StringComparison.Ordinal);
        Assert.Empty((await head.Page(path + "/weave")).QuerySelectorAll("#office"));
        Assert.NotNull(anna);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Composed_rules_that_contradict_themselves_are_refused_with_the_reason(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, weaver) = await town.Member("Wren", AccountRole.MemberLead);
        var path = await Group.Found(weaver, "Own rules");
        Assert.Contains("Rules of your own", Group.Text(await weaver.Page(path + "/rules?compose=social-contract")), StringComparison.Ordinal);
        (string, string)[] own = [("form", "social-contract"), ("compose", "true"), ("see_organisation", "true"), ("speak_organisation", "true"), ("see_person", "true"), ("speak_person", "true"), ("propose_person", "true"), ("vote_person", "true"), ("see_observer", "true"), ("see_associate", "true"), ("method", "majority"), ("quorum", "half"), ("majority", "two-thirds"), ("entry", "asked")];
        (string, string)[] Without(params string[] names) => [.. own.Where(field => !names.Contains(field.Item1))];
        Assert.Contains("Nobody has a vote", await Group.Refusal(weaver, path + "/rules", "propose", Without("vote_person")), StringComparison.Ordinal);
        Assert.Contains("may not see what about", await Group.Refusal(weaver, path + "/rules", "propose", Without("see_person")), StringComparison.Ordinal);
        Assert.Contains("could change these rules", await Group.Refusal(weaver, path + "/rules", "propose", [.. own, ("level_rules", "member")]), StringComparison.Ordinal);
        Assert.Contains("council", await Group.Refusal(weaver, path + "/rules", "propose", [.. own, ("level_voice", "council")]), StringComparison.Ordinal);
        Assert.Equal("undecided", (await Group.Read(town.Site, path)).Form);
        Assert.Contains("Votes each", Group.Text(await weaver.Page(path + "/rules?compose=social-contract")), StringComparison.Ordinal);
        Assert.NotEmpty(await Group.Refusal(weaver, path + "/rules", "propose", [.. own, ("weight_person", "0")]));
        await Group.Do(weaver, path + "/rules", "propose", [.. own, ("weight_person", "3"), ("chosen_weaver", "network"), ("months_weaver", "6"), ("seats_weaver", "2"), ("terms_weaver", ""), ("account_every", "4"), ("review_every", "9"), ("motives", "no"), ("commitment", "yes"), ("end", "no")]);
        var rules = (await Group.Read(town.Site, path)).Governance;
        Assert.Equal(("composed", false), (rules.Form, rules.IsOpen));
        Assert.Equal(new Share(2, 3), rules.Of(Level.Network)!.Majority);
        Assert.False(rules.Of(MemberKind.Organisation)!.Vote);
        Assert.Equal(3, Assert.Single(rules.Of(Level.Network)!.Voters).Weight);
        Assert.Equal((6, (int?)2, (int?)null, Level.Network), (rules.Of(Office.Weaver)!.Months, rules.Of(Office.Weaver)!.Seats, rules.Of(Office.Weaver)!.MostTerms, rules.Of(Office.Weaver)!.ChosenAt));
        Assert.Equal((4, 9, false, true, false), (rules.AccountableEvery, rules.ReviewEvery, rules.AsksMotives, rules.AsksCommitment, rules.NeedsEnd));
        Assert.Contains("3 votes each", Group.Text(await weaver.Page(path + "/rules")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaving_is_one_click_and_strands_no_office(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (cityId, city) = await town.Representative("Mayor", "city", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        await Group.Choose(head, path, "social-contract");
        await Group.Do(city, path, "join", ("kind", "organisation"), ("motives", "We have boats for them."));
        Assert.Contains("/error/403", (await city.Get(path + "/weave")).Location, StringComparison.Ordinal);
        await Group.Do(head, path, "leave");
        Assert.Equal(HttpStatusCode.OK, (await city.Get(path + "/weave")).Status);
        var text = Group.Text(await town.Site.Browser.Page(path));
        Assert.Contains("handed on", text, StringComparison.Ordinal);
        Assert.Contains("Left: Hill School", text, StringComparison.Ordinal);
        Assert.Contains("do not belong", await Group.Refusal(head, path + "/weave", "link", ("link_kind", "person")), StringComparison.Ordinal);
        Assert.Contains("Nobody else could take this office", await Group.Refusal(city, path, "laydown", ("id", (await town.Site.Read(data => data.Set<OfficeTerm>().OrderByDescending(term => term.Until).FirstAsync())).Id.ToString())), StringComparison.Ordinal);
        // Whoever comes again has a new seat, and the old one is history.
        await Group.Do(head, path, "join", ("kind", "organisation"), ("motives", "We missed you all."));
        Assert.Equal(3, (await Group.Members(town.Site)).Count);
        await Group.Do(head, path, "leave");
        await Group.Do(city, path, "leave");
        Assert.Contains("This network is over", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains("is over", await Group.Refusal(city, path, "join", ("kind", "organisation"), ("motives", "Back once more")), StringComparison.Ordinal);
        Assert.NotEqual(Guid.Empty, cityId);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_deletes_their_account_leaves_each_network_and_takes_their_words_along(Db db)
    {
        await using var town = await Town.Start(db);
        var (anna, first) = await town.Member("Anna", AccountRole.MemberLead);
        var (bela, second) = await town.Member("Bela");
        var path = await Group.Found(first, "Two friends");
        await Group.Choose(first, path, "social-contract");
        var made = await first.Post(path + "/weave?handler=link", [("link_kind", "person")], "/account");
        var link = new Uri(made.Page.QuerySelector("code.token")!.TextContent).AbsolutePath;
        Assert.Contains("Two friends", Group.Text(await second.Page(link)), StringComparison.Ordinal);
        Assert.Equal(path, (await second.Post(link, [("motives", "She asked me to come")])).Location);
        await using (var scope = town.Site.Services.CreateAsyncScope())
        {
            var kept = scope.ServiceProvider.GetServices<IPersonalData>().Single(one => one.Kept.Contains("networks"));
            Assert.Contains((await kept.Of(new Person(bela, Guid.Empty, null), CancellationToken.None))[0].Rows[0], cell => cell == "She asked me to come");
        }
        await town.Site.Act<Features.Accounts.RemoveDemoAccountsHandler, Platform.Done>((handler, stop) => handler.Handle(bela, stop));
        var rows = await Group.Members(town.Site);
        Assert.DoesNotContain(rows, row => row.AccountId == anna);
        Assert.Contains(rows, row => row.State == MemberState.Left && row.Motives.Length == 0);
        Assert.Equal(HttpStatusCode.OK, (await second.Get(path + "/weave")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_term_ends_an_office_and_a_member_takes_up_what_nobody_holds(Db db)
    {
        var clock = new Ahead();
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path, clock: clock);
        var (anna, first) = await SignedIn.New(site, "anna", "Anna", AccountRole.MemberLead);
        var (bela, second) = await SignedIn.New(site, "bela", "Bela", AccountRole.MemberLead);
        var path = await Group.Found(first, "Two friends");
        await Group.Choose(first, path, "self-organising");
        var made = await first.Post(path + "/weave?handler=link", [("link_kind", "person")], "/account");
        var link = new Uri(made.Page.QuerySelector("code.token")!.TextContent).AbsolutePath;
        await second.Post(link, [("motives", "She asked me to come")]);
        Assert.Contains("seats are taken", await Group.Refusal(second, path, "takeup", ("office", "weaver")), StringComparison.Ordinal);
        clock.By = TimeSpan.FromDays(400);
        using var later = await SignedIn.As(site, anna);
        using var laterToo = await SignedIn.As(site, bela);
        Assert.Contains("term of office has ended", await Group.Refusal(later, path + "/weave", "appoint", ("office", "mentor"), ("holder", (await Group.MemberOf(site, bela)).ToString())), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await laterToo.Get(link)).Status);
        Assert.Contains("Nobody keeps this network together", Group.Text(await laterToo.Page(path)), StringComparison.Ordinal);
        await Group.Do(laterToo, path, "takeup", ("office", "weaver"));
        Assert.Equal(HttpStatusCode.OK, (await laterToo.Get(path + "/weave")).Status);
        Assert.Contains("seats are taken", await Group.Refusal(later, path, "takeup", ("office", "weaver")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Organisations_are_invited_from_a_list_and_nobody_is_a_member_behind_their_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools");
        await Group.Choose(head, path, "social-contract");
        (string, string)[] list = [("bodies_kind", "organisation"), ("bodies", "River City\tsecond cell\r\nhill school\r\nNowhere School\r\n\r\nRIVER CITY")];
        var plan = await head.Post(path + "/weave?handler=invite", [.. list, ("go", "false")], "/account");
        var rows = plan.Page.QuerySelectorAll("table tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["River CityRiver City will be invited", "hill schoolHill School is there already", "Nowhere School not listed here", "RIVER CITYRiver City will be invited"], rows);
        Assert.Single(await Group.Members(town.Site));
        Assert.Contains("1 organisation is invited", Group.Text((await head.Post(path + "/weave?handler=invite", [.. list, ("go", "true")], "/account")).Page), StringComparison.Ordinal);
        await head.Post(path + "/weave?handler=invite", [.. list, ("go", "true")], "/account");
        Assert.Equal(2, (await Group.Members(town.Site)).Count);
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        Assert.Contains("invited into River schools", Group.Text(await city.Page("/desk")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await city.Get(path + "/members")).Status);
        // Who is invited says why they come, like everybody else.
        Assert.NotNull((await city.Page(path)).QuerySelector("#invited textarea[name=motives]"));
        Assert.Contains("Why do you want", await Group.Refusal(city, path, "join"), StringComparison.Ordinal);
        await Group.Do(city, path, "join", ("motives", "We have boats for them."));
        Assert.Equal(HttpStatusCode.OK, (await city.Get(path + "/members")).Status);
        Assert.Equal("We have boats for them.", (await Group.Members(town.Site))[1].Motives);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_of_thousands_of_names_is_a_list_too_and_those_who_lead_what_is_invited_get_a_letter(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (mayor, city) = await town.Representative("Mayor", "city", asLead: true);
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            var account = await data.Users.AsTracking().FirstAsync(one => one.Id == mayor, stop);
            (account.Email, account.EmailConfirmed) = ("mayor@example.org", true);
            return default(Done);
        });
        var path = await Group.Found(head, "River schools");
        await Group.Choose(head, path, "social-contract");
        Task<Answer> Bring(string text, string go) => head.Post(path + "/weave?handler=invite", [("bodies_kind", "organisation"), ("bodies", ""), ("go", go)], ("file", "schools.csv", Encoding.UTF8.GetBytes(text)), "/account");

        Assert.Contains("damaged", (await head.Post(path + "/weave?handler=invite", [("bodies_kind", "organisation"), ("bodies", ""), ("go", "false")], ("file", "schools.xlsx", [.. "PK\u0003\u0004"u8]), "/account")).Page.QuerySelector("#file-error")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("5000 lines", Group.Faults(await Bring("Name\n" + string.Concat(Enumerable.Range(0, 5001).Select(number => $"School {number}\n")), "false")), StringComparison.Ordinal);
        var unknown = string.Concat(Enumerable.Range(0, 4990).Select(number => $"{number};School {number}\n"));
        var looked = await Bring($"number;Organisation\n0;River City\n0;City Library\n{unknown}", "false");
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.StartsWith("River City\nCity Library\nSchool 0", looked.Page.QuerySelector("#bodies")!.TextContent.TrimStart(), StringComparison.Ordinal);
        Assert.Empty(await town.Letters());

        // A line break or a tab within a cell makes no second organisation of it.
        Assert.Contains("River City City Library", (await Bring("Organisation\n\"River City\nCity Library\"\n\"River\tCity\"\n", "false")).Page.QuerySelector("#bodies")!.TextContent, StringComparison.Ordinal);
        // Whoever may not invite has no file read.
        var (_, stranger) = await town.Member("Nosy", AccountRole.MemberLead);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post(path + "/weave?handler=invite", [("bodies", ""), ("go", "false")], ("file", "schools.xlsx", [.. "PK\u0003\u0004"u8]), "/account")).Status);

        // A file without a heading is a list as well.
        await Bring("River City\nCity Library\n", "true");
        Assert.Equal(3, (await Group.Members(town.Site)).Count);
        var letter = Assert.Single(await town.Letters());
        Assert.Equal("mayor@example.org", letter.To);
        // Who says no is not written to again.
        Assert.Contains($"/sign-in?returnUrl={path}", letter.Content, StringComparison.Ordinal);
        await Group.Do(city, path, "leave");
        await Bring("River City\n", "true");
        Assert.Equal(3, (await Group.Members(town.Site)).Count);
        Assert.Single(await town.Letters());
        // Whoever may act for it sees what it is invited to, and takes it up as the organisation.
        await city.Post("/organisation?handler=Act", [("organisation", "")], formAt: "/account");
        var invited = (await city.Page(path)).QuerySelector("#invited form")!;
        Assert.Equal("/organisation?handler=Act", invited.GetAttribute("action"));
        await city.Post("/organisation?handler=Act", [("organisation", invited.QuerySelector("input[name=organisation]")!.GetAttribute("value")!)], formAt: "/account");
        await Group.Do(city, path, "join", ("motives", "We have boats for them."));
        Assert.Equal(2, (await Group.Members(town.Site)).Count(member => member.State == MemberState.In));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_asks_twice_at_once_has_one_seat(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        await Group.Choose(head, path, "social-contract");
        var (anna, browser) = await town.Member("Anna");
        var token = await browser.Token(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.PostWithout($"{path}?handler=join", [("kind", "person"), ("motives", "I want to help them"), ("__RequestVerificationToken", token)])));
        Assert.Contains(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.DoesNotContain(answers, answer => answer.Status >= HttpStatusCode.InternalServerError);
        Assert.Single(await Group.Members(town.Site), member => member.ActiveId == anna);
    }
}
