using System.Globalization;
using Fusion.Web.Features.Toolkit;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Toolkit;

/// <summary>A result is counted by what stands with each answer: that must be what its writer and its words say.</summary>
public sealed class CountingTests
{
    static readonly string[] Items = ["trust", "ownership"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Whatever_people_do_the_result_is_what_counting_their_answers_one_by_one_comes_to(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, lead) = await town.Member("Lena");
        foreach (var names in new[] { "named", "anonymous" })
        {
            var table = await Table.Begin(town.Site, lead, "network-health", ("names", names));
            var members = new List<(Guid Id, Browser Browser)>();
            for (var at = 0; at < 14; at++) members.Add(await town.Member($"{names} {at}"));
            var chance = new Random(20);
            for (var act = 0; act < 60; act++) await Say(table, members[act % 14].Browser, chance);
            await AnonymityTests.Forget(town.Site, members[0].Id);
            await table.Move(Phase.Share);
            for (var act = 0; act < 20; act++) await Say(table, members[1 + (act % 13)].Browser, chance);
            await AnonymityTests.Forget(town.Site, members[1].Id);
            await Compare(town.Site, table, lead, isAnonymous: names == "anonymous");
        }
    }

    /// <summary>Somebody says who they are, perhaps otherwise than before, and answers, changes or takes back some of it.</summary>
    static async Task Say(Table table, Browser browser, Random chance)
    {
        string Point() => chance.Next(0, 6) is > 0 and var point ? point.ToString(CultureInfo.InvariantCulture) : "";
        var roles = Enum.GetNames<Role>();
        List<(string, string)> fields = [("role", chance.Next(8) is var role && role < roles.Length ? roles[role].ToLowerInvariant() : "")];
        foreach (var item in Items.Where(_ => chance.Next(3) > 0))
            fields.AddRange([($"a.{item}.0.first", Point()), ($"a.{item}.0.second", Point()), ($"a.{item}.0.evidence", chance.Next(2) == 0 ? "Seen on Monday" : "")]);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(table.Join, [.. fields])).Status);
    }

    static async Task Compare(Site site, Table table, Browser lead, bool isAnonymous)
    {
        var roles = await site.Read(data => data.Set<Participant>().Where(one => one.BoardId == table.Id).ToDictionaryAsync(one => one.Id, one => one.Role));
        var lines = await table.Lines();
        Assert.All(lines, line => Assert.Equal(roles[line.ParticipantId], line.Role));
        // As it is stored: in memory it follows from the words.
        Assert.Equal(lines.Where(line => line.Text != "" || line.Evidence != "").Select(line => line.Id).Order(), (await site.Read(data => data.Set<AnswerLine>().Where(line => line.BoardId == table.Id && line.HasWords).Select(line => line.Id).ToListAsync())).Order());
        var data = (await lead.Json(table.Path + ".json"))["items"]!.AsArray();
        foreach (var item in Items)
        {
            var shown = data.Single(one => (string)one!["item"]! == item)!;
            var said = lines.Where(line => line.Item == item && !line.IsEmpty && (!isAnonymous || line.IsCounted)).ToList();
            Assert.True(said.Count >= 5, $"{said.Count} answers to {item} prove nothing.");
            Assert.Equal((said.Count, said.Count(line => line.Evidence == "")), ((int)shown["people"]!, (int)shown["withoutEvidence"]!));
            foreach (var (of, point) in new (string, Func<AnswerLine, int?>)[] { ("now", line => line.First), ("want", line => line.Second) })
            {
                var points = said.Where(line => roles[line.ParticipantId] != Role.Outside).Select(point).ToList();
                var counts = Enumerable.Range(1, 5).Select(at => points.Count(one => one == at)).ToList();
                Assert.Equal(isAnonymous && counts.Sum() < 5 ? null : counts, shown[of]?["counts"]!.AsArray().Select(count => (int)count!));
            }
        }
    }
}
