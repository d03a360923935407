using System.Text.Json.Nodes;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>A result tells what a whole dimension comes to, of what its items show.</summary>
public sealed class DimensionTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Items_of_a_dimension_that_have_one_scale_are_told_together_with_their_spread_and_agreement(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "network-health", ("names", "named"));
        await table.Answer(2, "trust", now: 2, want: 4);
        await table.Answer(1, "trust", now: 3, want: 5);
        await table.Answer(3, "facilitation", now: 4, want: 4);
        await table.Answer(2, "ownership", now: 1, want: 1);
        await table.Move(Phase.Share);
        var all = Assert.Single(await Dimensions(lead, table))!;
        Assert.Equal(("parts", 2, "[0,2,1,3,0]", "[0,0,0,5,1]"), ((string)all["section"]!, (int)all["items"]!, all["now"]!["counts"]!.ToJsonString(), all["want"]!["counts"]!.ToJsonString()));
        // Variances of 1/3 and 0 on five anchors: r = 11/12, and 2r / (2r + 1 - r).
        Assert.Equal(22 / 23.0, (double)all["agreement"]!, 12);
        Assert.Equal((25 - 19) / 6.0, (double)all["gap"]!, 12);
        var text = await table.Text();
        foreach (var said in new[] { "All 2 questions on this scale together", "Wanted less what there is, on average over all answers: 1.", "The middle half of the answers lies between points 2 and 4.", "Agreement over these questions (r_wg(J)) 0.96: very strong." }) Assert.Contains(said, text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_names_a_dimension_tells_nothing_of_items_that_are_hidden_or_of_answers_that_wait(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        await table.Answer(6, "trust");
        await table.Answer(5, "facilitation");
        await table.Answer(4, "shared-purpose", now: 5, want: 5);
        await table.Move(Phase.Share);
        await table.Answer(1, "trust", now: 5, want: 5);
        var all = Assert.Single(await Dimensions(lead, table))!;
        Assert.Equal((2, "[0,11,0,0,0]", "[0,0,0,11,0]"), ((int)all["items"]!, all["now"]!["counts"]!.ToJsonString(), all["want"]!["counts"]!.ToJsonString()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_dimension_is_seen_from_outside_beside_the_group_where_every_item_may_show_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead);
        await table.AnswerAs("teacher", 5, 2, "trust", "facilitation");
        await table.AnswerAs("outside", 5, 4, "trust");
        await table.AnswerAs("outside", 4, 3, "facilitation");
        await table.Move(Phase.Share);
        Assert.Null(Assert.Single(await Dimensions(lead, table))!["outside"]);
        Assert.DoesNotContain("On average over all answers: from outside", await table.Text(), StringComparison.Ordinal);
        await table.AnswerAs("outside", 5, 3, "facilitation");
        var all = Assert.Single(await Dimensions(lead, table))!;
        Assert.Equal(("[0,10,0,0,0]", "[0,0,9,5,0]"), (all["now"]!["counts"]!.ToJsonString(), all["outside"]!["counts"]!.ToJsonString()));
        Assert.Contains("On average over all answers: from outside 3.36, within the group 2.", await table.Text(), StringComparison.Ordinal);
    }

    static async Task<JsonArray> Dimensions(Browser lead, Table table) => (await lead.Json(table.Path + ".json"))["dimensions"]!.AsArray();
}
