using Fusion.Web.Data;
using Fusion.Web.Features.Events;
using Fusion.Web.Features.Networks;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Agreements;
using Fusion.Web.Tests.Decisions;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>Who takes part in what a network does, wherever that is, has not gone quiet.</summary>
public sealed class PresenceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_votes_speaks_signs_or_comes_to_a_meeting_is_not_quiet(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 6);
        var agreement = await Promise.Published(weaver, Promise.Of("How we share boats", owner: network["/networks/".Length..], kind: "standard"));
        var decision = await Council.Propose(weaver, network, "proposal", "Longer breaks");
        var (meeting, over) = (await Gathering.Call(weaver, network, "Autumn meeting"), await Gathering.Call(weaver, network, "Summer meeting"));
        await Gathering.Answer(people[4], over, "yes", named: true);
        await Gathering.LetPass(town.Site, over);
        await town.Site.Act<FusionDb, Done>(async (data, stop) =>
        {
            foreach (var member in await data.Set<NetworkMember>().AsTracking().ToListAsync(stop)) member.SeenAt = DateTime.UtcNow.AddDays(-200);
            return default(Done);
        });
        Assert.Equal(7, (await Quiet(weaver, network)).Count);

        await Group.Do(people[1], decision, "say", ("voice_kind", "pro"), ("voice", "They are tired by noon."));
        await Group.Do(weaver, decision, "open");
        await Council.Vote(people[0], decision, "consent");
        await Promise.Sign(people[2], agreement);
        await Gathering.Answer(people[3], meeting, "yes");
        var came = await town.Site.Read(data => data.Set<Attendance>().SingleAsync(row => row.IsNamed));
        await Group.Do(weaver, over + "/coming", "roll", ("shown", came.Id.ToString()), ($"there_{came.Id}", "true"));
        Assert.Equal(["Voter F"], await Quiet(weaver, network));

        // To the day, and no nearer: an hour could lead from a ballot to its voter.
        var seen = (await Group.Members(town.Site)).Where(member => member.IsPerson).Select(member => member.SeenAt).Where(at => at > DateTime.UtcNow.AddDays(-2)).ToList();
        Assert.Equal(5, seen.Count);
        Assert.All(seen, at => Assert.Equal(TimeSpan.Zero, at.TimeOfDay));
    }

    static async Task<List<string>> Quiet(Browser weaver, string network) => [.. (await weaver.Page(network + "/weave")).QuerySelectorAll("#gone-quiet .result h3").Select(name => name.TextContent.Trim()).Order(StringComparer.Ordinal)];
}
