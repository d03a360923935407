using Fusion.Web.Features.Events;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Events;

/// <summary>iCalendar by the letter of RFC 5545, times on clocks, and a person's own calendar.</summary>
public sealed class CalendarTests
{
    static readonly string[] Bits = [",", ";", "\\", "\n", "\\n", ":", "é", "ش", "🛶", "a", " ", "\t", "\"", "BEGIN:VEVENT\r\n", "word ", "\u0007"];

    static readonly string Boats = string.Concat(Enumerable.Repeat("🛶", 40));

    [Fact]
    public void Whatever_is_written_comes_back_from_a_calendar_as_it_was_in_lines_of_75_octets()
    {
        var random = new Random(5545);
        for (var round = 0; round < 500; round++)
        {
            string Some() => string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => Bits[random.Next(Bits.Length)]));
            var (title, purpose, where) = (Some(), Some(), Some());
            var text = ICalendar.Of(Some(), [new CalendarItem("1", DateTime.UnixEpoch, DateTime.UnixEpoch, DateTime.UnixEpoch.AddHours(1), title, 3) { Description = purpose, Location = where }]);
            var read = Assert.Single(Gathering.Calendar(text));
            Assert.Equal((Kept(title), Kept(purpose), Kept(where)), (read["SUMMARY"], read["DESCRIPTION"], read["LOCATION"]));
        }

        static string Kept(string text) => text.ReplaceLineEndings("\n").Replace("\u0007", "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_folded_between_characters_and_never_within_one()
    {
        var text = ICalendar.Of("x", [new CalendarItem("1", DateTime.UnixEpoch, DateTime.UnixEpoch, DateTime.UnixEpoch, Boats, 0)]);
        Assert.All(text.Split("\r\n"), line => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line))));
        Assert.Equal(Boats, Gathering.Calendar(text)[0]["SUMMARY"]);
    }

    [Theory]
    [InlineData("Europe/London", "2027-01-15 14:00", "2027-01-15 14:00")]
    [InlineData("Europe/London", "2027-07-15 14:00", "2027-07-15 13:00")]
    [InlineData("Africa/Cairo", "2027-01-15 14:00", "2027-01-15 12:00")]
    [InlineData("Asia/Kolkata", "2027-07-15 00:15", "2027-07-14 18:45")]
    [InlineData("Europe/Paris", "2027-03-28 02:30", null)]
    [InlineData("Europe/Paris", "2027-10-31 02:30", "2027-10-31 00:30")]
    public void A_time_on_the_clocks_of_a_place_is_one_instant_also_when_they_are_put_forward_or_back(string zone, string local, string? utc)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var instant = EventTimes.Of(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", culture), EventTimes.Find(zone)!);
        Assert.Equal(utc, instant?.ToString("yyyy-MM-dd HH:mm", culture));
        if (instant is { } at) Assert.Equal($"{local} ({zone})", EventTimes.Plain(at, zone));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_calendar_of_ones_own_has_a_secret_address_that_can_be_taken_back(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var (anna, browser) = await town.Member("Anna");
        await Gathering.Seat(town.Site, network, anna, Governance.MemberKind.Person);
        await Gathering.Call(head, network, "Seen by all");
        var hidden = await Gathering.Call(head, network, "For members", ("shown", "members"), ("link", "https://meet.example.org/secret"), ("link_for", "comers"));
        var declined = await Gathering.Call(head, network, "Not mine");
        await Gathering.Answer(browser, declined, "no");
        await Gathering.Answer(browser, hidden, "yes");
        Assert.Contains("/sign-in", (await town.Site.Browser.Get("/events/calendar")).Location, StringComparison.Ordinal);

        var feed = new Uri((await browser.Post("/events/calendar?handler=make", [], "/account")).Page.QuerySelector("#own")!.GetAttribute("value")!).AbsolutePath;
        var answer = await town.Site.Browser.Get(feed);
        Assert.Equal("text/calendar", answer.MediaType);
        Assert.Equal(["For members", "Seen by all"], Gathering.Calendar(answer.Text).Select(one => one["SUMMARY"]).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("meet.example.org", answer.Text, StringComparison.Ordinal);
        // Who leaves the network sees what is for its members no more, though they said that they come.
        await Group.Do(browser, network, "leave");
        Assert.Empty(Gathering.Calendar((await town.Site.Browser.Get(feed)).Text));

        var second = new Uri((await browser.Post("/events/calendar?handler=make", [], "/account")).Page.QuerySelector("#own")!.GetAttribute("value")!).AbsolutePath;
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await town.Site.Browser.Get(feed)).Status, (await town.Site.Browser.Get(second)).Status));
        await browser.Post("/events/calendar?handler=takeback", [], "/account");
        foreach (var gone in new[] { second, second.Replace(".ics", "", StringComparison.Ordinal), $"/events/feed/{new string('0', 32)}.ics" }) Assert.Equal(HttpStatusCode.NotFound, (await town.Site.Browser.Get(gone)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Events_of_a_network_are_read_as_a_calendar_and_each_by_itself(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, _, head) = await Gathering.Network(town);
        var path = await Gathering.Call(head, network, "Boats, rivers; and \\ more", ("starts_on", "2090-07-15"), ("zone", "Europe/London"), ("address", "The boathouse,\nsecond door"));
        var id = (await Gathering.Read(town.Site, path)).Id.Value;
        foreach (var address in new[] { "/events.ics", $"/events.ics?network={network["/networks/".Length..]}", path + ".ics" })
        {
            var one = Assert.Single(Gathering.Calendar((await town.Site.Browser.Get(address)).Text));
            Assert.Equal((id.ToString(), "20900715T130000Z", "20900715T153000Z", "0", "CONFIRMED"), (one["UID"], one["DTSTART"], one["DTEND"], one["SEQUENCE"], one["STATUS"]));
            Assert.Equal(("Boats, rivers; and \\ more", "The boathouse, second door"), (one["SUMMARY"], one["LOCATION"]));
        }
        await Group.Do(head, path + "/edit", "cancel", ("reason", "The river is too high."));
        var off = Assert.Single(Gathering.Calendar((await town.Site.Browser.Get(path + ".ics")).Text));
        Assert.Equal(("CANCELLED", "1"), (off["STATUS"], off["SEQUENCE"]));
    }
}
