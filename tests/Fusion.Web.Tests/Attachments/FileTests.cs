using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments;
using Fusion.Web.Features.Attachments.FilesPage;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Evidence;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Attachments;

public sealed class FileTests
{
    static readonly (string, string)[] Described = [("description", "Two pupils mend a radio"), ("agreed", "true")];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_picture_of_a_finding_is_shown_without_its_place_and_can_do_nothing(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var (finding, files) = await Finding(site, weaver);
        var sent = await weaver.Post(files, Described, ("file", "Holiday in Paris.html", Made.Jpeg()), files);
        Assert.Equal(files, sent.Location);

        var shown = (await site.Browser.Page(finding)).QuerySelector("figure.attached img")!;
        Assert.Equal("Two pupils mend a radio", shown.GetAttribute("alt"));
        var file = await site.Browser.Get(shown.GetAttribute("src")!);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg", "nosniff"), (file.Status, file.MediaType, file.Header("X-Content-Type-Options")));
        Assert.False(Made.Tells(file.Bytes));
        Assert.Contains("sandbox", file.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("Holiday-in-Paris.jpg", file.Header("Content-Disposition"), StringComparison.Ordinal);
        await weaver.Post(files, Described, ("file", "report.pdf", Made.Pdf()), files);
        var paper = (await site.Browser.Page(finding)).QuerySelector("a[download='report.pdf']")!.GetAttribute("href")!;
        Assert.StartsWith("attachment", (await site.Browser.Get(paper)).Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(["attach-file", "attach-file", "add-finding"], (await site.Browser.Json($"{finding}/history.json"))["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>()));

        var id = (await weaver.Page(files)).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Redirect, (await weaver.Post($"{files}?handler=remove", [("id", id)], files)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get($"/files/{id}")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_pictures_and_papers_of_a_bearable_size_are_taken(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var (_, files) = await Finding(site, weaver);
        async Task<string> Refusal(byte[] bytes, params (string, string)[] fields)
        {
            var answer = await weaver.Post(files, fields, ("file", "picture.jpg", bytes), files);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            return answer.Page.QuerySelector(".govuk-error-summary")!.TextContent;
        }
        Assert.Contains("whatever its name says", await Refusal(Made.Bytes("<script>alert(1)</script>"), Described), StringComparison.Ordinal);
        Assert.Contains("cut short or damaged", await Refusal(Made.Jpeg()[..200], Described), StringComparison.Ordinal);
        Assert.Contains("What is there to see", await Refusal(Made.Jpeg(), ("agreed", "true")), StringComparison.Ordinal);
        Assert.Contains("agreed", await Refusal(Made.Jpeg(), ("description", "A radio that mends itself")), StringComparison.Ordinal);

        var actor = await ActorOf(site, "weaver");
        var subject = Guid.Parse(files.Split('/')[^1]);
        async Task<string?> Key(byte[] bytes)
        {
            var fields = new Fields(name => name == "agreed" ? "true" : "Something to see", name => name);
            var outcome = await site.Act<AddFileHandler, Attachment>((handler, stop) => handler.Handle(actor, subject, "a.png", bytes, fields, stop));
            return outcome.IsDone ? null : outcome.Rejections[0].MessageKey;
        }
        Assert.Equal("attached.large", await Key(new byte[AddFileHandler.MostBytes + 1]));
        for (var file = 0; file < AddFileHandler.MostFiles; file++) Assert.Null(await Key(Made.Png()));
        Assert.Equal("attached.many", await Key(Made.Png()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_fills_the_host_with_files(Db db)
    {
        await using var site = await Told.Start(db);
        using var weaver = await Told.As(site, "weaver");
        var (_, files) = await Finding(site, weaver);
        var actor = await ActorOf(site, "weaver");
        await site.Act<FusionDb, Done>((data, _) =>
        {
            data.Add(new Attachment { Id = Guid.NewGuid(), SubjectId = Guid.NewGuid(), Name = "all.pdf", ContributorId = actor.AccountId, Length = AddFileHandler.MostBytesOfOne, At = DateTime.UtcNow });
            return Task.FromResult<Outcome<Done>>(default(Done));
        });
        var outcome = await site.Act<AddFileHandler, Attachment>((handler, stop) => handler.Handle(actor, Guid.Parse(files.Split('/')[^1]), "a.png", Made.Png(), new Fields(_ => "true story", name => name), stop));
        Assert.Contains("attached.much", outcome.Rejections.Select(rejection => rejection.MessageKey));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_not_public_yet_has_files_only_for_those_who_may_change_it(Db db)
    {
        await using var site = await Told.Start(db);
        using var learner = await Told.As(site, "learner");
        using var other = await Told.As(site, "member lead");
        var (finding, files) = await Finding(site, learner);
        await learner.Post(files, Described, ("file", "a.png", Made.Png()), files);
        var path = (await learner.Page(finding)).QuerySelector("figure.attached img")!.GetAttribute("src")!;
        Assert.Equal("no-store", (await learner.Get(path)).Header("Cache-Control"));
        foreach (var reader in new[] { site.Browser, other }) Assert.Equal(HttpStatusCode.NotFound, (await reader.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(files)).Status);

        using var weaver = await Told.As(site, "weaver");
        await weaver.Post("/findings/waiting", [("slug", finding.Split('/')[^1]), ("judgement", "let-through")]);
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(path)).Status);
        Assert.Contains("/error/403", (await other.Get(files)).Location, StringComparison.Ordinal);
        Assert.Contains("/error/403", (await other.Post(files, Described, ("file", "b.png", Made.Png()), "/findings/new")).Location, StringComparison.Ordinal);
        Assert.Contains("/sign-in", (await site.Browser.Get(files)).Location, StringComparison.Ordinal);
    }

    static async Task<(string Finding, string Files)> Finding(Site site, Browser browser)
    {
        var finding = await Told.Tell(browser, Told.Story("We mended forty radios in one winter"));
        return (finding, (await browser.Page(finding)).QuerySelector("a[href^='/attachments/']")!.GetAttribute("href")!);
    }

    static async Task<Actor> ActorOf(Site site, string role)
    {
        var wanted = role == "weaver" ? AccountRole.Weaver : AccountRole.Learner;
        var account = await site.Read(data => data.Users.FirstAsync(one => one.Role == wanted));
        return new Actor(account.Id, account.Pseudonym, account.DisplayName, account.Role, null);
    }
}
