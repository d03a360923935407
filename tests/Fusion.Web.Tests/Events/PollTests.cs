using Fusion.Governance;
using Fusion.Web.Features.Events;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Events;

/// <summary>Finding a date.</summary>
public sealed class PollTests
{
    static readonly (string, string)[] NoDate = [("starts_on", ""), ("starts_at", ""), ("ends_at", "")];

    [Theory, OnSqlite, OnPostgres]
    public async Task Members_say_when_they_can_the_best_time_is_marked_and_becomes_the_date(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "When?", NoDate);
        Assert.Contains("not fixed yet", Group.Text(await town.Site.Browser.Page(path)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(path + ".ics")).Status);
        foreach (var day in new[] { 5, 6, 7 }) await Offer(head, path, day);
        Assert.Contains("in the past", await Group.Refusal(head, path + "/poll", "offer", ("time_on", "2020-01-01"), ("time_from", "09:00"), ("time_until", "10:00")), StringComparison.Ordinal);
        var times = await Times(town);
        var (anna, first) = await Member("Anna");
        var (_, second) = await Member("Bela");
        await Gathering.GiveMail(town.Site, anna, "anna@example.org");
        Assert.Contains("When?: say when you can", Group.Text(await first.Page("/desk")), StringComparison.Ordinal);
        await Say(first, ("yes", 0), ("if-need-be", 1), ("no", 2));
        await Say(second, ("no", 0), ("yes", 1), ("if-need-be", 2));
        Assert.Contains("at least one time", await Group.Refusal(second, path + "/poll", "answer"), StringComparison.Ordinal);
        Assert.DoesNotContain("When?: say when", Group.Text(await first.Page("/desk")), StringComparison.Ordinal);
        var page = await second.Page(path + "/poll");
        var best = Assert.Single(page.QuerySelectorAll("#table tr"), row => row.QuerySelector(".govuk-tag") is not null);
        Assert.Equal(["1", "1", "0"], best.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.DoesNotContain("Anna", page.QuerySelector("#table")!.TextContent, StringComparison.Ordinal);
        // An answer is changed until a date is chosen.
        await Say(second, ("yes", 0), ("no", 1), ("no", 2));
        await Group.Do(head, path + "/poll", "choose", ("id", $"{times[0].Id}"));
        var one = await Gathering.Read(town.Site, path);
        Assert.Equal((times[0].StartsAt, times[0].EndsAt), (one.StartsAt!.Value, one.EndsAt!.Value));
        Assert.Equal(("anna@example.org", "event.dated"), (await town.Letters()).Select(letter => (letter.To, letter.Key)).Single());
        Assert.Contains("date was chosen", await Group.Refusal(second, path + "/poll", "answer", ($"can_{times[1].Id}", "yes")), StringComparison.Ordinal);
        Assert.Contains("date was chosen", await Group.Refusal(head, path + "/poll", "choose", ("id", $"{times[1].Id}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await town.Site.Browser.Get(path + ".ics")).Status);

        Task Say(Browser browser, params (string Can, int Time)[] said) => Group.Do(browser, path + "/poll", "answer", [.. said.Select(one => ($"can_{times[one.Time].Id}", one.Can))]);

        async Task<(Guid, Browser)> Member(string name)
        {
            var (id, browser) = await town.Member(name);
            await Gathering.Seat(town.Site, network, id, MemberKind.Person);
            return (id, browser);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_has_the_link_answers_only_while_it_is_shared_and_reads_no_name(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town, "private");
        var path = await Gathering.Call(head, network, "Hushed date", [("shown", "members"), .. NoDate]);
        await Offer(head, path, 5);
        var time = (await Times(town))[0];
        Assert.Null((await head.Page(path + "/poll")).QuerySelector("#link"));
        await Group.Do(head, path + "/poll", "share", ("all", "true"));
        var link = new Uri((await head.Page(path + "/poll")).QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        using var guest = town.Site.NewBrowser();
        using var other = town.Site.NewBrowser();
        Assert.Contains("What you are called", Group.Faults(await guest.Post(link, [($"can_{time.Id}", "yes"), ("name", "")])), StringComparison.Ordinal);
        foreach (var (browser, name, can) in new[] { (guest, "Ada", "yes"), (other, "Bo", "no"), (guest, "Ada", "if-need-be") })
            Assert.Equal(HttpStatusCode.Redirect, (await browser.Post(link, [($"can_{time.Id}", can), ("name", name)])).Status);
        Assert.Equal([("Ada", Can.IfNeedBe), ("Bo", Can.No)], await town.Site.Read(async data => (await (from vote in data.Set<PollVote>() join voter in data.Set<PollVoter>() on vote.VoterId equals voter.Id orderby voter.Name select new { voter.Name, vote.Can }).ToListAsync()).Select(row => (row.Name, row.Can))));
        Assert.DoesNotContain("Ada", (await other.Page(link)).QuerySelector("#table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ada", (await head.Page(path + "/poll")).QuerySelector("#table")!.TextContent, StringComparison.Ordinal);
        var (_, young) = await town.Member("Yara", isYoung: true);
        foreach (var (browser, address) in new[] { (young, link), (guest, "/events/poll/made.up"), (guest, path) }) Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(address)).Status);
        await Group.Do(head, path + "/poll", "share", ("all", "false"));
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Get(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.Post(link, [($"can_{time.Id}", "yes"), ("name", "Ada")], "/contribute")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task At_most_twenty_times_are_offered_and_one_taken_out_takes_its_answers_along(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "When?", NoDate);
        for (var day = 1; day <= PollTime.MostOfOne; day++) await Offer(head, path, day);
        Assert.Contains("At most 20", await Group.Refusal(head, path + "/poll", "offer", ("time_on", Gathering.InDays(40)), ("time_from", "09:00"), ("time_until", "10:00")), StringComparison.Ordinal);
        var time = (await Times(town))[0];
        await Group.Do(head, path + "/poll", "answer", ($"can_{time.Id}", "yes"));
        await Group.Do(head, path + "/poll", "takeback", ("id", $"{time.Id}"));
        Assert.Equal((19, 0), ((await Times(town)).Count, await town.Site.Read(data => data.Set<PollVote>().CountAsync())));
    }

    static Task Offer(Browser browser, string path, int day) => Group.Do(browser, path + "/poll", "offer", ("time_on", Gathering.InDays(day)), ("time_from", "09:00"), ("time_until", "10:00"));

    static Task<List<PollTime>> Times(Town town) => town.Site.Read(data => data.Set<PollTime>().OrderBy(time => time.StartsAt).ToListAsync());
}
