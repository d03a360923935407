using System.IO.Compression;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Report;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

/// <summary>Conversations in the one search, in the open data, and how they developed.</summary>
public sealed class FindingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_one_search_finds_a_conversation_from_the_moment_it_opens(Db db)
    {
        var word = $"zephyr{Guid.NewGuid():N}"[..14];
        var talk = await Talk.Begin(db, with: form => form with { Question = $"What would a {word} teach us?" }, open: false);
        using var reader = talk.Somebody();
        Assert.DoesNotContain(talk.Path, (await reader.Get($"/search?q={word}")).Text, StringComparison.Ordinal);
        await talk.Turn(open: true);
        var found = await reader.Page($"/search?q={word}");
        Assert.Equal([$"What would a {word} teach us?"], found.QuerySelectorAll($"main a[href='{talk.Path}']").Select(link => link.TextContent));
        var hit = (await reader.Json($"/search.json?q={word}"))["items"]!.AsArray().Single()!;
        Assert.Equal(("conversation", $"What would a {word} teach us?"), ((string)hit["kind"]!, (string)hit["title"]!));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_open_data_hold_every_conversation_that_was_opened_and_no_draft(Db db)
    {
        var (open, draft) = (await Talk.Begin(db), await Talk.Begin(db, open: false));
        await open.Vote(3, 1, -1);
        await open.Turn(open: false);
        using var zip = new ZipArchive(new MemoryStream((await open.Site.Browser.Get("/data/fusion-data.zip")).Bytes));
        using var file = new StreamReader(zip.GetEntry("conversations.csv")!.Open());
        var rows = Csv.Read(await file.ReadToEndAsync(), out _);
        var (ids, people, votes) = (0, rows[0].ToList().IndexOf("people"), rows[0].ToList().IndexOf("votes"));
        var row = rows.Single(row => row[ids] == open.Id.ToString());
        Assert.Equal(("3", "6"), (row[people], row[votes]));
        Assert.DoesNotContain(rows, row => row[ids] == draft.Id.ToString());
    }

    [Fact]
    public void A_history_is_drawn_from_two_moments_on_with_a_band_for_each_group_and_for_those_in_none()
    {
        MapPoint At(int hour, int people, string groups) => new() { At = new DateTime(2026, 11, 2, hour, 0, 0, DateTimeKind.Utc), People = people, Groups = groups };
        Assert.Null(HistoryPicture.Draw([], "History"));
        Assert.Null(HistoryPicture.Draw([At(9, 5, "")], "History"));
        var picture = HistoryPicture.Draw([At(12, 30, "A 14, B 9, C 4"), At(11, 20, "A 10, B 10"), At(9, 5, "")], "<History>")!.Value!;
        Assert.Equal(3 + 1, picture.Split("class=\"opinion__dot").Length - 1);
        Assert.Contains("aria-label=\"&lt;History&gt;\"", picture, StringComparison.Ordinal);
        Assert.All(new[] { 0, 1, 2 }, group => Assert.Contains($"dot--{OpinionPicture.HueOf(group)}", picture, StringComparison.Ordinal));
        // What was kept and makes no sense is left out, not drawn wrongly.
        Assert.DoesNotContain("NaN", HistoryPicture.Draw([At(9, 0, "A x, ?"), At(9, 0, "")], "History")!.Value!, StringComparison.Ordinal);
    }
}
