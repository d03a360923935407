using Fusion.Governance;
using Fusion.Web.Features.Networks;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Agreements;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Tests.Networks;

/// <summary>What the rules ask for from time to time: account of those who hold offices, and a look at the rules themselves.</summary>
public sealed class RhythmTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Account_and_review_fall_due_as_the_rules_say_and_wait_until_they_are_done(Db db)
    {
        var clock = new Ahead();
        using var pack = PackFolder.Small();
        await using var site = await Site.Start(db, pack.Path, clock: clock);
        var (wren, weaver) = await SignedIn.New(site, "wren", "Wren", AccountRole.MemberLead);
        var (lou, member) = await SignedIn.New(site, "lou", "Lou", AccountRole.MemberLead);
        var path = await Group.Found(weaver, "Two friends");
        await Group.Choose(weaver, path, "social-contract");
        await Gathering.Seat(site, path, lou, MemberKind.Person);
        Assert.DoesNotContain("Give account", Group.Text(await weaver.Page("/desk")), StringComparison.Ordinal);

        clock.By = TimeSpan.FromDays(362);
        using var later = await SignedIn.As(site, wren);
        using var other = await SignedIn.As(site, lou);
        var desk = Group.Text(await later.Page("/desk"));
        Assert.Contains("Give account of what you did for Two friends", desk, StringComparison.Ordinal);
        Assert.Contains("Look at the rules of Two friends again", desk, StringComparison.Ordinal);
        Assert.DoesNotContain("Two friends", Group.Text(await other.Page("/desk")), StringComparison.Ordinal);
        Assert.Contains("no right", await Group.Refusal(other, path + "/account", "give", ("account", "I did nothing much.")), StringComparison.Ordinal);
        Assert.Contains("no right", await Group.Refusal(other, path + "/account", "keep"), StringComparison.Ordinal);
        Assert.Contains("What did you do", await Group.Refusal(later, path + "/account", "give", ("account", "")), StringComparison.Ordinal);

        await Group.Do(later, path + "/account", "give", ("account", "Nine walks; the accounts lie in the boathouse."));
        Assert.DoesNotContain("Give account", Group.Text(await later.Page("/desk")), StringComparison.Ordinal);
        await Group.Do(later, path + "/account", "keep");
        Assert.DoesNotContain("Look at the rules", Group.Text(await later.Page("/desk")), StringComparison.Ordinal);
        Assert.Contains("Nine walks", Group.Text(await other.Page(path + "/account")), StringComparison.Ordinal);
        Assert.Contains("Account was given: Nine walks", Group.Text(await other.Page(path)), StringComparison.Ordinal);
        Assert.Contains("looked at again, and kept: Social contract", Group.Text(await other.Page(path)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Browser.Get(path + "/account")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_said_is_taken_away_by_who_leads_or_moderates_and_that_account_was_given_stays(Db db)
    {
        await using var town = await Town.Start(db);
        var (path, _, weaver) = await Gathering.Network(town);
        await Group.Do(weaver, path + "/account", "give", ("account", "Nine walks; Otto was rude to everybody."));
        await Group.Do(weaver, path + "/account", "give", ("account", "Two meetings; Otto was rude once more."));
        var given = await town.Site.Read(data => data.Set<NetworkEvent>().Where(one => one.Kind == EventKind.AccountGiven).OrderBy(one => one.At).Select(one => one.Id).ToListAsync());
        (string, string)[] Erasing(Guid id, string why = "It names somebody.") => [("id", id.ToString()), ("erase_why", why)];
        var (id, member) = await town.Member("Lou");
        await Gathering.Seat(town.Site, path, id, MemberKind.Person);
        var (_, stranger) = await town.Member("Nosy", AccountRole.MemberLead);
        Assert.Contains("no right", await Group.Refusal(member, path + "/account", "erase", Erasing(given[0])), StringComparison.Ordinal);
        Assert.Contains("do not belong", await Group.Refusal(stranger, path + "/account", "erase", Erasing(given[0])), StringComparison.Ordinal);
        Assert.Contains("Why?", await Group.Refusal(weaver, path + "/account", "erase", Erasing(given[0], "")), StringComparison.Ordinal);
        Assert.DoesNotContain("Take this text away", Group.Text(await member.Page(path + "/account")), StringComparison.Ordinal);
        Assert.Contains("Nine walks", Group.Text(await member.Page(path + "/past")), StringComparison.Ordinal);
        await Group.Do(weaver, path + "/account", "erase", Erasing(given[0]));
        var (_, moderator) = await town.Member("Mo", AccountRole.Weaver);
        await Group.Do(moderator, path + "/account", "erase", Erasing(given[1]));
        foreach (var page in new[] { "", "/past", "/account" })
        {
            Assert.DoesNotContain("rude", Group.Text(await weaver.Page(path + page)), StringComparison.Ordinal);
            Assert.Contains("The text was taken away", Group.Text(await weaver.Page(path + page)), StringComparison.Ordinal);
        }
        foreach (var told in new[] { "erase-account-given", "It names somebody." }) Assert.Contains(told, await town.Record(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Of_a_public_network_account_and_review_are_in_the_record(Db db)
    {
        await using var town = await Town.Start(db);
        var (path, _, weaver) = await Gathering.Network(town);
        await Group.Do(weaver, path + "/account", "give", ("account", "Nine walks; the accounts lie in the boathouse."));
        await Group.Do(weaver, path + "/account", "keep");
        var record = await town.Record();
        foreach (var act in new[] { "give-account", "review-rules", "Nine walks" }) Assert.Contains(act, record, StringComparison.Ordinal);
        Assert.Contains("/sign-in", (await town.Site.Browser.Post(path + "/account?handler=give", [("account", "Somebody else did it all.")], "/sign-in")).Location, StringComparison.Ordinal);
    }
}
