using Fusion.Web.Data;
using Fusion.Web.Features.Events;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Decisions;

/// <summary>In the room: what waits for a decision comes onto the agenda in one step, and what became of it is seen there.</summary>
public sealed class AgendaTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Open_questions_become_the_agenda_in_one_step_and_are_decided_there_by_hands(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var tea = await Council.Propose(people[0], network, "proposal", "Tea first, always");
        await Council.Propose(weaver, network, "proposal", "A bench by the river");
        var meeting = await Gathering.Call(weaver, network, "Autumn meeting");
        var page = await weaver.Page(meeting + "/programme");
        var offered = page.QuerySelectorAll("input[name=questions]").Select(box => box.GetAttribute("value")!).ToList();
        Assert.Equal(2, offered.Count);
        // A form in a browser sends each box that is ticked.
        await Group.Do(weaver, meeting + "/programme", "takeup", [("each", "15"), .. offered.Select(id => ("questions", id))]);
        Assert.Equal([("Tea first, always", 15), ("A bench by the river", 15)], (await town.Site.Read(data => data.Set<EventPart>().OrderBy(part => part.Order).ToListAsync())).Select(part => (part.Title, part.Minutes)));
        Assert.Empty((await weaver.Page(meeting + "/programme")).QuerySelectorAll("input[name=questions]"));
        Assert.Contains("choose one", await Group.Refusal(weaver, meeting + "/programme", "takeup", ("each", "15"), ("questions", offered[0])), StringComparison.Ordinal);

        await Group.Do(weaver, tea, "hands", ("hands_1", "3"), ("minute", "All three were there, and thirsty."));
        Assert.Contains("Tea first, always Carried", await Council.Page(town.Site.Browser, meeting), StringComparison.Ordinal);
        Assert.Equal(tea, (await town.Site.Browser.Page(meeting)).QuerySelector("#programme a")!.GetAttribute("href"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_does_not_lead_the_meeting_sets_no_agenda_and_no_question_of_another_network_comes_onto_it(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 1);
        await Council.Propose(weaver, network, "proposal", "Tea first, always");
        var meeting = await Gathering.Call(weaver, network, "Autumn meeting");
        var id = (await weaver.Page(meeting + "/programme")).QuerySelector("input[name=questions]")!.GetAttribute("value")!;
        var (_, stranger) = await town.Member("Stranger");
        foreach (var other in new[] { people[0], stranger }) Assert.NotEqual(HttpStatusCode.Redirect, (await other.Post(meeting + "/programme?handler=takeup", [("each", "15"), ("questions", id)], "/account")).Status);

        var quiet = await Group.Found(weaver, "Hushed circle");
        await Group.Choose(weaver, quiet, "social-contract");
        var elsewhere = await Gathering.Call(weaver, quiet, "Another meeting", ("shown", "members"));
        Assert.Contains("choose one", await Group.Refusal(weaver, elsewhere + "/programme", "takeup", ("each", "15"), ("questions", id)), StringComparison.Ordinal);
        Assert.Empty(await town.Site.Read(data => data.Set<EventPart>().ToListAsync()));
    }

    /// <summary>What is for members only is not read on the page of a meeting that everybody may read of.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task A_meeting_that_everybody_reads_of_names_no_question_for_members_only(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, _) = await Council.Sitting(town, 1, shown: "private");
        await Council.Propose(weaver, network, "proposal", "Speak even lower");
        var inside = await Gathering.Call(weaver, network, "Among ourselves", ("shown", "members"));
        Assert.Single((await weaver.Page(inside + "/programme")).QuerySelectorAll("input[name=questions]"));
        // What was proposed before the network opened its doors stays for members.
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            (await data.Set<Network>().AsTracking().SingleAsync(stop)).IsPublic = true;
            return default(Done);
        });
        var outside = await Gathering.Call(weaver, network, "Open door");
        Assert.Empty((await weaver.Page(outside + "/programme")).QuerySelectorAll("input[name=questions]"));
    }
}
