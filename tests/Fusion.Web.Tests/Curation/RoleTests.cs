using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Import.RunPage;
using Fusion.Web.Features.Import.Start;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Features.Moderation.Queue;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Sheets;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Curation;

public sealed class RoleTests
{
    static readonly string[] OfModerators = ["/moderation/queue", "/import", "/merge", "/import/templates/organisations"];
    static readonly string[] OfMembers = ["/contribute/entry", "/innovations/2030s-sdg-game/edit", "/innovations/2030s-sdg-game/report"];
    static readonly string[] Posts = ["/import", "/merge", "/merge?handler=undo", "/moderation/cases/00000000-0000-0000-0000-000000000001", "/import/00000000-0000-0000-0000-000000000001?handler=commit", "/import/00000000-0000-0000-0000-000000000001?handler=undo", "/import/00000000-0000-0000-0000-000000000001?handler=map"];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_stranger_is_sent_to_sign_in_before_writing_anything(Db db)
    {
        var site = await Shared.Demonstration(db);
        using var stranger = site.NewBrowser();
        foreach (var path in OfModerators.Concat(OfMembers)) AssertSignIn(await stranger.Get(path), path);
        foreach (var path in Posts.Concat(OfMembers).Concat(["/innovations/2030s-sdg-game?handler=confirm", "/innovations/2030s-sdg-game/versions"]))
            AssertSignIn(await stranger.Post(path, [("number", "1"), ("title:en", "Mine")], formAt: "/contribute"), path);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_moderators_do_is_refused_to_every_other_role(Db db)
    {
        var site = await Shared.Demonstration(db);
        foreach (var role in new[] { "member lead", "learner", "council member" })
        {
            using var browser = await SignedIn.As(site, role);
            foreach (var path in OfModerators) await AssertForbidden(site, browser, await browser.Get(path), path);
            foreach (var path in Posts) await AssertForbidden(site, browser, await browser.Post(path, [("decision", "accept")], formAt: "/contribute"), path);
            await AssertForbidden(site, browser, await browser.Post("/innovations/2030s-sdg-game?handler=confirm", [], formAt: "/contribute"), "confirm");
        }
        foreach (var role in new[] { "weaver", "host" })
        {
            using var browser = await SignedIn.As(site, role);
            foreach (var path in OfModerators.Concat(OfMembers)) Assert.Equal(HttpStatusCode.OK, (await browser.Get(path)).Status);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_acts_themselves_refuse_whoever_is_no_moderator(Db db)
    {
        using var pack = PackFolder.Small(entries: [("apple", "innovation", "Apple")]);
        await using var site = await Site.Start(db, pack.Path);
        var sheet = new Sheet(["name"], [["A school"]]);
        foreach (var role in new[] { AccountRole.MemberLead, AccountRole.Learner, AccountRole.CouncilMember })
        {
            var actor = People.A(role);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<DecideHandler, Done>((handler, stop) => handler.Handle(new CaseVerdict(Guid.NewGuid(), true, null, "", 0), actor, stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(Guid.NewGuid(), Guid.NewGuid(), 0, 0, []), actor, stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<UndoMergeHandler, Done>((handler, stop) => handler.Handle(Guid.NewGuid(), actor, stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<StartImportHandler, Guid>((handler, stop) => handler.Handle("organisations", "a.csv", sheet, actor, stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<MapImportHandler, Done>((handler, stop) => handler.Handle(Guid.NewGuid(), new Dictionary<int, string>(), actor, stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<CommitImportHandler, Done>((handler, stop) => handler.Handle(Guid.NewGuid(), "", actor, (_, _) => { }, stop))).Rejections).MessageKey);
            Assert.Equal("moderation.not-yours", Assert.Single((await site.Act<UndoImportHandler, Done>((handler, stop) => handler.Handle(Guid.NewGuid(), actor, stop))).Rejections).MessageKey);
        }
    }

    static void AssertSignIn(Answer answer, string path)
    {
        Assert.True(answer.Status == HttpStatusCode.Found, $"{path} answers {(int)answer.Status}");
        Assert.Contains("/sign-in?ReturnUrl=", answer.Location!, StringComparison.Ordinal);
    }

    static async Task AssertForbidden(Site site, Browser browser, Answer answer, string path)
    {
        if (answer.Status == HttpStatusCode.Found) answer = await browser.Get(new Uri(site.Address, answer.Location!).PathAndQuery);
        Assert.True(answer.Status == HttpStatusCode.Forbidden, $"{path} answers {(int)answer.Status}");
    }
}
