using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Conversations;

public sealed class NodesTests
{
    [Theory, OnPostgres]
    public async Task What_an_organiser_does_is_seen_on_every_node(Db db)
    {
        using var pack = PackFolder.Small();
        await using var disk = await Disk.Make(db);
        await using var beside = Disk.Beside(disk);
        await using var here = await Site.Start(db, pack.Path, disk: disk);
        await using var there = await Site.Start(db, pack.Path, disk: beside);
        var talk = await Talk.On(here, open: false);
        LiveConversation? Seen() => there.Services.GetRequiredService<ConversationBook>().Find(talk.Id);
        await Patience.Until(() => Task.FromResult(Seen()?.View.Statements.Length == 4), "the other node has the draft with its statements");
        Assert.Equal(HttpStatusCode.NotFound, (await there.Browser.Get(talk.Path)).Status);

        await talk.Turn(open: true);
        await Patience.Until(async () => (await there.Browser.Get(talk.Path)).Status == HttpStatusCode.OK, "it is open on the other node");
        await talk.Say("One statement more of the organiser");
        await Patience.Until(() => Task.FromResult(Seen()!.View.Statements.Length == 5), "the new statement is there too");
    }

    [Theory, OnPostgres]
    public async Task Who_takes_part_on_one_node_counts_on_every_node_and_who_leaves_on_none(Db db)
    {
        using var pack = PackFolder.Small();
        await using var disk = await Disk.Make(db);
        await using var beside = Disk.Beside(disk);
        await using var here = await Site.Start(db, pack.Path, disk: disk);
        await using var there = await Site.Start(db, pack.Path, disk: beside);
        var talk = await Talk.On(here);
        LiveConversation Seen(Site site) => site.Services.GetRequiredService<ConversationBook>().Find(talk.Id)!;
        await Patience.Until(() => Task.FromResult(there.Services.GetRequiredService<ConversationBook>().Find(talk.Id)?.View.About.Stage == Stage.Open), "it is open on the other node");
        using var one = talk.Somebody();
        using var other = there.NewBrowser();
        await talk.Vote(one, 1, -1, 0);
        Assert.Equal(HttpStatusCode.OK, (await talk.Send(other, (Guid.NewGuid(), 1, 1), (Guid.NewGuid(), 4, -1))).Status);
        foreach (var site in new[] { here, there }) await Patience.Until(() => Task.FromResult(Seen(site) is { Voters: 2, Votes: 5 }), "both nodes count both people");

        await other.Post($"{talk.Path}/yours?handler=About", [("adult", "true"), ("place", "FR"), ("role", nameof(Role.Parent)), ("supports", "true")], $"{talk.Path}/yours");
        await Patience.Until(() => Task.FromResult(Seen(here).People().Any(person => person.Says == new PersonSays(true, "FR", Role.Parent, null, true))), "what they say of themselves is known on the first node");
        var (host, _) = await Talk.As(here, AccountRole.Host);
        await host.Post($"{talk.Path}/organise/votes?handler=Withdraw", [("from", "2020-01-01T00:00"), ("to", "2100-01-01T00:00"), ("atLeast", "1"), ("seconds", "3600"), ("note", "A test")], $"{talk.Path}/organise/votes");
        foreach (var site in new[] { here, there }) await Patience.Until(() => Task.FromResult(Seen(site).Voters == 0), "votes that were withdrawn on one node count on none");
        await host.Post($"{talk.Path}/organise/votes?handler=Count", [("id", (await here.Read(data => data.Set<Batch>().SingleAsync())).Id.ToString()), ("counts", "true")], $"{talk.Path}/organise/votes");
        foreach (var site in new[] { here, there }) await Patience.Until(() => Task.FromResult(Seen(site).Voters == 2), "and count again on both");
        await one.Post($"{talk.Path}/yours?handler=Leave", [], $"{talk.Path}/yours");
        foreach (var site in new[] { here, there }) await Patience.Until(() => Task.FromResult(Seen(site) is { Voters: 1, Votes: 2 }), "who left is in no count");
        host.Dispose();
    }
}
