using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

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
        // Version 7 would tell when each was written.
        Assert.All(await table.Lines(), line => Assert.Equal(4, line.Id.Version));
        Assert.DoesNotContain("Greta", (await lead.Get(table.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Greta", (await phone.Get(table.Join)).Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Roles_are_told_apart_only_at_the_end_and_only_where_no_group_can_be_worked_out(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        foreach (var (role, people) in new[] { ("teacher", 6), ("learner", 7), ("employer", 2) }) await Say(town.Site, table, role, people);
        await table.Move(Phase.Share);
        Assert.DoesNotContain("By role", await table.Text(), StringComparison.Ordinal);
        await table.Do("end");
        // For a day phones that were away deliver, and each would be the difference of two tables.
        Assert.DoesNotContain("By role", await table.Text(), StringComparison.Ordinal);
        await table.LongAgo();
        var rows = await Rows(lead, table);
        // With the two employers alone hidden, all less the others would be theirs: the smaller of the others is hidden with them.
        Assert.Contains("Learner 7 2", rows);
        Assert.Contains("Teacher not shown –", rows);
        Assert.Contains("Employer not shown –", rows);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task With_names_too_roles_are_told_apart_only_where_they_are_large_enough(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "network-health", ("names", "named"));
        await Say(town.Site, table, "teacher", 5);
        await Say(town.Site, table, "learner", 4);
        await table.Move(Phase.Share);
        Assert.DoesNotContain("By role", await table.Text(), StringComparison.Ordinal);
        await Say(town.Site, table, "learner", 1);
        var rows = await Rows(lead, table);
        Assert.Contains("Learner 5 2", rows);
        Assert.Contains("Teacher 5 4", rows);
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

    static async Task Say(Site site, Table table, string role, int people)
    {
        for (var person = 0; person < people; person++)
        {
            using var browser = site.NewBrowser();
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(table.Join, [("role", role), ("a.trust.0.first", role == "teacher" ? "4" : "2"), ("a.trust.0.second", "5")])).Status);
        }
    }

    static async Task<List<string>> Rows(Browser lead, Table table) =>
        [.. (await lead.Page(table.Path)).QuerySelectorAll("#item-trust details table tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim())))];

    internal static Task<Outcome<Done>> Forget(Site site, Guid account) => site.Act<IEnumerable<IPersonalData>, Done>(async (all, stop) =>
    {
        await all.OfType<ToolkitPersonalData>().Single().Forget(new Person(account, Guid.Empty, null), stop);
        return default(Done);
    });
}
