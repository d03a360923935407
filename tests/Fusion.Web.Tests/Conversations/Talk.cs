using System.Text;
using System.Text.Json.Nodes;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Organise;
using Fusion.Web.Features.Conversations.TakePart;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;

namespace Fusion.Web.Tests.Conversations;

/// <summary>A conversation on a site that the tests of conversations share, and people who take part in it.</summary>
internal sealed class Talk
{
    static readonly Dictionary<Db, Lazy<Task<Site>>> Sites = Enum.GetValues<Db>().ToDictionary(db => db, db => new Lazy<Task<Site>>(() => Start(db)));

    /// <summary>Who organises, where nobody else is said to.</summary>
    public static Actor Wren { get; } = new(Guid.NewGuid(), Guid.NewGuid(), "Wren Hollis", AccountRole.Weaver, null);

    Talk(Site site, string path, Guid id) => (Site, Path, Id) = (site, path, id);

    public Site Site { get; }

    public string Path { get; }

    public Guid Id { get; }

    public LiveConversation Live => Site.Services.GetRequiredService<ConversationBook>().Find(Id)!;

    public static Task<Site> SiteOn(Db db) => Sites[db].Value;

    /// <summary>An open conversation with some statements.</summary>
    public static async Task<Talk> Begin(Db db, int statements = 4, Func<ConversationForm, ConversationForm>? with = null, bool open = true) => await On(await SiteOn(db), statements, with, open);

    public static async Task<Talk> On(Site site, int statements = 4, Func<ConversationForm, ConversationForm>? with = null, bool open = true, Guid? organiser = null)
    {
        var form = new ConversationForm { Question = $"What matters in case {Guid.NewGuid():N}?", Language = "en" };
        var made = await site.Act<SaveConversationHandler, Conversation>((handler, stop) => handler.Handle(null, with?.Invoke(form) ?? form, organiser is { } id ? Wren with { AccountId = id } : Wren, stop));
        var talk = new Talk(site, made.Value!.Path, made.Value.Id);
        for (var number = 1; number <= statements; number++) await talk.Say($"Statement number {number} of the organiser");
        if (open) await talk.Turn(open: true);
        return talk;
    }

    public async Task Say(string text, Guid? author = null) =>
        Assert.True((await Site.Act<AddStatementHandler, Statement>((handler, stop) => handler.Handle(Id, Guid.CreateVersion7(), text, "en", author, author is null ? Wren : null, stop))).IsDone, text);

    public Task<Outcome<Done>> Turn(bool open) => Site.Act<StageHandler, Done>((handler, stop) => handler.Handle(Id, open, Wren, stop));

    public Browser Somebody() => Site.NewBrowser();

    /// <summary>People who vote the same row: 1, -1, 0 or nothing for each statement.</summary>
    public async Task Vote(int people, params int?[] row)
    {
        for (var person = 0; person < people; person++)
        {
            using var browser = Somebody();
            await Vote(browser, row);
        }
    }

    public async Task Vote(Browser browser, params int?[] row)
    {
        var answer = await Send(browser, [.. row.Select((vote, at) => (vote, at)).Where(one => one.vote is not null).Select(one => (Guid.NewGuid(), one.at + 1, one.vote!.Value))]);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{(int)answer.Status}: {answer.Text}");
    }

    public async Task<Answer> Send(Browser browser, params (Guid Id, int Statement, int Vote)[] votes) =>
        await Post(browser, new JsonObject { ["votes"] = new JsonArray([.. votes.Select(vote => (JsonNode)new JsonObject { ["id"] = vote.Id.ToString(), ["statement"] = vote.Statement, ["vote"] = vote.Vote })]) }.ToJsonString());

    public async Task<Answer> Post(Browser browser, string json, params (string, string)[] headers)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await browser.Send(HttpMethod.Post, $"{Path}/votes", content, headers);
    }

    /// <summary>Somebody with an account in a role.</summary>
    public static async Task<(Browser Browser, Guid Account)> As(Site site, AccountRole role)
    {
        var (account, browser) = await SignedIn.New(site, $"{role}-{Guid.NewGuid():N}", $"A {role}", role);
        return (browser, account);
    }

    static async Task<Site> Start(Db db)
    {
        var pack = PackFolder.Small();
        var site = await Site.Start(db, content: pack.Path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Task.Run(async () => { await site.DisposeAsync(); pack.Dispose(); }).Wait(TimeSpan.FromSeconds(10));
        return site;
    }
}
