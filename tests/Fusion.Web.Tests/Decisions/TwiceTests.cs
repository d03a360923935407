using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Platform;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Decisions;

/// <summary>Nobody votes twice: not through somebody they trust, not for two organisations that became one, not by coming back.</summary>
public sealed class TwiceTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Who_votes_for_an_organisation_does_not_vote_once_more_through_somebody_trusted(Db db)
    {
        await using var town = await Town.Start(db);
        var two = await Two.Gather(town);
        await two.Trust(asBody: false);
        Assert.Equal(2, await two.Cast(async path =>
        {
            await two.ActFor("city");
            await Council.Vote(two.Head, path, "concern", "It rings too early.");
        }));
        // Who does not vote for it is carried themselves.
        Assert.Equal(2, await two.Cast(_ => Task.CompletedTask));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_gave_away_the_vote_of_an_organisation_and_votes_themselves_votes_once(Db db)
    {
        await using var town = await Town.Start(db);
        var two = await Two.Gather(town);
        await two.Trust(asBody: true);
        Assert.Equal(2, await two.Cast(async path =>
        {
            await two.ActFor("");
            await Council.Vote(two.Head, path, "consent");
        }));
        // The vote of another who speaks for it too is nobody's second one.
        var (other, second) = await town.Member("Second of City", AccountRole.MemberLead);
        var city = await town.Organisation("city");
        await town.Site.Act<Representatives, Done>((all, stop) => all.Add(city.Id, city.Name, other, false, stop));
        await second.Post("/organisation?handler=Act", [("organisation", city.Id.Value.ToString())], formAt: "/account");
        Assert.Equal(HttpStatusCode.Redirect, (await second.Post(two.Trusts, [("matter", "all"), ("to", two.FriendRow.ToString())], "/account")).Status);
        Assert.Equal(3, await two.Cast(path => Council.Vote(two.Head, path, "consent")));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_two_votes_that_one_gave_away_that_of_the_organisation_counts(Db db)
    {
        await using var town = await Town.Start(db);
        var two = await Two.Gather(town);
        await two.Trust(asBody: true);
        await two.Trust(asBody: false);
        Assert.Equal(2, await two.Cast(_ => Task.CompletedTask));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_organisations_that_became_one_while_voting_went_on_have_one_vote(Db db)
    {
        await using var town = await Town.Start(db);
        var two = await Two.Gather(town);
        var library = await town.Organisation("other");
        var account = (await Group.Members(town.Site)).Single(member => member.Id == two.OwnRow).AccountId!.Value;
        await town.Site.Act<Representatives, Done>((all, stop) => all.Add(library.Id, library.Name, account, true, stop));
        await Council.Seat(town.Site, two.Network, library.Id);
        Assert.Equal(2, await two.Cast(async path =>
        {
            foreach (var body in new[] { "city", "other" })
            {
                await two.ActFor(body);
                await Council.Vote(two.Head, path, "consent");
            }
            var city = await town.Organisation("city");
            var merged = await town.Site.Act<MergeHandler, Guid>((handler, stop) => handler.Handle(new MergeWish(city.Id.Value, library.Id.Value, city.Version, library.Version, []), Curation.People.Weaver, stop));
            Assert.True(merged.IsDone, string.Join(',', merged.Rejections));
            await two.ActFor("city");
            await Council.Vote(two.Head, path, "consent");
        }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_leaves_after_voting_and_comes_again_is_heard_and_not_counted(Db db)
    {
        await using var town = await Town.Start(db);
        var two = await Two.Gather(town);
        await two.ActFor("");
        Assert.Equal(1, await two.Cast(async path =>
        {
            await Council.Vote(two.Head, path, "consent");
            await Group.Do(two.Head, two.Network, "leave");
            await Group.Do(two.Head, two.Network, "join", ("kind", "person"), ("motives", "I have thought about it again."));
            await Council.Vote(two.Head, path, "consent");
        }));
    }

    /// <summary>Somebody who speaks for an organisation in a network and is in it as a person too, and a friend whom both can trust.</summary>
    sealed record Two(Town Town, string Network, Browser Weaver, Browser Head, Guid OwnRow, Browser Friend, Guid FriendRow)
    {
        public string Trusts => $"/decisions/trust/{Network["/networks/".Length..]}";

        public static async Task<Two> Gather(Town town)
        {
            var (network, weaver, people) = await Council.Sitting(town, 1);
            var friend = (await Group.Members(town.Site)).Single(member => member.IsPerson).Id;
            var (account, head) = await town.Representative("Head of City", "city", asLead: true);
            await Council.Seat(town.Site, network, (await town.Organisation("city")).Id);
            await Gathering.Seat(town.Site, network, account, MemberKind.Person);
            return new Two(town, network, weaver, head, await Group.MemberOf(town.Site, account), people[0], friend);
        }

        public async Task ActFor(string body) => await Head.Post("/organisation?handler=Act", [("organisation", body.Length == 0 ? "" : (await Town.Organisation(body)).Id.Value.ToString())], formAt: "/account");

        public async Task Trust(bool asBody)
        {
            await ActFor(asBody ? "city" : "");
            Assert.Equal(HttpStatusCode.Redirect, (await Head.Post(Trusts, [("matter", "all"), ("to", FriendRow.ToString())], "/account")).Status);
        }

        /// <summary>How many votes are counted when the friend has voted, and something else was done.</summary>
        public async Task<long> Cast(Func<string, Task> act)
        {
            var path = await Council.Propose(Weaver, Network, "proposal", $"One bell for {Guid.NewGuid():N}");
            await Group.Do(Weaver, path, "open");
            await Council.Vote(Friend, path, "consent");
            await act(path);
            await Council.End(Town.Site, path);
            return DecisionResult.Read((await Council.Read(Town.Site, path)).Result)!.Cast;
        }
    }
}
