using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Operating;

public sealed class MailTests
{
    static async Task<Site> Start(Db db, Disk? disk = null)
    {
        using var pack = PackFolder.Small();
        return await Site.Start(db, pack.Path, disk: disk);
    }

    static Letter Test(string to, string once = "once", string language = "en") => new(to, language, once, "test.relay", ["The movement"], "/host/settings");

    static Letter Reminder(string to, string once = "once") => new(to, "en", once, "reminder.yearly", [], null);

    static async Task Post(Site site, params Letter[] letters)
    {
        var outcome = await site.Act<IServiceProvider, Done>((services, _) => ActivatorUtilities.CreateInstance<PostLetters>(services).Post(letters));
        Assert.True(outcome.IsDone);
    }

    /// <summary>As any act's handler posts.</summary>
    sealed class PostLetters(FusionDb db, Outbox outbox)
    {
        public Task<Outcome<Done>> Post(IEnumerable<Letter> letters)
        {
            outbox.Post(db, letters);
            return Task.FromResult<Outcome<Done>>(default(Done));
        }

        public Task<Outcome<Done>> PostAndRefuse(Letter letter)
        {
            outbox.Post(db, letter);
            return Task.FromResult<Outcome<Done>>(new Rejection("text", "suggest.text-missing"));
        }
    }

    static Task UseRelay(Site site, int port) => site.Act<FusionDb, Done>(async (data, stop) =>
    {
        var settings = await data.Set<HostSettings>().AsTracking().FirstOrDefaultAsync(stop);
        if (settings is null) data.Add(settings = new HostSettings());
        (settings.RelayHost, settings.RelayPort, settings.RelayTls, settings.MailFrom, settings.Name) = ("127.0.0.1", port, false, "fusion@example.org", "Nós em rede");
        return default(Done);
    });

    static Task<List<OutboxLetter>> Letters(Site site) => site.Read(data => data.Set<OutboxLetter>().OrderBy(letter => letter.Id).ToListAsync());

    static Task UntilDone(Site site, int count) => Patience.Until(async () => (await Letters(site)).Count(letter => letter.DueAt is null) == count, $"{count} letters dealt with");

    /// <summary>The parts of a message, decoded.</summary>
    static string Words(string message) => string.Join('\n', message.Split("\n\n").Select(part =>
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(part.Split("\n--")[0].Replace("\n", "", StringComparison.Ordinal)));
        }
        catch (FormatException)
        {
            return part;
        }
    }));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_mail_goes_out_with_its_act_and_not_without_it(Db db)
    {
        await using var relay = new FakeRelay();
        await using var site = await Start(db);
        await UseRelay(site, relay.Port);
        var refused = await site.Act<IServiceProvider, Done>((services, _) => ActivatorUtilities.CreateInstance<PostLetters>(services).PostAndRefuse(Test("nobody@example.org")));
        await Post(site, Test("a@example.org", language: "ar"));
        await UntilDone(site, 1);

        Assert.False(refused.IsDone);
        var letter = Assert.Single(await Letters(site));
        Assert.Equal((LetterState.Sent, 1), (letter.State, letter.Attempts));
        var message = Assert.Single(relay.Taken);
        Assert.Equal(["a@example.org"], relay.Offered.Keys);
        Assert.Contains("multipart/alternative", message, StringComparison.Ordinal);
        Assert.Contains($"Message-ID: <{letter.Id:N}@example.org>", message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("List-Unsubscribe", message, StringComparison.Ordinal);
        var words = Words(message);
        Assert.Contains("هذه هي التجربة", words, StringComparison.Ordinal);
        Assert.Contains("dir=\"rtl\"", words, StringComparison.Ordinal);
        Assert.Contains("/host/settings", words, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_same_thing_reaches_the_same_person_once(Db db)
    {
        await using var relay = new FakeRelay();
        await using var site = await Start(db);
        await UseRelay(site, relay.Port);
        await Post(site, Test("a@example.org"), Test("A@Example.org "), Test("b@example.org"), Test("a@example.org", "another"));
        await UntilDone(site, 3);
        await Post(site, Test("a@example.org"), Test("b@example.org"));
        await Patience.Until(async () => (await Letters(site)).Count == 3, "what was posted again goes");

        Assert.Equal(3, relay.Taken.Count);
        Assert.Equal(2, relay.Offered.Where(pair => pair.Key.StartsWith("a@", StringComparison.OrdinalIgnoreCase)).Sum(pair => pair.Value));
        Assert.Equal(1, relay.Offered["b@example.org"]);
    }

    [Fact]
    public async Task Each_kind_of_mail_that_can_be_stopped_says_in_each_language_what_it_is()
    {
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(Db.Sqlite, pack.Path);
        var kinds = site.Services.GetServices<OptionalMail>().Select(mail => mail.Kind).ToList();
        Assert.Equal(kinds.Count, kinds.Distinct().Count());
        await using var scope = site.Services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<Words>();
        foreach (var language in Language.All) foreach (var kind in kinds) Assert.True(words.In(language.Code, "mail", $"kind.{kind}").Length > 0, $"{language.Code}: mail.kind.{kind}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_address_that_takes_no_mail_is_marked_and_a_busy_one_is_tried_again_later(Db db)
    {
        await using var relay = new FakeRelay { Answer = address => address.StartsWith("gone", StringComparison.Ordinal) ? "550 no such person" : address.StartsWith("busy", StringComparison.Ordinal) ? "451 try later" : "250 ok" };
        await using var site = await Start(db);
        await UseRelay(site, relay.Port);
        await Post(site, Test("gone@example.org"), Test("busy@example.org"), Test("not an address"), Test("good@example.org"));
        await Patience.Until(async () => (await Letters(site)).All(letter => letter.DueAt is null || letter.Attempts > 0), "each letter was tried");
        var letters = (await Letters(site)).ToDictionary(letter => letter.To);

        Assert.Equal(LetterState.Bounced, letters["gone@example.org"].State);
        Assert.Contains("no such person", letters["gone@example.org"].Fault, StringComparison.Ordinal);
        Assert.Equal(LetterState.Bounced, letters["not an address"].State);
        Assert.Equal(LetterState.Sent, letters["good@example.org"].State);
        var busy = letters["busy@example.org"];
        Assert.Equal((LetterState.Waiting, 1), (busy.State, busy.Attempts));
        Assert.InRange(busy.DueAt!.Value, DateTime.UtcNow.AddSeconds(20), DateTime.UtcNow.AddSeconds(80));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_has_an_address_from_which_a_letter_came_back_is_told_and_gets_only_what_cannot_be_left_out_until_one_gets_through(Db db)
    {
        await using var relay = new FakeRelay { Answer = _ => "550 no such person" };
        await using var town = await Town.Start(db);
        await UseRelay(town.Site, relay.Port);
        var (id, amara) = await town.Member("Amara");
        await Gathering.GiveMail(town.Site, id, "amara@example.org");
        async Task<string?> Told() => (await amara.Page("/account")).QuerySelector("main .govuk-inset-text")?.TextContent;
        async Task<LetterState> Sent(Letter letter)
        {
            var before = (await Letters(town.Site)).Count;
            await Post(town.Site, letter);
            await UntilDone(town.Site, before + 1);
            return (await Letters(town.Site))[^1].State;
        }
        Assert.Null(await Told());

        Assert.Equal(LetterState.Bounced, await Sent(Test("amara@example.org")));
        Assert.Contains("Our last letter to this address came back.", await Told(), StringComparison.Ordinal);
        Assert.Contains("no such person", await Told(), StringComparison.Ordinal);
        Assert.Equal(LetterState.Stopped, await Sent(Reminder("amara@example.org", "first")));
        Assert.Equal(LetterState.Bounced, await Sent(Test("amara@example.org", "asked for")));
        Assert.Equal(2, relay.Offered["amara@example.org"]);

        relay.Answer = _ => "250 ok";
        Assert.Equal(LetterState.Sent, await Sent(Reminder("somebody-else@example.org")));
        Assert.Equal("/account?done=mail", (await amara.Post("/account?handler=Mail", [("email", "amara@example.org")], formAt: "/account")).Location);
        await UntilDone(town.Site, 5);
        Assert.Null(await Told());
        Assert.Equal(LetterState.Sent, await Sent(Reminder("amara@example.org", "second")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pauses_grow_and_after_days_a_letter_has_failed(Db db)
    {
        await using var site = await Start(db);
        await UseRelay(site, 1);
        await Post(site, Test("busy@example.org"));
        // The sender has tried the relay that nobody answers and rests, so it does not mark the letter beside this test.
        await Patience.Until(() => Task.FromResult(site.Services.GetRequiredService<MailState>().Alarm is not null), "the sender noticed");
        var id = (await Letters(site)).Single().Id;
        var pauses = new List<TimeSpan>();
        LetterState state;
        do
        {
            var before = DateTime.UtcNow;
            await site.Act<MarkLetterHandler, Done>((handler, stop) => handler.Handle(id, new Delivery(DeliveryResult.Later, "451 try later"), stop));
            var letter = (await Letters(site)).Single();
            state = letter.State;
            if (letter.DueAt is { } due) pauses.Add(TimeSpan.FromMinutes(Math.Round((due - before).TotalMinutes)));
        }
        while (state == LetterState.Waiting);

        Assert.Equal(LetterState.Failed, state);
        Assert.Equal(pauses.Order(), pauses);
        Assert.InRange(pauses.Sum(pause => pause.TotalDays), 2.5, 4);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task While_the_relay_is_down_letters_wait_unharmed_and_the_host_is_told(Db db)
    {
        await using var site = await Start(db);
        var relay = new FakeRelay();
        var port = relay.Port;
        await relay.DisposeAsync();
        await UseRelay(site, port);
        await Post(site, Test("a@example.org"), Test("b@example.org"));
        var state = site.Services.GetRequiredService<MailState>();
        await Patience.Until(() => Task.FromResult(state.Alarm is not null), "the sender noticed");

        Assert.All(await Letters(site), letter => Assert.Equal((LetterState.Waiting, 0), (letter.State, letter.Attempts)));
        Assert.True(state.RestsUntil > DateTimeOffset.UtcNow.AddSeconds(20));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Without_a_relay_mails_land_on_the_hosts_page_where_they_can_be_read(Db db)
    {
        var site = await Shared.Demonstration(db);
        var address = $"{Guid.NewGuid():n}@example.org";
        await Post(site, Test(address, language: "fr"));
        using var host = await SignedIn.As(site, "host");
        var page = await host.Page("/host/mail");
        var letter = page.QuerySelectorAll("li.mail").First(item => item.TextContent.Contains(address, StringComparison.Ordinal));

        Assert.Equal("Les messages de The movement arrivent", letter.QuerySelector("h2[lang=fr]")!.TextContent);
        Assert.Contains("l’essai que vous avez demandé", letter.TextContent, StringComparison.Ordinal);
        Assert.NotNull(letter.QuerySelector("a[href$='/host/settings']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Get("/host/mail?state=nonsense")).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/host/mail?state=kept")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_page_of_mail_shows_all_of_many_letters_page_by_page(Db db)
    {
        var site = await Shared.Demonstration(db);
        await Post(site, [.. Enumerable.Range(0, 120).Select(number => Test($"{Guid.NewGuid():n}@example.org"))]);
        var count = (await Letters(site)).Count;
        using var host = await SignedIn.As(site, "host");
        var seen = new List<string>();
        for (var path = "/host/mail"; path is not null;)
        {
            var page = await host.Page(path);
            seen.AddRange(page.QuerySelectorAll("li.mail").Select(letter => letter.Id!));
            path = page.QuerySelector(".govuk-pagination a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(seen.Count >= count);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_demonstration_sends_nothing_whatever_its_settings_say(Db db)
    {
        await using var relay = new FakeRelay();
        await using var site = await Site.Start(db, demonstration: true);
        await UseRelay(site, relay.Port);
        await Post(site, Test("a@example.org"));
        await UntilDone(site, 1);

        Assert.Equal(LetterState.Kept, (await Letters(site)).Single().State);
        Assert.Empty(relay.Offered);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Mails_of_a_kind_stop_in_one_click_and_come_again_when_wanted(Db db)
    {
        await using var relay = new FakeRelay();
        await using var site = await Start(db);
        await UseRelay(site, relay.Port);
        await Post(site, Reminder("a@example.org", "first"));
        await UntilDone(site, 1);
        var message = Assert.Single(relay.Taken).Replace("\n ", "", StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", message, StringComparison.Ordinal);
        var oneClick = new Uri(System.Text.RegularExpressions.Regex.Match(message, "List-Unsubscribe: ?<([^>]+)>").Groups[1].Value).AbsolutePath;
        var path = oneClick[..^"/now".Length];
        Assert.DoesNotContain("example", path, StringComparison.Ordinal);

        // A mail program opens links by itself: that stops nothing.
        Assert.Equal("Stop these mails?", (await site.Browser.Get(path)).Heading);
        Assert.Equal(0, await site.Read(data => data.Set<MailStop>().CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(path + "x")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.PostWithout(path.Replace('A', 'B') + "x/now", [])).Status);

        using var mailProgram = site.NewBrowser();
        Assert.Equal(HttpStatusCode.NoContent, (await mailProgram.PostWithout(oneClick, [("List-Unsubscribe", "One-Click")])).Status);
        await Post(site, Reminder("A@example.org", "second"), Test("a@example.org", "asked for"));
        await UntilDone(site, 3);
        Assert.Equal([LetterState.Sent, LetterState.Stopped, LetterState.Sent], (await Letters(site)).OrderBy(letter => letter.At).ThenByDescending(letter => letter.Kind == "reminder").Select(letter => letter.State));

        var again = await site.Browser.Post(path, [("again", "true")], formAt: path);
        Assert.Equal(HttpStatusCode.Found, again.Status);
        Assert.Contains("will come again", (await site.Browser.Page(again.Location!)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        await Post(site, Reminder("a@example.org", "third"));
        await UntilDone(site, 4);
        Assert.Equal(3, relay.Taken.Count);
    }

    [Theory, OnPostgres]
    public async Task Two_nodes_send_each_letter_once(Db db)
    {
        await using var relay = new FakeRelay();
        await using var disk = await Disk.Make(db);
        await using var one = await Start(db, disk);
        await using var two = await Start(db, disk);
        await UseRelay(one, relay.Port);
        await two.Services.GetRequiredService<CurrentSettings>().Refresh(CancellationToken.None);
        await Task.WhenAll(Post(one, [.. Enumerable.Range(0, 150).Select(number => Test($"one-{number}@example.org"))]), Post(two, [.. Enumerable.Range(0, 150).Select(number => Test($"two-{number}@example.org"))]));
        await UntilDone(one, 300);

        Assert.Equal(300, relay.Taken.Count);
        Assert.All(relay.Offered.Values, count => Assert.Equal(1, count));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_somebody_wrote_cannot_add_a_header_or_an_element(Db db)
    {
        await using var relay = new FakeRelay();
        await using var site = await Start(db);
        await UseRelay(site, relay.Port);
        await Post(site, Test("a@example.org") with { Values = ["Good\r\nBcc: everybody@example.org <script>alert(1)</script>"] });
        await UntilDone(site, 1);
        var message = Assert.Single(relay.Taken);

        Assert.DoesNotContain("\nBcc:", message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["a@example.org"], relay.Offered.Keys);
        Assert.Contains("&lt;script&gt;", Words(message), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ten_thousand_mails_are_queued_in_one_act(Db db)
    {
        await using var site = await Start(db);
        var took = Stopwatch.StartNew();
        await Post(site, [.. Enumerable.Range(0, 10_000).Select(number => Test(string.Create(CultureInfo.InvariantCulture, $"person-{number}@example.org")))]);
        took.Stop();

        Assert.Equal(10_000, await site.Read(data => data.Set<OutboxLetter>().CountAsync()));
        // Five seconds are promised of an idle machine, on which the long checks run; a test's machine may be busy.
        if (Environment.GetEnvironmentVariable("FUSION_LONG") is not null) Assert.True(took.Elapsed < TimeSpan.FromSeconds(5), $"{took.Elapsed}");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_has_a_letter_tried_again_that_bounced(Db db)
    {
        await using var relay = new FakeRelay { Answer = _ => "550 full of cats" };
        using var pack = PackFolder.Small();
        await using var site = await Start(db);
        await UseRelay(site, relay.Port);
        await Post(site, Test("a@example.org"));
        await UntilDone(site, 1);
        relay.Answer = _ => "250 ok";
        var id = (await Letters(site)).Single().Id;
        var again = await site.Act<Fusion.Web.Features.Mail.TryAgainHandler, Done>((handler, stop) => handler.Handle(id, stop));
        await UntilDone(site, 1);
        await Patience.Until(async () => (await Letters(site)).Single().State == LetterState.Sent, "sent");

        Assert.True(again.IsDone);
        Assert.False((await site.Act<Fusion.Web.Features.Mail.TryAgainHandler, Done>((handler, stop) => handler.Handle(id, stop))).IsDone);
    }
}
