using Fusion.Governance;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Networks;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>Rules of one's own: what a form lacks is added, what nobody wants is left out, and what was proposed is changed until somebody supports it.</summary>
public sealed class ComposingTests
{
    /// <summary>The fields of the form as they stand, with changes; a field without a value is taken out.</summary>
    static async Task<(string, string)[]> Form(Browser browser, string path, string query, params (string Name, string Value)[] changes)
    {
        var form = (await browser.Page($"{path}/rules?{query}")).QuerySelector("#propose form")!;
        var fields = new List<(string, string)>();
        foreach (var input in form.QuerySelectorAll("input[name]").Where(one => one.GetAttribute("type") is not ("checkbox" or "radio") || one.HasAttribute("checked"))) fields.Add((input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        foreach (var select in form.QuerySelectorAll("select[name]")) fields.Add((select.GetAttribute("name")!, (select.QuerySelector("option[selected]") ?? select.QuerySelector("option"))?.GetAttribute("value") ?? ""));
        fields.RemoveAll(field => field.Item1.StartsWith("__", StringComparison.Ordinal) || changes.Any(change => change.Name == field.Item1));
        return [.. fields, .. changes.Where(change => change.Value.Length > 0)];
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_form_that_is_sent_as_it_stands_is_the_form(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        foreach (var form in new[] { "social-contract", "federal-community", "alliance", "self-organising", "parent-governed" })
        {
            var path = await Group.Found(head, $"As {form}");
            await Group.Do(head, path + "/rules", "propose", await Form(head, path, $"compose={form}", ("last_day", "2199-01-01")));
            var rules = (await Group.Read(town.Site, path)).Governance;
            var shipped = (await Group.Take(town.Site, path, form)) with { Form = "composed" };
            Assert.Equal(RulesFile.Write(shipped), RulesFile.Write(rules));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Kinds_of_members_and_offices_are_added_that_the_form_lacks_and_others_are_left_out(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "Own rules");
        await Group.Do(head, path + "/rules", "propose", await Form(head, path, "compose=social-contract",
            ("see_family", "true"), ("speak_family", "true"), ("vote_family", "true"), ("weight_family", "2"), ("invite_family", "true"), ("see_associate", ""), ("speak_associate", ""),
            ("chosen_arbiter", "network"), ("months_arbiter", "18"), ("seats_arbiter", "3"), ("from_arbiter", "voters"), ("gives-see_arbiter", "true"), ("gives-admit_arbiter", "true"), ("chosen_mentor", "none"), ("account_to", "member")));
        var rules = (await Group.Read(town.Site, path)).Governance;
        Assert.Equal([Act.Invite], rules.Of(MemberKind.Family)!.Powers!);
        Assert.Equal(2, rules.Of(Level.Network)!.Voters.Single(voter => voter.Kind == MemberKind.Family).Weight);
        Assert.Null(rules.Of(MemberKind.Associate));
        Assert.Null(rules.Of(Office.Mentor));
        Assert.Equal(Level.Member, rules.AccountableTo);
        var arbiter = rules.Of(Office.Arbiter)!;
        Assert.Equal((18, (int?)3, Level.Network, true, false), (arbiter.Months, arbiter.Seats, arbiter.ChosenAt, arbiter.See, arbiter.Speak));
        Assert.Equal([Act.Admit], arbiter.Powers!);
        Assert.Equal([MemberKind.Organisation, MemberKind.Person, MemberKind.Family], arbiter.From);
        // What was added governs: a family has two votes, an associate cannot join.
        var (_, anna) = await town.Member("Anna");
        Assert.Equal(2, rules.May(new Standing(MemberKind.Family, []), new Question(Act.Vote, Matter.Standards), DateOnly.FromDateTime(DateTime.UtcNow)).Weight);
        Assert.Equal(Reason.UnknownKind, rules.May(Standing.Outside(true), new Question(Act.Join, As: MemberKind.Associate), DateOnly.FromDateTime(DateTime.UtcNow)).Reason);
        // And one goes on from there.
        await Group.Do(head, path + "/rules", "propose", await Form(head, path, "compose=present", ("months_arbiter", "6")));
        Assert.Equal(6, (await Group.Read(town.Site, path)).Governance.Of(Office.Arbiter)!.Months);
        Assert.Equal(2, (await Group.Read(town.Site, path)).Governance.Of(Level.Network)!.Voters.Single(voter => voter.Kind == MemberKind.Family).Weight);
        Assert.NotNull(anna);
    }

    public static TheoryData<string, string, string> Contradictions => new()
    {
        { "compose=social-contract", "vote_family", "may not see what about" },
        { "compose=federal-community", "chosen_council=none", "The office Member of the council does not exist here" },
        { "compose=federal-community", "chosen_council=council", "chosen only by its own holders" },
        { "compose=federal-community", "chosen_weaver=none", "Nobody may enter who holds an office" },
        { "compose=parent-governed", "see_family=&speak_family=&propose_family=&vote_family=", "filled from members that there are not" },
        { "compose=social-contract", "level_voice=above", "There is no network above this one" },
        { "compose=social-contract", "account_to=above", "There is no network above this one" },
        { "compose=social-contract", "seats_arbiter=0&chosen_arbiter=network", "Arbiter" },
        { "compose=social-contract", "gives-speak_arbiter=true&chosen_arbiter=network", "may not see what about" },
    };

    [Theory, MemberData(nameof(Contradictions))]
    public async Task Composed_rules_are_refused_while_they_are_written(string begin, string changed, string said)
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "Own rules");
        var changes = changed.Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair.Length > 1 ? pair[1] : "true")).ToArray();
        Assert.Contains(said, await Group.Refusal(head, path + "/rules", "propose", await Form(head, path, begin, changes)), StringComparison.Ordinal);
        Assert.Equal("undecided", (await Group.Read(town.Site, path)).Form);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_matter_goes_to_the_network_above_only_where_there_is_one(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var (land, path) = (await Group.Found(head, "Land circle", "public"), await Group.Found(head, "Town circle", "public"));
        Assert.Null((await head.Page(path + "/rules?compose=social-contract")).QuerySelector("#level_voice option[value=above]"));
        await Group.Do(head, path + "/edit", "put", ("parent", land));
        await Group.Do(head, path + "/rules", "propose", await Form(head, path, "compose=social-contract", ("level_voice", "above")));
        Assert.Equal(Level.Above, (await Group.Read(town.Site, path)).Governance.Of(Matter.Voice).Level);
        // What belongs above is sent there, and where there is none above any more the page says so.
        Assert.Contains("The network above decides this", Group.Faults(await Council.Try(head, path, "proposal", "Who speaks for us", ("matter", "voice"))), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("no network above", Group.Text(await head.Page(path)), StringComparison.OrdinalIgnoreCase);
        await Group.Do(head, path + "/edit", "out", ("from", (await Group.Read(town.Site, land)).Id.Value.ToString()));
        Assert.Contains("There is no network above yet", Group.Text(await head.Page(path)), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Learners_have_a_voice_or_a_vote_where_the_rules_say_so(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "private");
        await Group.Choose(head, network, "federal-community");
        var (id, learner) = await town.Member("Yara", Features.Accounts.Contracts.AccountRole.Learner, isYoung: true);
        await Gathering.Seat(town.Site, network, id, MemberKind.Learner);
        Assert.Equal((1L, 1L), await Asked());
        await Group.Do(head, network + "/rules", "propose", await Form(head, network, "compose=present", ("vote_learner", "true")));
        Assert.Equal((2L, 0L), await Asked());

        // How many votes, and how many voices, when both say yes.
        async Task<(long Votes, long Voices)> Asked()
        {
            var path = await Council.Propose(head, network, "proposal", "One bell for all", ("matter", "standards"));
            await Group.Do(head, path, "open");
            foreach (var browser in new[] { learner, head }) await Council.Vote(browser, path, "yes");
            if ((await Council.Read(town.Site, path)).State != DecisionState.Settled) await Council.End(town.Site, path);
            var result = Features.Decisions.Settle.DecisionResult.Read((await Council.Read(town.Site, path)).Result)!;
            return (result.Of("yes"), result.VoicesOf("yes"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_proposed_rules_puts_others_in_their_place_until_somebody_supports_them(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        await Group.Do(weaver, network + "/rules", "propose", ("form", "federal-community"), ("stay_person", "staff"), ("why", "We grow"));
        var vote = await town.Site.Read(data => data.Set<Decision>().SingleAsync());
        var instead = $"instead={vote.Id.Value}&compose=proposed";
        Assert.Contains("Change the proposed rules", Group.Text(await weaver.Page(network + "/rules")), StringComparison.Ordinal);
        Assert.DoesNotContain("Change the proposed rules", Group.Text(await people[0].Page(network + "/rules")), StringComparison.Ordinal);
        // An amendment in words changes no rule: whoever takes it up has changed the rules.
        await Group.Do(people[0], vote.Path, "say", ("voice_kind", "amendment"), ("voice", "Seven in the council are enough."));
        var voice = (await town.Site.Read(data => data.Set<DecisionVoice>().SingleAsync())).Id.ToString();
        Assert.Contains("change no rule", await Group.Refusal(weaver, vote.Path, "answer", ("id", voice), ("taken", "yes"), ("answer", "Yes, seven it is.")), StringComparison.Ordinal);
        var changed = await Form(weaver, network, instead, ("seats_council", "7"), ("stay_person", "staff"));
        Assert.Contains("Only who proposed", await Group.Refusal(people[0], network + "/rules", "propose", changed), StringComparison.Ordinal);
        await Group.Do(weaver, network + "/rules", "propose", changed);
        Assert.Equal(7, RulesFile.Read(DecisionEffect.Read((await Council.Read(town.Site, vote.Path)).Effect)!.Rules).Rules!.Of(Office.Council)!.Seats);
        Assert.Single(await town.Site.Read(data => data.Set<Decision>().ToListAsync()));
        await Group.Do(weaver, vote.Path, "answer", ("id", voice), ("taken", "yes"), ("answer", "Yes, seven it is."));
        Assert.Equal(VoiceState.Taken, (await town.Site.Read(data => data.Set<DecisionVoice>().SingleAsync())).State);
        await Group.Do(people[1], vote.Path, "support");
        Assert.Contains("Only who proposed", await Group.Refusal(weaver, network + "/rules", "propose", changed), StringComparison.Ordinal);
        Assert.Contains("change-proposal", await town.Record(), StringComparison.Ordinal);
        await Group.Do(weaver, vote.Path, "open");
        foreach (var voter in people) await Council.Vote(voter, vote.Path, "consent");
        await Council.End(town.Site, vote.Path);
        Assert.Equal(7, (await Group.Read(town.Site, network)).Governance.Of(Office.Council)!.Seats);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Once_somebody_supports_proposed_rules_they_stand_and_others_that_begin_with_them_are_a_proposal_of_their_own(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 2);
        await Group.Do(weaver, network + "/rules", "propose", ("form", "federal-community"), ("stay_person", "staff"), ("why", "We grow"));
        var first = await town.Site.Read(data => data.Set<Decision>().SingleAsync());
        await Group.Do(people[1], first.Path, "support");
        foreach (var browser in new[] { weaver, people[0] })
        {
            var page = await browser.Page(network + "/rules");
            Assert.Contains("then they stand as they are voted on", Group.Text(page), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"a[href*='from={first.Id.Value}']"));
        }
        var stranger = await town.Site.NewBrowser().Page(network + "/rules");
        Assert.Null(stranger.QuerySelector("a[href*='from=']"));

        await Group.Do(people[0], network + "/rules", "propose", await Form(people[0], network, $"from={first.Id.Value}&compose=proposed", ("seats_council", "7"), ("stay_person", "staff")));
        var both = await town.Site.Read(data => data.Set<Decision>().OrderBy(one => one.At).ToListAsync());
        Assert.Equal([9, 7], both.Select(one => RulesFile.Read(DecisionEffect.Read(one.Effect)!.Rules).Rules!.Of(Office.Council)!.Seats));
        Assert.Equal(first.Effect, both[0].Effect);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Where_new_rules_have_fewer_seats_those_in_office_go_on_and_the_surplus_is_told(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        foreach (var name in new[] { "Ada", "Bela" })
        {
            var (id, _) = await town.Member(name);
            await Gathering.Seat(town.Site, path, id, MemberKind.Person);
            await Group.Do(head, path + "/weave", "appoint", ("office", "facilitator"), ("holder", (await Group.MemberOf(town.Site, id)).ToString()));
        }
        var (_, third) = await town.Member("Chidi");
        await Group.Do(head, path + "/rules", "propose", await Form(head, path, "compose=present", ("seats_facilitator", "1")));
        var rules = (await Group.Read(town.Site, path)).Governance;
        Assert.Equal(1, rules.Of(Office.Facilitator)!.Seats);
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        Task<List<OfficeTerm>> Running() => town.Site.Read(data => data.Set<OfficeTerm>().Where(term => term.Office == Office.Facilitator && term.Until >= today).ToListAsync());
        Assert.Equal(2, (await Running()).Count);
        const string told = "Facilitator: 2 hold it, and the rules have room for 1";
        Assert.Contains(told, Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Contains(told, Group.Text(await head.Page(path + "/weave")), StringComparison.Ordinal);
        Assert.Contains("More hold an office than there are seats: Facilitator in River schools, 2 for 1", Group.Text(await head.Page("/desk")), StringComparison.Ordinal);
        // Nobody new takes it.
        Assert.Contains("seats are taken", await Group.Refusal(head, path + "/weave", "appoint", ("office", "facilitator"), ("holder", (await Group.Members(town.Site))[0].Id.ToString())), StringComparison.Ordinal);
        await Group.Do(head, path + "/weave", "end", ("id", (await Running())[0].Id.ToString()));
        Assert.DoesNotContain(told, Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.DoesNotContain("More hold an office", Group.Text(await head.Page("/desk")), StringComparison.Ordinal);
        Assert.NotNull(third);
    }
}
