using System.IO.Compression;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform.Participants;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Conversations;

public sealed class LeavingTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_deletes_their_account_takes_votes_and_ideas_along_and_their_statements_lead_to_nobody(Db db)
    {
        var talk = await Talk.Begin(db);
        var (browser, account) = await Talk.As(talk.Site, AccountRole.MemberLead);
        using var _ = browser;
        var me = talk.Site.Services.GetRequiredService<ParticipantTokens>().Pseudonym(account, talk.Id);
        await talk.Vote(browser, 1, -1, 0);
        await talk.Vote(2, 1, 1);
        await talk.Say("I would like more time in the garden", me);
        Assert.Equal(3, talk.Live.Voters);

        var taken = await browser.Post("/account/leave?handler=Take", [], formAt: "/account/leave");
        using var zip = new ZipArchive(new MemoryStream(taken.Bytes));
        using (var votes = new StreamReader(zip.GetEntry("votes.csv")!.Open()))
        {
            var lines = (await votes.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(["question", "1,agree", "2,disagree", "3,pass"], lines.Select(line => line.Split(',') is ["question", ..] ? "question" : string.Join(',', line.Split(',')[1..3])));
        }
        using (var statements = new StreamReader(zip.GetEntry("statements.csv")!.Open())) Assert.Contains("more time in the garden", await statements.ReadToEndAsync(), StringComparison.Ordinal);

        Assert.Equal("/left", (await browser.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave")).Location);
        Assert.Equal((2, 4L), (talk.Live.Voters, talk.Live.Votes));
        await talk.Site.Read(async data =>
        {
            Assert.False(await data.Set<CastVote>().AnyAsync(vote => vote.ParticipantId == me));
            Assert.False(await data.Set<Participant>().AnyAsync(person => person.Id == me));
            Assert.Equal(Guid.Empty, (await data.Set<Statement>().SingleAsync(one => one.ConversationId == talk.Id && one.Number == 5)).AuthorId);
            return 0;
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_organiser_is_a_pseudonym_in_the_record_and_no_name_once_they_have_left(Db db)
    {
        var site = await Talk.SiteOn(db);
        var (browser, account) = await Talk.As(site, AccountRole.Weaver);
        using var _ = browser;
        var talk = await Talk.On(site, organiser: account);
        Assert.Contains(Talk.Wren.Name, (await site.Browser.Get(talk.Path)).Text, StringComparison.Ordinal);
        var entries = await site.Read(data => data.Set<LogEntry>().Select(entry => entry.Bytes).ToListAsync());
        var texts = await site.Read(data => data.Set<LogText>().Where(text => text.Text != null).Select(text => text.Text!).ToListAsync());
        Assert.Contains(entries, entry => System.Text.Encoding.UTF8.GetString(entry).Contains(Talk.Wren.Pseudonym.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains(Talk.Wren.Name, StringComparison.Ordinal));

        Assert.Equal("/left", (await browser.Post("/account/leave?handler=Leave", [("sure", "true")], formAt: "/account/leave")).Location);
        var page = await site.Browser.Get(talk.Path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain(Talk.Wren.Name, page.Text, StringComparison.Ordinal);
    }
}
