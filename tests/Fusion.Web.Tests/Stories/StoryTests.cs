using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Leave;
using Fusion.Web.Features.Catalogue.Stories;
using Fusion.Web.Features.Catalogue.Stories.ReadStory;
using Fusion.Web.Features.Catalogue.Stories.WriteStory;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Attachments;
using Fusion.Web.Tests.Evidence;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Stories;

public sealed class StoryTests
{
    static readonly (string Name, string Value)[] Usual =
    [
        ("title", "The night school that mends things"), ("summary", "Neighbours bring what is broken and learn to mend it together."), ("who", "Sallow Night School"), ("language", "en"), ("send", "true"), ("quote", "“I came for a toaster and stayed for a year.” Sol, who mends"),
        ("problem", "Nobody under twenty came to the library after dark.\nNobody over sixty did either."), ("did", "We put a bench with tools where the newspapers had been, twice a week."), ("advice", "Begin with radios, and never with kettles."),
        ("figure1_what", "things mended"), ("figure1_value", "412"), ("figure1_unit", ""), ("figure1_year", "2025"), ("figure1_source", "Our own book, page 9"), ("agreed", "true"), ("no_child", "true"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task A_story_is_public_once_a_peer_has_read_it_and_stands_among_the_spotlights(Db db)
    {
        await using var site = await Told.Start(db);
        using var writer = await Told.As(site, "learner");
        using var peer = await Told.As(site, "member lead");
        var draft = (await writer.Post("/contribute/story", [("title", "The night school that mends things"), ("send", "false")])).Location!.Split('?')[0];
        Assert.Equal(HttpStatusCode.NotFound, (await peer.Get(draft + "/read")).Status);
        Assert.Contains("Figure 1, Year", Faults(await writer.Post(draft, With("figure1_year", ""), draft)), StringComparison.Ordinal);
        Assert.Contains("No child can be recognised", Faults(await writer.Post(draft, With("no_child", ""), draft)), StringComparison.Ordinal);
        Assert.Equal("/contribute/stories?sent=true", (await writer.Post(draft, Usual, draft)).Location);
        Assert.Contains("/error/403", (await writer.Post(draft + "/read", [("revision", "2"), ("judgement", "let-through")], draft)).Location, StringComparison.Ordinal);
        Assert.Contains("The night school that mends things", (await peer.Page("/desk")).Body!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Say in 5 to", Faults(await Judge(peer, draft, "back", "")), StringComparison.Ordinal);
        await Judge(peer, draft, "back", "Who pays for the solder?");
        Assert.Contains("Who pays for the solder?", (await writer.Page(draft)).Body!.TextContent, StringComparison.Ordinal);
        await writer.Post(draft, With("advice", "Begin with radios. The town pays for the solder."), draft);
        Assert.DoesNotContain("night school that mends", (await site.Browser.Get("/stories.json")).Text, StringComparison.Ordinal);
        var address = (await Judge(peer, draft, "let-through", "")).Location!;

        var path = (await site.Browser.Get(address)).Location!;
        var page = await site.Browser.Page(path);
        Assert.Equal(["The problem", "What was done", "In figures", "What they would tell you"], page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).Where(heading => heading is "The problem" or "What was done" or "In figures" or "What they would tell you"));
        Assert.Equal(2, page.QuerySelectorAll("h2").First(heading => heading.TextContent == "The problem").ParentElement!.QuerySelectorAll("p").Length);
        Assert.Contains("stayed for a year", page.QuerySelector("main blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Our own book, page 9, 2025", page.QuerySelector(".figures .source")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("read by a peer before it was public", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".spotlight"), mark => mark.TextContent.Contains("Spotlight", StringComparison.Ordinal));
        Assert.Contains((await site.Browser.Page("/stories")).QuerySelectorAll(".result"), result => result.TextContent.Contains("night school that mends", StringComparison.Ordinal) && result.QuerySelector(".spotlight") is not null);
        Assert.Equal("Our own book, page 9", (string)(await site.Browser.Json(path + ".json"))["facts"]![0]!["source_text"]!);
        Assert.Equal(["publish-story"], (await site.Browser.Json(path + "/history.json"))["items"]!.AsArray().Select(item => (string)item!["act"]!));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_is_public_changes_only_when_a_peer_has_read_the_new_words(Db db)
    {
        await using var site = await Told.Start(db);
        using var writer = await Told.As(site, "learner");
        using var peer = await Told.As(site, "council member");
        var (draft, path) = await Publish(site, writer, peer);
        var files = $"/attachments/{draft.Split('/')[^1]}";
        await writer.Post(draft, [.. With("advice", "Begin with radios, and then do kettles.").Where(field => field.Name != "send"), ("figure1_value", "413"), ("send", "false")], draft);
        await writer.Post(files, [("description", "The bench with its tools"), ("agreed", "true")], ("file", "bench.png", Made.Png()), files);
        var before = await site.Browser.Page(path);
        Assert.Contains("never with kettles", before.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(before.QuerySelector("figure.attached"));
        var file = (await writer.Page(files)).QuerySelector("figure.attached img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(file)).Status);

        await writer.Post(draft, [.. With("advice", "Begin with radios, and then do kettles.").Where(field => field.Name != "figure1_value"), ("figure1_value", "413")], draft);
        Assert.Equal("The bench with its tools", (await peer.Page(draft + "/read")).QuerySelector("figure.attached img")!.GetAttribute("alt"));
        await Judge(peer, draft, "let-through", "");
        var after = await site.Browser.Page(path);
        Assert.Contains("then do kettles", after.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("never with kettles", after.Body.TextContent, StringComparison.Ordinal);
        Assert.Equal("413", Assert.Single(after.QuerySelectorAll(".figures .fact")).TextContent.Trim());
        Assert.Equal(HttpStatusCode.OK, (await site.Browser.Get(file)).Status);
        var history = (await site.Browser.Page(path + "/history")).Body!.TextContent;
        Assert.Contains("413", history, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_lets_their_own_story_through_or_one_that_changed_unseen(Db db)
    {
        await using var site = await Told.Start(db);
        using var writer = await Told.As(site, "weaver");
        await writer.Post("/contribute/story", Usual);
        var draft = await site.Read(data => data.Set<StoryDraft>().SingleAsync());
        var (own, peer, newcomer) = (await ActorOf(site, AccountRole.Weaver) with { AccountId = draft.WriterId!.Value }, await ActorOf(site, AccountRole.Host), await ActorOf(site, AccountRole.Learner));
        async Task<string?> Key(Actor actor, int revision, string words = "", bool letThrough = true)
        {
            var outcome = await site.Act<ReadStoryHandler, StoryDraft>((handler, stop) => handler.Handle(actor, draft.Id, revision, letThrough, words, stop));
            return outcome.IsDone ? null : outcome.Rejections[0].MessageKey;
        }
        Assert.Equal("story.peers-only", await Key(own, 1));
        Assert.Equal("story.peers-only", await Key(newcomer, 1));
        Assert.Equal("story.changed", await Key(peer, 0));
        Assert.Equal("story.words", await Key(peer, 1, new string('w', StoryDraft.MostText + 1)));
        Assert.Null(await Key(peer, 1));
        Assert.Equal("story.read-already", await Key(peer, 1));

        async Task<string?> Write(Guid? id, Actor actor)
        {
            var outcome = await site.Act<WriteStoryHandler, StoryDraft>((handler, stop) => handler.Handle(actor, id, false, new Fields(name => name == "title" ? "A title of mine" : null, name => name), stop));
            return outcome.IsDone ? null : outcome.Rejections[0].MessageKey;
        }
        Assert.Equal("story.not-yours", await Write(draft.Id, newcomer));
        for (var more = 0; more < WriteStoryHandler.MostUnfinished; more++) Assert.Null(await Write(null, newcomer));
        Assert.Equal("story.many", await Write(null, newcomer));
        foreach (var page in new[] { "/contribute/story", "/contribute/stories", draft.Path + "/read" }) Assert.Contains("/sign-in", (await site.Browser.Get(page)).Location, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leaves_takes_unfinished_stories_and_their_files_along_and_what_is_public_stays_without_them(Db db)
    {
        await using var site = await Told.Start(db);
        using var writer = await Told.As(site, "learner");
        using var peer = await Told.As(site, "member lead");
        var (_, path) = await Publish(site, writer, peer);
        var unfinished = (await writer.Post("/contribute/story", [("title", "A second story of mine"), ("send", "false")])).Location!.Split('?')[0];
        var files = $"/attachments/{unfinished.Split('/')[^1]}";
        await writer.Post(files, [("description", "The bench with its tools"), ("agreed", "true")], ("file", "bench.png", Made.Png()), files);
        var account = await site.Read(data => data.Users.FirstAsync(one => data.Set<StoryDraft>().Any(draft => draft.WriterId == one.Id)));
        await using var scope = site.Services.CreateAsyncScope();
        var tables = new List<PersonalTable>();
        foreach (var kept in scope.ServiceProvider.GetServices<IPersonalData>()) tables.AddRange(await kept.Of(new Person(account.Id, account.Pseudonym, account.Email), CancellationToken.None));
        Assert.Equal(2, tables.Single(table => table.Name == "stories").Rows.Count);
        Assert.Equal("bench.png", tables.Single(table => table.Name == "attachments").Rows[0][1]);

        await site.Act<Farewell, Done>(async (farewell, stop) =>
        {
            await farewell.To(account, stop);
            return default(Done);
        });
        var left = await site.Read(data => data.Set<StoryDraft>().SingleAsync());
        Assert.Equal((null, "", StoryState.Public), (left.WriterId, left.Problem, left.State));
        Assert.Equal(0, await site.Read(data => data.Set<Features.Attachments.Attachment>().CountAsync()));
        Assert.Contains("never with kettles", (await site.Browser.Page(path)).Body!.TextContent, StringComparison.Ordinal);
    }

    static async Task<(string Draft, string Path)> Publish(Site site, Browser writer, Browser peer)
    {
        await writer.Post("/contribute/story", Usual);
        var draft = (await peer.Page("/contribute/stories")).QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).First(path => path.EndsWith("/read", StringComparison.Ordinal))[..^"/read".Length];
        return (draft, (await site.Browser.Get((await Judge(peer, draft, "let-through", "")).Location!)).Location!);
    }

    static async Task<Answer> Judge(Browser peer, string draft, string judgement, string words)
    {
        var revision = (await peer.Page(draft + "/read")).QuerySelector("input[name=revision]")!.GetAttribute("value")!;
        return await peer.Post(draft + "/read", [("revision", revision), ("judgement", judgement), ("words", words)]);
    }

    static (string Name, string Value)[] With(string name, string value) => [.. Usual.Where(field => field.Name != name), (name, value)];

    static string Faults(Answer answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        return answer.Page.QuerySelector(".govuk-error-summary")!.TextContent;
    }

    static async Task<Actor> ActorOf(Site site, AccountRole role)
    {
        var account = await site.Read(data => data.Users.FirstAsync(one => one.Role == role));
        return new Actor(account.Id, account.Pseudonym, account.DisplayName, account.Role, null);
    }
}
