using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>Anonymous means it.</summary>
public sealed class AnonymityTests
{
    const string Hidden = "Fewer than five have answered";

    [Theory, OnSqlite, OnPostgres]
    public async Task Nothing_with_fewer_than_five_people_behind_it_is_shown_anywhere(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        await table.Answer(4, now: 5, want: 5);
        using var talker = town.Site.NewBrowser();
        Assert.Equal("stored", await table.Send(talker, "ownership", new { line = 0, first = 5, second = 5, evidence = "A sentence that only I would write" }));
        await table.Move(Phase.Share);
        foreach (var page in new[] { "", "/wall", "/notes" })
        {
            var text = await table.Text(page);
            Assert.DoesNotContain("only I would write", text, StringComparison.Ordinal);
            Assert.DoesNotContain("The middle answer", text, StringComparison.Ordinal);
        }
        Assert.Contains(Hidden, await table.Text(), StringComparison.Ordinal);
        var data = await lead.Json(table.Path + ".json");
        Assert.All(data["items"]!.AsArray(), item => Assert.True((bool)item!["hidden"]! && item["now"] is null && item["people"] is null && item["notes"]!.AsArray().Count == 0));
        Assert.Equal((0, null), ((int)data["people"]!, (double?)data["alpha"]));
        Assert.DoesNotContain("only I would write", (await lead.Get(table.Path + ".csv")).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobodys_answer_is_the_difference_of_two_results(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        await table.Answer(6);
        await table.Move(Phase.Share);
        var six = await Trust(lead, table);
        Assert.Equal(6, six.People);
        for (var more = 1; more <= 4; more++)
        {
            await table.Answer(1, now: 5, want: 5);
            Assert.Equal(six, await Trust(lead, table));
        }
        await table.Answer(1, now: 5, want: 5);
        Assert.Equal(11, (await Trust(lead, table)).People);
        // And none that is shown is taken out again.
        Assert.Contains("only goes forward", await Group.Refusal(lead, table.Path + "/lead", "move", ("phase", "alone")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_counted_no_longer_changes_and_no_name_is_kept(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        using var phone = town.Site.NewBrowser();
        var whileAlone = DateTimeOffset.UtcNow;
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Post(table.Join, [("send", Guid.NewGuid().ToString()), ("name", "Greta"), ("a.trust.0.first", "1"), ("a.trust.0.second", "3")])).Status);
        await table.Answer(5);
        await Task.Delay(20);
        var before = DateTimeOffset.UtcNow;
        await Task.Delay(20);
        await table.Move(Phase.Share);
        Assert.True(before > whileAlone);
        Assert.Equal("late", await table.Send(phone, "trust", new { line = 0, first = 5, second = 5 }, made: before));
        Assert.DoesNotContain("Greta", (await lead.Get(table.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Greta", (await phone.Get(table.Join)).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Roles_are_told_apart_only_at_the_end_and_only_where_no_group_can_be_worked_out(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        foreach (var (role, people) in new[] { ("teacher", 6), ("learner", 7), ("employer", 2) })
            for (var person = 0; person < people; person++)
            {
                using var browser = town.Site.NewBrowser();
                Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(table.Join, [("role", role), ("a.trust.0.first", role == "teacher" ? "4" : "2"), ("a.trust.0.second", "5")])).Status);
            }
        await table.Move(Phase.Share);
        Assert.DoesNotContain("By role", await table.Text(), StringComparison.Ordinal);
        await table.Do("end");
        // For a day phones that were away deliver, and each would be the difference of two tables.
        Assert.DoesNotContain("By role", await table.Text(), StringComparison.Ordinal);
        await table.LongAgo();
        var rows = (await lead.Page(table.Path)).QuerySelectorAll("#item-trust details table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))).ToList();
        // With the two employers alone hidden, all less the others would be theirs: the smaller of the others is hidden with them.
        Assert.Contains("Learner 7 2", rows);
        Assert.Contains("Teacher not shown –", rows);
        Assert.Contains("Employer not shown –", rows);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task No_part_of_an_answer_is_the_difference_of_two_results_either(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        await table.Answer(5);
        await table.Move(Phase.Share);
        var five = await Trust(lead, table);
        for (var person = 0; person < 4; person++)
        {
            using var phone = town.Site.NewBrowser();
            Assert.Equal("stored", await table.Send(phone, "trust", new { line = 0, first = 3 }));
        }
        // Five more have answered, and only one of them said what they want: that would be theirs.
        await table.Answer(1, now: 5, want: 5);
        Assert.Equal(five, await Trust(lead, table));
        await table.Answer(4, now: 5, want: 5);
        Assert.Equal(14, (await Trust(lead, table)).People);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_goes_from_one_role_to_another_once_a_result_without_names_was_shown(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        using var phone = town.Site.NewBrowser();
        Task<Answer> Say(string role) => phone.Post(table.Join, [("role", role), ("a.trust.0.first", "2")]);
        await Say("learner");
        await Say("teacher");
        await table.Move(Phase.Share);
        await Say("employer");
        Assert.Equal(Role.Teacher, await town.Site.Read(data => data.Set<Participant>().Where(one => one.BoardId == table.Id).Select(one => one.Role).SingleAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_answers_from_outside_is_told_beside_the_group_and_without_names_only_from_five_on(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        foreach (var names in new[] { "named", "anonymous" })
        {
            var table = await Table.Begin(town.Site, lead, "network-health", ("names", names));
            await table.Answer(6, now: 2);
            await Outside(4);
            await table.Move(Phase.Share);
            Assert.Equal(("2", names == "named" ? "4" : null), await Beside());
            if (names == "named") Assert.Contains("People from outside who answered: 4. Their middle answer is 4", await table.Text(), StringComparison.Ordinal);
            await Outside(1);
            Assert.Equal(names == "named", await Beside() == ("2", "4"));
            await Outside(4);
            Assert.Equal(("2", "4"), await Beside());

            async Task Outside(int people)
            {
                for (var person = 0; person < people; person++)
                {
                    using var phone = town.Site.NewBrowser();
                    Assert.Equal(HttpStatusCode.Redirect, (await phone.Post(table.Join, [("role", "outside"), ("a.trust.0.first", "4")])).Status);
                }
            }

            // The group's own middle, and last in the row that from outside.
            async Task<(string?, string?)> Beside()
            {
                var page = await lead.Page(table.Path);
                var cells = page.QuerySelector("[aria-labelledby=overview] a[href='#item-trust']")!.Closest("tr")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
                return (cells[0], cells.Count > 4 ? cells[4] : null);
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Agreement_of_rankings_is_not_told_of_fewer_than_five_who_ranked_all(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "governance-scenarios");
        for (var person = 0; person < 6; person++)
        {
            using var phone = town.Site.NewBrowser();
            var cards = Enumerable.Range(1, person < 4 ? 6 : 3).Select(card => ($"a.preferred.{card}.first", card.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(HttpStatusCode.Redirect, (await phone.Post(table.Join, [.. cards])).Status);
        }
        await table.Move(Phase.Share);
        var item = (await lead.Json(table.Path + ".json"))["items"]!.AsArray().Single(one => (string)one!["item"]! == "preferred")!;
        Assert.Equal(6, (int)item["people"]!);
        Assert.Null(item["agreementOfRankings"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_deletes_their_account_leaves_no_trace_in_a_session_but_what_the_groups_result_rests_on(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var named = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        var (id, member) = await town.Member("Mia");
        Assert.Equal(HttpStatusCode.Redirect, (await member.Post(named.Join, [("name", "Mia the Tall"), ("a.notes.1.text", "More quiet rooms"), ("a.weight.0.first", "5")])).Status);
        await named.Move(Phase.Share);
        Assert.Contains("Mia the Tall", await named.Text(), StringComparison.Ordinal);
        var before = (await named.Lines()).Select(line => line.ParticipantId).Distinct().Single();
        await Forget(town.Site, id);
        var text = await named.Text();
        Assert.Contains("More quiet rooms", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mia the Tall", text, StringComparison.Ordinal);
        Assert.All(await named.Lines(), line => Assert.NotEqual(before, line.ParticipantId));
    }

    internal static Task<Outcome<Done>> Forget(Site site, Guid account) => site.Act<IEnumerable<IPersonalData>, Done>(async (all, stop) =>
    {
        await all.OfType<ToolkitPersonalData>().Single().Forget(new Person(account, Guid.Empty, null), stop);
        return default(Done);
    });

    static async Task<(int People, string Counts)> Trust(Browser lead, Table table)
    {
        var item = (await lead.Json(table.Path + ".json"))["items"]!.AsArray().Single(one => (string)one!["item"]! == "trust")!;
        return ((int)item["people"]!, item["now"]!["counts"]!.ToJsonString());
    }
}
