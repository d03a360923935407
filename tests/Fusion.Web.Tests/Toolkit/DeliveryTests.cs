using System.Text.Json;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>Answers that come late, on paper or as a file.</summary>
public sealed class DeliveryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_sheet_of_paper_is_one_person_however_often_it_is_sent_and_text_in_any_script_stays_text(Db db)
    {
        const string said = "<script>alert(1)</script> نحن هنا ✓";
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        var sheet = Guid.NewGuid().ToString();
        for (var twice = 0; twice < 2; twice++) Assert.Equal($"{table.Path}/paper", (await lead.Post(table.Path + "/paper", [("sheet", sheet), ("name", "Old Tom"), ("a.notes.1.text", said), ("a.weight.0.first", "5")])).Location);
        Assert.Contains("One sheet is in", await table.Text("/paper"), StringComparison.Ordinal);
        Assert.Equal(2, (await table.Lines()).Count);
        await table.Move(Phase.Share);
        var page = await lead.Page(table.Path);
        Assert.Equal(said, page.QuerySelector(".sticky p")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".sticky script"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_of_a_phone_without_a_network_is_one_person_and_what_came_meanwhile_is_not_taken_twice(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var (_, stranger) = await town.Member("Sol");
        var table = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        byte[] File(string address, params (Guid Id, string Item, object Line)[] answers) => JsonSerializer.SerializeToUtf8Bytes(new { address, answers = answers.Select(one => new { address, id = one.Id, item = one.Item, made = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), lines = new[] { one.Line } }) });
        Task<Answer> Take(Browser browser, byte[] file) => browser.Post(table.Path + "/paper?handler=file", [], ("file", "answers.json", file), "/account");
        var (first, second) = ((Guid.NewGuid(), "notes", (object)new { line = 1, text = "From the tunnel" }), (Guid.NewGuid(), "weight", (object)new { line = 0, first = 4 }));
        var saved = File(table.Join + "/answers", first, second);
        for (var twice = 0; twice < 2; twice++) Assert.Equal(table.Path + "/paper", (await Take(lead, saved)).Location);
        Assert.Equal(2, (await table.Lines()).Count);
        Assert.Contains("One sheet is in", await table.Text("/paper"), StringComparison.Ordinal);
        using var phone = town.Site.NewBrowser();
        Assert.Equal("known", await table.Send(phone, "weight", new { line = 0, first = 4 }, second.Item1));
        foreach (var other in new[] { File("/j/ABCDEF/answers", first), File(table.Join + "/answers"), "{"u8.ToArray(), [], new byte[300_000] })
            Assert.Contains("no file of answers to this session", Group.Faults(await Take(lead, other)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Take(stranger, saved)).Status);
        Assert.Equal(2, (await table.Lines()).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_phone_that_was_away_delivers_what_it_wrote_in_time_and_late_joiners_still_answer(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        var table = await Table.Begin(town.Site, lead, "blank", ("names", "named"));
        using var phone = town.Site.NewBrowser();
        using var late = town.Site.NewBrowser();
        Assert.Equal("stored", await table.Send(phone, "weight", new { line = 0, first = 2 }));
        await Task.Delay(20);
        var whileAlone = DateTimeOffset.UtcNow;
        await Task.Delay(20);
        await table.Move(Phase.Discuss);
        Assert.Equal("late", await table.Send(phone, "weight", new { line = 0, first = 5 }));
        Assert.Equal("stored", await table.Send(phone, "weight", new { line = 0, first = 3 }, made: whileAlone));
        Assert.Equal("stored", await table.Send(late, "weight", new { line = 0, first = 1 }));
        Assert.Contains("You have answered this", Group.Text(await late.Page(table.Join)), StringComparison.Ordinal);
        await table.Do("end");
        using var away = town.Site.NewBrowser();
        Assert.Equal("stored", await table.Send(away, "weight", new { line = 0, first = 4 }, made: whileAlone));
        using var after = town.Site.NewBrowser();
        Assert.Equal("late", await table.Send(after, "weight", new { line = 0, first = 4 }, made: DateTimeOffset.UtcNow.AddSeconds(5)));
        Assert.Equal([1, 3, 4], (await table.Lines()).Select(line => line.First!.Value).Order());
    }
}
