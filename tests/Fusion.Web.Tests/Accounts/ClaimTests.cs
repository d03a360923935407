using System.Net.Sockets;
using System.Text;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Accounts;

public sealed class ClaimTests
{
    static (string, string)[] Form(ClaimWay way, string mailbox = "", string reason = "") => [("way", way.ToString()), ("mailbox", mailbox), ("reason", reason)];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_letter_to_the_bodys_own_domain_grants_the_claim_to_who_asked_and_to_nobody_else(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, head) = await town.Member("Amara", AccountRole.MemberLead);
        var (_, other) = await town.Member("Kit");
        Assert.NotNull((await town.Site.Browser.Page("/organisations/school")).QuerySelector("a[href='/organisations/school/claim']"));
        foreach (var wrong in new[] { "", "a@b", "with space", "head@school.example.org" }) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.Post("/organisations/school/claim", Form(ClaimWay.Mail, wrong))).Status);
        var claim = (await head.Post("/organisations/school/claim", Form(ClaimWay.Mail, "head"))).Location!;
        var letter = Assert.Single(await town.Letters());
        Assert.Equal(("head@school.example.org", "claim"), (letter.To, letter.Key));
        var link = letter.Read().Link!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await other.Post(link, [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(claim)).Status);
        Assert.Empty(await town.Roles());
        Assert.Equal(claim, (await head.Post(link, [])).Location);
        Assert.Contains("was granted", (await head.Page(claim)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var role = Assert.Single(await town.Roles());
        Assert.Equal((id, true), (role.AccountId, role.IsLead));
        Assert.NotNull((await town.Organisation("school")).ClaimedAt);
        Assert.True((bool)(await town.Site.Browser.Json("/organisations/school.json"))["claimed"]!);
        var record = await town.Record();
        Assert.Contains("\"claim-organisation\"", record, StringComparison.Ordinal);
        Assert.DoesNotContain("Amara", record, StringComparison.Ordinal);
        Assert.DoesNotContain("head@", record, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.Post(link, [])).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_domain_that_several_share_proves_nothing(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Member("Amara");

        Assert.Empty((await head.Page("/organisations/city/claim")).QuerySelectorAll("#way-mail"));
        var answer = await head.Post("/organisations/city/claim", Form(ClaimWay.Mail, "mayor"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Empty(await town.Letters());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_website_is_looked_at_only_when_a_host_asks_and_never_within_our_own_network(Db db)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await using var inside = await Town.Start(db, school: $"http://127.0.0.1:{port}/");
        var (_, head) = await inside.Member("Amara");
        var (_, host) = await inside.Member("Sol", AccountRole.Host);
        var claim = (await head.Post("/organisations/school/claim", Form(ClaimWay.Website))).Location!;
        Assert.StartsWith("fusion-claim-", (await head.Page(claim)).QuerySelector("main code")!.TextContent, StringComparison.Ordinal);
        Assert.Contains((await host.Page("/desk")).QuerySelectorAll(".rows a"), item => item.TextContent == "Somebody claims Hill School");

        var id = claim.Split('/')[^1];
        Assert.Equal("/host/claims", (await host.Post("/host/claims?handler=Check", [("id", id)], formAt: "/host/claims")).Location);
        Assert.Contains("not one that we open", (await host.Page("/host/claims")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(listener.Pending());
        Assert.Empty(await inside.Roles());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_host_grants_refuses_and_settles_disputes(Db db)
    {
        await using var town = await Town.Start(db);
        var (first, head) = await town.Member("Amara");
        var (second, rival) = await town.Member("Kit");
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        Task<Answer> Decide(string claim, bool grant, bool replace = false) => host.Post("/host/claims?handler=Decide", [("id", claim.Split('/')[^1]), ("grant", grant ? "true" : "false"), ("replace", replace ? "true" : "false"), ("refusal", grant ? "" : "NotShown")], formAt: "/host/claims");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await head.Post("/organisations/school/claim", Form(ClaimWay.Host))).Status);
        var refused = (await rival.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "Ask anybody"))).Location!;
        var granted = (await head.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "You know me"))).Location!;

        await Decide(refused, grant: false);
        await Decide(granted, grant: true);
        Assert.Contains("did not grant", (await rival.Page(refused)).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(first, Assert.Single(await town.Roles()).AccountId);
        Assert.Contains("looks after this page already", (await rival.Page("/organisations/school/claim")).QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var dispute = (await rival.Post("/organisations/school/claim", Form(ClaimWay.Mail, "head", "I am the head now"))).Location!;
        Assert.Contains("Dispute", (await host.Page("/host/claims")).QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await town.Letters());
        await Decide(dispute, grant: true, replace: true);
        Assert.Equal(second, Assert.Single(await town.Roles()).AccountId);
        Assert.Contains("No claim waits", (await host.Page("/host/claims")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_is_refused_is_told_why_and_everybody_reads_the_decision_without_a_name(Db db)
    {
        await using var town = await Town.Start(db);
        var (id, rival) = await town.Member("Kit Marlow");
        await Gathering.GiveMail(town.Site, id, "kit@example.org");
        var (_, head) = await town.Member("Amara Dove");
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        Task<Answer> Decide(string claim, params (string, string)[] said) => host.Post("/host/claims?handler=Decide", [("id", claim.Split('/')[^1]), .. said], formAt: "/host/claims");
        var claim = (await rival.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "My aunt founded it"))).Location!;

        var unexplained = await Decide(claim, ("grant", "false"), ("answer", "Ask your aunt"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.Status);
        Assert.Contains("Choose a reason", unexplained.Page.QuerySelector("#refusal-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Ask your aunt", unexplained.Page.QuerySelector("#answer")!.TextContent);
        Assert.NotNull((await Decide(claim, ("grant", "false"), ("refusal", "NotShown"), ("answer", new string('a', Claim.LongestAnswer + 1)))).Page.QuerySelector("#answer-error"));
        Assert.Equal("/host/claims", (await Decide(claim, ("grant", "false"), ("refusal", "NotShown"), ("answer", "Ask your aunt"))).Location);
        await Decide((await head.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "You know me"))).Location!, ("grant", "true"));
        await Decide((await rival.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "I object"))).Location!, ("grant", "false"), ("refusal", "InGoodHands"));

        var page = (await rival.Page(claim)).QuerySelector("main")!.TextContent;
        Assert.Contains("It was not shown that the claimant may speak for the organisation.", page, StringComparison.Ordinal);
        Assert.Contains("Ask your aunt", page, StringComparison.Ordinal);
        var letter = (await town.Letters()).First(letter => letter.Key == "claim.refused");
        Assert.Equal(["Hill School", "It was not shown that the claimant may speak for the organisation.", "Ask your aunt"], letter.Read().Values);

        var log = await town.Site.Browser.Get("/moderation");
        Assert.Equal(["Dispute about who looks after an organisation’s page: refused", "Claim of an organisation: granted", "Claim of an organisation: refused"], log.Page.QuerySelectorAll(".timeline h2").Select(item => item.TextContent));
        Assert.Contains("Those who look after the page now may do so.", log.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Kit", "Amara", "aunt", "I object" }) Assert.DoesNotContain(secret, log.Text, StringComparison.Ordinal);
        Assert.Equal(["InGoodHands", null, "NotShown"], (await town.Site.Browser.Json("/moderation.json"))["items"]!.AsArray().Select(item => (string?)item!["reason"]));

        // Who leaves takes along what leads to them, not what was decided.
        await rival.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave");
        Assert.Equal(3, (await town.Site.Browser.Page("/moderation")).QuerySelectorAll(".timeline h2").Length);
        Assert.All(await town.Site.Read(data => data.Set<Claim>().Where(one => one.State == ClaimState.Refused).ToListAsync()), one => Assert.Equal((Guid.Empty, "", ""), (one.AccountId, one.Reason, one.Answer)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Deciding_on_claims_is_refused_to_every_role_but_the_host(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Member("Amara");
        var claim = (await head.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "You know me"))).Location!.Split('/')[^1];
        foreach (var role in Enum.GetValues<AccountRole>().Where(role => role != AccountRole.Host))
        {
            var (_, browser) = await town.Member($"A {role}", role);
            foreach (var handler in new[] { "Decide", "Check" })
                Assert.Contains("/error/403", (await browser.Post($"/host/claims?handler={handler}", [("id", claim), ("grant", "true")], formAt: "/account")).Location, StringComparison.Ordinal);
            Assert.Contains("/error/403", (await browser.Get("/host/claims")).Location, StringComparison.Ordinal);
        }
        Assert.Empty(await town.Roles());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_lead_writes_what_the_organisation_is_in_each_language_and_the_page_shows_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (_, head) = await town.Member("Amara");
        var (_, host) = await town.Member("Sol", AccountRole.Host);
        var claim = (await head.Post("/organisations/school/claim", Form(ClaimWay.Host, reason: "You know me"))).Location!;
        await host.Post("/host/claims?handler=Decide", [("id", claim.Split('/')[^1]), ("grant", "true")], formAt: "/host/claims");
        foreach (var (description, links, field) in new[] { (new string('d', 2001), "", "description-en"), ("", "javascript:alert(1)", "elsewhere"), ("", string.Join('\n', Enumerable.Range(0, 21).Select(at => $"https://example.org/{at}")), "elsewhere") })
            Assert.NotNull((await head.Post("/organisations/school/edit", [("version", "1"), ("description:en", description), ("elsewhere", links)])).Page.QuerySelector($"#{field}-error"));

        Assert.Equal("/organisations/school", (await head.Post("/organisations/school/edit", [("version", "1"), ("description:en", "We learn <b>outdoors</b>."), ("elsewhere", "https://video.example.org/hill"), ("contact", "office@school.example.org")])).Location);
        await head.Post("/organisations/school/edit", [("version", "2"), ("description:fr", "Nous apprenons dehors.")]);
        var page = await town.Site.Browser.Page("/organisations/school");
        Assert.Contains("We learn <b>outdoors</b>.", page.QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.GetAttribute("href") == "https://video.example.org/hill" && link.GetAttribute("rel")!.Contains("noopener", StringComparison.Ordinal));
        Assert.Contains("office@school.example.org", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nous apprenons", (await town.Site.Browser.Page("/organisations/school?lang=fr")).QuerySelector(".prose")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Hill School wrote about itself", (await town.Site.Browser.Page("/organisations/school/history?lang=en")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1"), InlineData("10.1.2.3"), InlineData("172.31.0.1"), InlineData("192.168.1.1"), InlineData("169.254.169.254"), InlineData("100.64.0.1"), InlineData("0.0.0.0"), InlineData("224.0.0.1"), InlineData("255.255.255.255")]
    [InlineData("::1"), InlineData("::"), InlineData("fe80::1"), InlineData("fc00::1"), InlineData("ff02::1"), InlineData("::ffff:127.0.0.1"), InlineData("::ffff:10.0.0.1"), InlineData("64:ff9b::7f00:1"), InlineData("2002:7f00:1::"), InlineData("2001:db8::1"), InlineData("::127.0.0.1")]
    public void Addresses_within_or_reserved_are_not_public(string address) => Assert.False(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("93.184.216.34"), InlineData("172.32.0.1"), InlineData("2606:2800:220:1::1"), InlineData("::ffff:93.184.216.34")]
    public void Addresses_of_the_internet_are_public(string address) => Assert.True(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Fact]
    public async Task A_look_at_a_website_finds_the_token_follows_few_redirects_and_stops_reading()
    {
        static string Page(string body) => $"HTTP/1.1 200 OK\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";
        using var stop = new CancellationTokenSource();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var home = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        var serving = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                var stream = client.GetStream();
                var buffer = new byte[4096];
                var asked = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, stop.Token)).Split(' ')[1];
                var answer = asked switch
                {
                    "/holds" => Page("<p>fusion-claim-1</p>"),
                    "/moved" => "HTTP/1.1 302 Found\r\nLocation: /holds\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                    "/round" => "HTTP/1.1 302 Found\r\nLocation: /round\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                    "/within" => "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                    "/file" => "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                    "/long" => Page(new string(' ', 600_000) + "fusion-claim-1"),
                    _ => Page("nothing"),
                };
                try
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), stop.Token);
                }
                catch (IOException)
                {
                    // The other side had read enough.
                }
            }
        });
        var site = new SiteCheck(IPAddress.IsLoopback, anyPort: true);
        Task<SiteAnswer> Look(string path) => site.Look(path.StartsWith('/') ? home + path : path, "fusion-claim-1", CancellationToken.None);

        Assert.Equal(SiteAnswer.Holds, await Look("/holds"));
        Assert.Equal(SiteAnswer.Holds, await Look("/moved"));
        Assert.Equal(SiteAnswer.Lacks, await Look("/other"));
        Assert.Equal(SiteAnswer.Lacks, await Look("/long"));
        foreach (var path in new[] { "/round", "/within", "/file", "ftp://127.0.0.1/", "http://user:word@127.0.0.1/", "http://10.0.0.1/" }) Assert.Equal(SiteAnswer.Refused, await Look(path));
        Assert.Equal(SiteAnswer.Refused, await new SiteCheck().Look(home + "/holds", "fusion-claim-1", CancellationToken.None));
        Assert.Equal(SiteAnswer.Refused, await new SiteCheck().Look("http://127.0.0.1/", "fusion-claim-1", CancellationToken.None));
        await stop.CancelAsync();
        // Between two visitors it is stopped while it waits, and otherwise it sees for itself that it should stop.
        await serving.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        Assert.Equal(SiteAnswer.Unreachable, await Look("http://127.0.0.1:1/"));
    }
}
