using System.Text;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>A session that somebody leads, and people who answer in it.</summary>
internal sealed class Table(Site site, Browser lead, Guid id, string code)
{
    public Guid Id => id;

    public string Path => $"/toolkit/boards/{id}";

    public string Join => $"/j/{code}";

    public static async Task<Table> Begin(Site site, Browser lead, string instrument = "network-health", params (string Name, string Value)[] changes)
    {
        List<(string Name, string Value)> usual = [("instrument", instrument), ("title", "How are we?"), ("network", ""), ("names", "anonymous"), ("who", "everybody"), ("shown", "within")];
        var answer = await lead.Post("/toolkit/start", [.. usual.Where(field => changes.All(change => change.Name != field.Name)), .. changes], $"/toolkit/start?instrument={instrument}");
        Assert.True(answer.Status == HttpStatusCode.Redirect, Group.Faults(answer));
        var board = Guid.Parse(answer.Location!.Split('/')[3]);
        return new Table(site, lead, board, await site.Read(db => db.Set<Board>().Where(one => one.Id == board).Select(one => one.Code).FirstAsync()));
    }

    public Task Move(Phase phase) => Group.Do(lead, Path + "/lead", "move", ("phase", phase.ToString()));

    public Task Do(string act, params (string, string)[] fields) => Group.Do(lead, Path + "/lead", act, fields);

    public Task<Board> Read() => site.Read(db => db.Set<Board>().FirstAsync(one => one.Id == id));

    public Task<List<AnswerLine>> Lines() => site.Read(db => db.Set<AnswerLine>().Where(line => line.BoardId == id).ToListAsync());

    /// <summary>One answer as a phone sends it; answers what became of it.</summary>
    public async Task<string> Send(Browser browser, string item, object line, Guid? sendId = null, DateTimeOffset? made = null)
    {
        var answer = await Post(browser, new JsonObject
        {
            ["answers"] = new JsonArray(new JsonObject
            {
                ["id"] = (sendId ?? Guid.NewGuid()).ToString(),
                ["item"] = item,
                ["made"] = (made ?? DateTimeOffset.UtcNow).ToUnixTimeMilliseconds(),
                ["lines"] = new JsonArray(System.Text.Json.JsonSerializer.SerializeToNode(line)),
            }),
        });
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status}: {answer.Text}");
        return (string)JsonNode.Parse(answer.Text)!["taken"]![0]!;
    }

    public async Task<Answer> Post(Browser browser, JsonNode body)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await browser.Send(HttpMethod.Post, $"{Join}/answers", content);
    }

    /// <summary>People who each give one pair.</summary>
    public async Task Answer(int people, string item = "trust", int now = 2, int want = 4)
    {
        for (var person = 0; person < people; person++)
        {
            using var browser = site.NewBrowser();
            Assert.Equal("stored", await Send(browser, item, new { line = 0, first = now, second = want }));
        }
    }

    /// <summary>People in one part, by the form, who each give a pair of the same answers to items.</summary>
    public async Task AnswerAs(string role, int people, int now, params string[] items)
    {
        for (var person = 0; person < people; person++)
        {
            using var browser = site.NewBrowser();
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(Join, [("role", role), .. items.SelectMany(item => new[] { ($"a.{item}.0.first", $"{now}"), ($"a.{item}.0.second", "5") })])).Status);
        }
    }

    /// <summary>It ended two days ago: the last phone that was away has delivered.</summary>
    public async Task LongAgo() => await site.Act<FusionDb, Done>(async (data, stop) =>
    {
        (await data.Set<Board>().AsTracking().FirstAsync(one => one.Id == id, stop)).EndedAt = DateTime.UtcNow.AddDays(-2);
        return default(Done);
    });

    public async Task<string> Text(string path = "", Browser? reader = null) => Group.Text(await (reader ?? lead).Page(Path + path));
}
