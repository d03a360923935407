using System.Text;
using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>People who are not here yet: by letter, from a list or a file, and from outside into an office.</summary>
public sealed class InvitingTests
{
    static (string, string)[] List(string lines, string go) => [("bodies_kind", "organisation"), ("people_kind", "person"), ("bodies", lines), ("go", go)];

    static List<string> Found(Answer answer) => [.. answer.Page.QuerySelectorAll("#list table tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    static Task<List<NetworkLink>> Links(Site site) => site.Read(data => data.Set<NetworkLink>().ToListAsync());

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mail_address_in_the_list_gets_a_letter_whose_link_lets_one_person_in(Db db)
    {
        await using var town = await Town.Start(db);
        var (path, _, head) = await Gathering.Network(town, "private");
        const string lines = "River City\r\nAnna@example.org\r\nBela\tbela@example.org\r\nNobody\tnot an address\r\nanna@example.org";
        Assert.Equal(["River CityRiver City will be invited", "Anna@example.org will be written to", "Bela will be written to", "Nobody not listed here", "anna@example.org will be written to"], Found(await head.Post(path + "/weave?handler=invite", List(lines, "false"), "/account")));
        Assert.Empty(await town.Letters());
        var sent = Group.Text((await head.Post(path + "/weave?handler=invite", List(lines, "true"), "/account")).Page);
        Assert.Contains("1 organisation is invited", sent, StringComparison.Ordinal);
        Assert.Contains("2 letters go out.", sent, StringComparison.Ordinal);
        var letters = await town.Letters();
        Assert.Equal(["anna@example.org", "bela@example.org"], letters.Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.Contains("River schools", letters[0].Content, StringComparison.Ordinal);
        // Of the address nothing is kept but a digest, and nothing is in the record.
        Assert.All(await Links(town.Site), link => Assert.DoesNotContain("@", link.Receiver, StringComparison.Ordinal));
        Assert.DoesNotContain("anna@example.org", await town.Record(), StringComparison.Ordinal);
        // Who was written to is not written to again.
        Assert.Contains("Bela was written to already", Found(await head.Post(path + "/weave?handler=invite", List(lines, "false"), "/account")));
        await head.Post(path + "/weave?handler=invite", List(lines, "true"), "/account");
        Assert.Equal(2, (await town.Letters()).Count);

        var link = "/networks/come/" + letters[0].Content.Split("/networks/come/")[1][..32];
        var (_, anna) = await town.Member("Anna");
        var (_, other) = await town.Member("Other");
        await anna.Post(link, [("motives", "I want to help.")]);
        Assert.Equal(HttpStatusCode.OK, (await anna.Get(path + "/members")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(link)).Status);
        Assert.Single(await Links(town.Site));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_may_have_a_column_of_addresses_for_those_who_are_not_listed_here(Db db)
    {
        await using var town = await Town.Start(db);
        var (path, _, head) = await Gathering.Network(town, "private");
        var file = Encoding.UTF8.GetBytes("name;role;mail\nRiver City;city;city@example.org\nAnna;teacher;anna@example.org\n;;bela@example.org\nNobody;;\n");
        var looked = await head.Post(path + "/weave?handler=invite", [.. List("", "false")], ("file", "people.csv", file), "/account");
        // Who is listed here is invited here.
        Assert.Equal(["River CityRiver City will be invited", "Anna will be written to", "bela@example.org will be written to", "Nobody not listed here"], Found(looked));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Letters_go_out_in_an_organisations_name_by_whom_the_rules_let_invite_and_not_without_end(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, person) = await town.Member("Wren", AccountRole.MemberLead);
        var own = await Group.Found(person, "Two friends");
        await person.Post(own + "/weave?handler=invite", List("anna@example.org", "true"), "/account");
        Assert.Equal(["anna@example.org letters go out in an organisation’s name only: act for one, or hand over a link"], Found(await person.Post(own + "/weave?handler=invite", List("anna@example.org", "false"), "/account")));
        Assert.Empty(await Links(town.Site));
        var (path, _, head) = await Gathering.Network(town, "private");
        var (id, looker) = await town.Member("Lou");
        await Gathering.Seat(town.Site, path, id, MemberKind.Observer);
        Assert.Contains("no right", await Group.Refusal(looker, path + "/weave", "invite", List("anna@example.org", "true")), StringComparison.Ordinal);
        Assert.Contains("People who are written to", await Group.Refusal(head, path + "/weave", "invite", ("bodies_kind", "organisation"), ("people_kind", ""), ("bodies", "anna@example.org")), StringComparison.Ordinal);
        var many = string.Join('\n', Enumerable.Range(0, MailInvitations.MostOfADay + 3).Select(number => $"person{number}@example.org"));
        Assert.Equal(3, Found(await head.Post(path + "/weave?handler=invite", List(many, "false"), "/account")).Count(line => line.EndsWith("not today: enough letters have gone out", StringComparison.Ordinal)));
        await head.Post(path + "/weave?handler=invite", List(many, "true"), "/account");
        Assert.Equal(MailInvitations.MostOfADay, (await Links(town.Site)).Count);
        // One address gets few such letters in a day, whoever asks for them.
        for (var at = 0; at < 6; at++) await head.Post(await Group.Found(head, $"Circle {(char)('A' + at)}") + "/weave?handler=invite", List("tired@example.org", "true"), "/account");
        Assert.Equal(5, (await town.Letters()).Count(letter => letter.To == "tired@example.org"));
        Assert.Equal(MailInvitations.MostOfADay + 5, (await Links(town.Site)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_from_outside_comes_in_without_a_vote_and_holds_an_office_in_the_same_step(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River schools", "public");
        var made = await head.Post(path + "/weave?handler=link", [("link_kind", "observer"), ("link_office", "critical-friend")], "/account");
        var link = new Uri(made.Page.QuerySelector("code.token")!.TextContent).AbsolutePath;
        var (outside, friend) = await town.Member("Fay");
        Assert.Contains("You take this office: Critical friend", Group.Text(await friend.Page(link)), StringComparison.Ordinal);
        Assert.Equal(path, (await friend.Post(link, [("motives", "I ask the awkward questions.")])).Location);
        var member = (await Group.Members(town.Site)).Single(row => row.AccountId == outside);
        Assert.Equal(MemberKind.Observer, member.Kind);
        var term = await town.Site.Read(data => data.Set<OfficeTerm>().SingleAsync(one => one.MemberId == member.Id));
        Assert.Equal((Office.CriticalFriend, DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(12).AddDays(-1)), (term.Office, term.Until));
        var rules = (await Group.Read(town.Site, path)).Governance;
        var standing = new Standing(member.Kind, [new HeldOffice(term.Office, term.From, term.Until)]);
        Assert.True(rules.May(standing, new Question(Act.Speak), term.From).IsAllowed);
        Assert.All(Enum.GetValues<Matter>(), matter => Assert.False(rules.May(standing, new Question(Act.Vote, matter), term.From).IsAllowed));
        // It is for one.
        var (_, second) = await town.Member("Gus");
        Assert.Equal(HttpStatusCode.NotFound, (await second.Get(link)).Status);
        Assert.Contains("critical-friend", await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_office_is_given_by_a_link_only_by_whom_and_to_whom_the_rules_let(Db db)
    {
        await using var town = await Town.Start(db);
        var (path, _, head) = await Gathering.Network(town);
        var (id, looker) = await town.Member("Lou");
        await Gathering.Seat(town.Site, path, id, MemberKind.Observer);
        // Several choose who holds it: an observer comes in, and stands for election.
        Assert.Contains("Call an election", await Group.Refusal(head, path + "/weave", "link", ("link_kind", "observer"), ("link_office", "critical-friend")), StringComparison.Ordinal);
        Assert.Contains("filled from other members", await Group.Refusal(head, path + "/weave", "link", ("link_kind", "observer"), ("link_office", "spokesperson")), StringComparison.Ordinal);
        Assert.Contains("no right", await Group.Refusal(looker, path + "/weave", "link", ("link_kind", "observer"), ("link_office", "critical-friend")), StringComparison.Ordinal);

        // What was promised under other rules is promised no more.
        var (weaver, own) = await town.Member("Wren", AccountRole.MemberLead);
        var circle = await Group.Found(own, "Own circle");
        var made = await own.Post(circle + "/weave?handler=link", [("link_kind", "observer"), ("link_office", "facilitator")], "/account");
        Assert.Contains("Takes the office: Facilitator", Group.Text(made.Page), StringComparison.Ordinal);
        await Group.Choose(own, circle, "self-organising");
        Assert.Empty(await Links(town.Site));
        Assert.NotEqual(Guid.Empty, weaver);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Somebody_from_outside_is_elected_once_they_have_come_in_to_look_on(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var (id, friend) = await town.Member("Fay");
        await Group.Do(friend, network, "join", ("kind", "observer"), ("motives", "I ask the awkward questions."));
        var election = await Council.Propose(weaver, network, "election", "Who asks the awkward questions?", ("office", "critical-friend"), ("method", "approval"), ("seats", "1"));
        await Group.Do(friend, election, "stand", ("name", "Fay"), ("statement", "I belong to no side, and ask what nobody asks."));
        await Group.Do(weaver, election, "open");
        foreach (var voter in people) await Group.Do(voter, election, "vote", ("option_1", "true"), ("reason", ""));
        await Council.End(town.Site, election);
        var member = await Group.MemberOf(town.Site, id);
        Assert.Equal(Office.CriticalFriend, (await town.Site.Read(data => data.Set<OfficeTerm>().SingleAsync(term => term.MemberId == member))).Office);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_was_invited_says_what_they_will_put_in_where_the_rules_ask_for_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Representative("Head of Hill", "school", asLead: true);
        var path = await Group.Found(head, "River families");
        await head.Post(path + "/weave?handler=invite", List("River City", "true"), "/account");
        await Group.Choose(head, path, "parent-governed");
        var (_, city) = await town.Representative("Mayor", "city", asLead: true);
        Assert.NotNull((await city.Page(path)).QuerySelector("#invited textarea[name=commitment]"));
        Assert.Contains("What will you put in?", await Group.Refusal(city, path, "join", ("motives", "We have boats for them."), ("commitment", "")), StringComparison.Ordinal);
        Assert.Equal(MemberState.Invited, (await Group.Members(town.Site))[1].State);
        await Group.Do(city, path, "join", ("motives", "We have boats for them."), ("commitment", "Two boats in summer."));
        Assert.Equal("Two boats in summer.", (await Group.Members(town.Site))[1].Commitment);
    }
}
