using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>Nobody works out of what an anonymous session shows what one person said.</summary>
public sealed class SubtractionTests
{
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
    public async Task A_counted_answer_stays_as_it_was_and_one_that_was_taken_back_before_can_still_be_given(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        using var counted = town.Site.NewBrowser();
        using var undecided = town.Site.NewBrowser();
        await table.Send(counted, "trust", new { line = 0, first = 2, second = 4 });
        await table.Send(undecided, "trust", new { line = 0, first = 5, second = 5 });
        Assert.Equal("stored", await table.Send(undecided, "trust", new { line = 0 }));
        await table.Answer(4);
        var inTime = DateTimeOffset.UtcNow;
        await Task.Delay(20);
        await table.Move(Phase.Share);
        var five = await Trust(lead, table);
        Assert.Equal(5, five.People);

        Assert.Equal("late", await table.Send(counted, "trust", new { line = 0, first = 5, second = 5 }, made: inTime));
        // Their phone was away when they made up their mind: they wait for four more, as everybody does who comes now.
        Assert.Equal("stored", await table.Send(undecided, "trust", new { line = 0, first = 5, second = 5 }, made: inTime));
        Assert.Equal(five, await Trust(lead, table));
        await table.Answer(4, now: 5, want: 5);
        Assert.Equal(10, (await Trust(lead, table)).People);
        Assert.Equal("late", await table.Send(undecided, "trust", new { line = 0 }, made: inTime.AddMilliseconds(1)));
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

    static async Task<(int People, string Counts)> Trust(Browser lead, Table table)
    {
        var item = (await lead.Json(table.Path + ".json"))["items"]!.AsArray().Single(one => (string)one!["item"]! == "trust")!;
        return ((int)item["people"]!, item["now"]!["counts"]!.ToJsonString());
    }
}
