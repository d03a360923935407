using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Events;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Events;

/// <summary>Who may do what about an event: one table, and what is not in it is refused.</summary>
public sealed class EventRightsTests
{
    const string Weaver = "weaver", Member = "member", Observer = "observer", Stranger = "stranger", Guest = "guest", Host = "host", Young = "young", YoungMember = "young member";

    static readonly string[] Everybody = [Weaver, Member, Observer, Stranger, Guest, Host, Young, YoungMember];

    // Each act with those to whom it is allowed: about a public event, one for members only, and one for members that welcomes learners.
    static readonly (string Act, string[] OfPublic, string[] OfMembers, string[] WithLearners)[] Table =
    [
        ("see", [Weaver, Member, Observer, Stranger, Guest, Host], [Weaver, Member, Observer], [Weaver, Member, Observer, YoungMember]),
        ("see ideas", [Weaver, Member, Observer, Stranger, Guest, Host], [Weaver, Member, Observer], [Weaver, Member, Observer, YoungMember]),
        ("see minutes", [Weaver, Member, Observer, Stranger, Guest, Host], [Weaver, Member, Observer], [Weaver, Member, Observer, YoungMember]),
        ("add an idea", [Weaver, Member], [Weaver, Member], [Weaver, Member, YoungMember]),
        ("see who comes", [Weaver, Member, Observer], [Weaver, Member, Observer], [Weaver, Member, Observer, YoungMember]),
        ("say when", [Weaver, Member, Observer], [Weaver, Member, Observer], [Weaver, Member, Observer, YoungMember]),
        ("answer", [Weaver, Member, Observer, Stranger, Host], [Weaver, Member, Observer], [Weaver, Member, Observer, YoungMember]),
        ("offer a time", [Weaver], [Weaver], [Weaver]),
        ("take a time back", [Weaver], [Weaver], [Weaver]),
        ("share the poll", [Weaver], [Weaver], [Weaver]),
        ("add to the agenda", [Weaver], [Weaver], [Weaver]),
        ("take out of the agenda", [Weaver], [Weaver], [Weaver]),
        ("hide an idea", [Weaver], [Weaver], [Weaver]),
        ("change", [Weaver], [Weaver], [Weaver]),
        ("cancel", [Weaver], [Weaver], [Weaver]),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_act_is_allowed_to_those_of_the_table_and_refused_to_everybody_else(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        foreach (var kind in new[] { "public", "members", "learners" })
        {
            var path = await Gathering.Call(people[Weaver], network, $"One for {kind}", ("shown", kind == "public" ? "everybody" : "members"), ("learners", kind == "learners" ? "true" : ""));
            foreach (var (act, ofPublic, ofMembers, withLearners) in Table)
            {
                var allowed = kind switch { "public" => ofPublic, "members" => ofMembers, _ => withLearners };
                // The weaver comes last: who calls an event off ends it for all others.
                foreach (var who in Everybody.Reverse()) Assert.True(await Does(town, people[who], path, act) == allowed.Contains(who), $"{who} of a {kind} event: {act}");
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Events_are_called_by_who_may_invite_and_those_of_the_movement_by_hosts(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        foreach (var who in Everybody)
        {
            Assert.True(await Calls(network["/networks/".Length..]) == (who == Weaver), $"{who} calls for the network");
            Assert.True(await Calls("") == (who == Host), $"{who} calls for the movement");

            async Task<bool> Calls(string of) => IsDone(await people[who].Post("/events/new", [("network", of), .. Gathering.Of($"Called by {who}")], who == Guest ? "/contribute" : "/account"));
        }
        Assert.Equal(2, await town.Site.Read(data => data.Set<Event>().CountAsync()));
        var (_, other) = await town.Member("Olu", AccountRole.MemberLead);
        var quiet = await Group.Found(other, "Hushed circle");
        Assert.Equal(HttpStatusCode.NotFound, (await people[Host].Post("/events/new", [("network", quiet["/networks/".Length..]), .. Gathering.Of("Not theirs")], "/account")).Status);
        Assert.Contains("its members only", Group.Faults(await other.Post("/events/new", [("network", quiet["/networks/".Length..]), .. Gathering.Of("Too loud")], "/account")), StringComparison.Ordinal);
        Assert.Contains("for everybody", Group.Faults(await people[Host].Post("/events/new", [("network", ""), .. Gathering.Of("Too quiet", ("shown", "members"))], "/account")), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task After_an_event_only_who_leads_it_marks_who_was_there_and_writes_the_minutes(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, people) = await People(town);
        var path = await Gathering.Call(people[Weaver], network, "A meeting that was");
        foreach (var act in new[] { "mark", "write" }) Assert.False(await Does(town, people[Weaver], path, act), $"{act} beforehand");
        await Gathering.LetPass(town.Site, path);
        foreach (var act in new[] { "mark", "write" })
            foreach (var who in Everybody) Assert.True(await Does(town, people[who], path, act) == (who == Weaver), $"{who}: {act}");
        Assert.False(await Does(town, people[Member], path, "answer"), "answering what is over");
    }

    static async Task<(string Network, Dictionary<string, Browser> People)> People(Town town)
    {
        var (network, _, weaver) = await Gathering.Network(town);
        var people = new Dictionary<string, Browser> { [Weaver] = weaver, [Guest] = town.Site.Browser, [Stranger] = (await town.Member("Sam")).Browser, [Host] = (await town.Member("Hal", AccountRole.Host)).Browser, [Young] = (await town.Member("Yara", isYoung: true)).Browser };
        foreach (var (who, name, kind, isYoung) in new[] { (Member, "Mia", MemberKind.Person, false), (Observer, "Otto", MemberKind.Observer, false), (YoungMember, "Yusuf", MemberKind.Person, true) })
        {
            var (id, browser) = await town.Member(name, isYoung: isYoung);
            await Gathering.Seat(town.Site, network, id, kind);
            people[who] = browser;
        }
        return (network, people);
    }

    static async Task<bool> Does(Town town, Browser browser, string path, string act)
    {
        var formAt = browser == town.Site.Browser ? "/contribute" : "/account";
        async Task<bool> Post(string where, params (string, string)[] fields) => IsDone(await browser.Post(path + where, fields, formAt));
        async Task<bool> Get(string where) => (await browser.Get(path + where)).Status == HttpStatusCode.OK;
        switch (act)
        {
            case "see": return await Get("");
            case "see ideas": return await Get("/ideas");
            case "see minutes": return await Get("/minutes");
            case "see who comes": return await Get("/coming");
            case "answer": return await Post("?handler=answer", ("answer", "perhaps"));
            case "add an idea": return await Post("/ideas?handler=add", ("idea", "Boats for all"));
            case "hide an idea": return await Post("/ideas?handler=hide", ("id", $"{Guid.NewGuid()}"), ("why", "It names a child."));
            case "say when": return await Post("/poll?handler=answer", ($"can_{await Time(town, path)}", "if-need-be"));
            case "offer a time": return await Post("/poll?handler=offer", ("time_on", Gathering.InDays(5)), ("time_from", "09:00"), ("time_until", "10:00"));
            case "take a time back": return await Post("/poll?handler=takeback", ("id", $"{Guid.NewGuid()}"));
            case "share the poll": return await Post("/poll?handler=share", ("all", "true"));
            case "add to the agenda": return await Post("/programme?handler=add", ("part", "Welcome"), ("minutes", "10"));
            case "take out of the agenda": return await Post("/programme?handler=remove", ("id", $"{Guid.NewGuid()}"));
            case "change": return await Post("/edit", [("version", $"{(await Gathering.Read(town.Site, path)).Version}"), .. Gathering.Of("Changed")]);
            case "cancel": return await Post("/edit?handler=cancel", ("reason", "Nobody has time."));
            case "mark": return await Post("/coming?handler=roll", ("shown", ""));
            case "write": return await Post("/minutes", ("text", "We met and talked."), ("decisions", ""), ("as", "published"), ("seen", $"{await Last(town, path)}"));
            default: throw new ArgumentException(act);
        }
    }

    static async Task<Guid> Time(Town town, string path)
    {
        var one = await Gathering.Read(town.Site, path);
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            if (!await data.Set<PollTime>().AnyAsync(time => time.EventId == one.Id, stop)) data.Add(new PollTime { Id = Guid.CreateVersion7(), EventId = one.Id, StartsAt = DateTime.UtcNow.AddDays(4), EndsAt = DateTime.UtcNow.AddDays(4).AddHours(1) });
            return default(Done);
        });
        return await town.Site.Read(data => data.Set<PollTime>().Where(time => time.EventId == one.Id).Select(time => time.Id).FirstAsync());
    }

    static async Task<int> Last(Town town, string path)
    {
        var id = (await Gathering.Read(town.Site, path)).Id;
        return await town.Site.Read(data => data.Set<EventMinutes>().CountAsync(minutes => minutes.EventId == id));
    }

    static bool IsDone(Answer answer) => answer.Status == HttpStatusCode.Redirect && answer.Location?.Contains("/sign-in", StringComparison.Ordinal) == false && !answer.Location.Contains("/error/", StringComparison.Ordinal);
}
