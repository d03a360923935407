using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Accounts;

/// <summary>A site with three organisations, and people who are made and signed in without their passwords having to be hashed.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Password = "three plain words";

    Town(Site site) => Site = site;

    public Site Site { get; }

    /// <param name="disk">Where the town is found again by another process; null for a place that goes with it.</param>
    public static async Task<Town> Start(Db db, string? baseAddress = null, string school = "https://school.example.org/", TimeProvider? clock = null, Disk? disk = null)
    {
        using var pack = Pack(school);
        return new Town(await Site.Start(db, pack.Path, baseAddress: baseAddress, clock: clock, disk: disk));
    }

    /// <summary>The content of every town.</summary>
    public static PackFolder Pack(string school = "https://school.example.org/")
    {
        var pack = PackFolder.Small();
        pack.Write("organisations.csv", $"key,name,url,source\r\nschool,Hill School,{school},small-book\r\ncity,River City,https://www.city.example.org/,small-book\r\nother,City Library,https://city.example.org/library,small-book\r\n");
        return pack;
    }

    /// <summary>Somebody with an account, signed in.</summary>
    public Task<(Guid Id, Browser Browser)> Member(string name, AccountRole role = AccountRole.Learner, bool isYoung = false) => SignedIn.New(Site, SignInName.For(name), name, role, isYoung);

    public Task<Browser> SignIn(Guid account) => SignedIn.As(Site, account);

    /// <summary>Somebody who acts for an organisation already.</summary>
    public async Task<(Guid Id, Browser Browser)> Representative(string name, string organisation, bool asLead)
    {
        var (id, browser) = await Member(name, AccountRole.MemberLead);
        var card = await Organisation(organisation);
        await Site.Act<Representatives, Done>((all, stop) => all.Add(card.Id, card.Name, id, asLead, stop));
        await browser.Post("/organisation?handler=Act", [("organisation", card.Id.Value.ToString())], formAt: "/account");
        return (id, browser);
    }

    public Task<Organisation> Organisation(string slug) => Site.Read(db => db.Set<Organisation>().FirstAsync(one => one.Slug == slug));

    public Task<List<Representative>> Roles() => Site.Read(db => db.Set<Representative>().ToListAsync());

    /// <summary>Every letter so far, once the sender has dealt with each: what was posted twice is gone by then.</summary>
    public async Task<List<OutboxLetter>> Letters()
    {
        var letters = new List<OutboxLetter>();
        await Patience.Until(async () => (letters = await Site.Read(db => db.Set<OutboxLetter>().OrderBy(letter => letter.At).ToListAsync())).TrueForAll(letter => letter.State != LetterState.Waiting), "no letter waits any more");
        return letters;
    }

    /// <summary>What the record says of all acts so far: in the entries, and in the texts beside them.</summary>
    public async Task<string> Record() => await Site.Read(async db => string.Join('\n', await db.Set<LogText>().Select(text => text.Text).ToListAsync())
        + string.Join('\n', (await db.Set<LogEntry>().Select(entry => entry.Bytes).ToListAsync()).Select(System.Text.Encoding.UTF8.GetString)));

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
