using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>What changed since a group's last session, and whether others answered.</summary>
public sealed class ChangeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Change_over_time_tells_how_many_answered_and_in_what_part_each_time(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "public");
        await Held(teachers: 6, families: 6, now: 2);
        var second = await Held(teachers: 12, families: 5, now: 3);
        Assert.Equal(["answers then 12, now 17. Parent or family: 6 of 12 then, 5 of 17 now. Teacher: 6 of 12 then, 12 of 17 now."], await Who(second));
        var row = (await head.Page(second.Path)).QuerySelectorAll("[aria-labelledby=change] tbody tr").Single(one => one.TextContent.Contains('2', StringComparison.Ordinal));
        Assert.Equal(["2", "3"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));

        // Whoever answers in nearly the same parts is not told, and a part too small to be shown is not told either.
        var third = await Held(teachers: 11, families: 5, now: 3);
        Assert.Equal("answers then 17, now 16.", (await Who(third))[^1]);
        var fourth = await Held(teachers: 12, families: 2, now: 3);
        Assert.Equal("answers then 16, now 14.", (await Who(fourth))[^1]);

        async Task<Table> Held(int teachers, int families, int now)
        {
            var table = await Table.Begin(town.Site, head, "network-health", ("network", network["/networks/".Length..]));
            await table.AnswerAs("teacher", teachers, now, "trust");
            await table.AnswerAs("family", families, now, "trust");
            await table.Move(Phase.Share);
            await table.Do("end");
            await table.LongAgo();
            return table;
        }

        async Task<List<string>> Who(Table table) => [.. (await head.Page(table.Path)).QuerySelectorAll("#who-answered li").Select(line => line.TextContent.Trim().Split(": ", 2)[1])];
    }
}
