using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Tests.Hosting;
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
}
