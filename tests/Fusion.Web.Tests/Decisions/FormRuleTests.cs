using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Events;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;

namespace Fusion.Web.Tests.Decisions;

/// <summary>The rules of each form decide what becomes of a vote: its quorum, its majority, its objections, its least voters, and who decides alone.</summary>
public sealed class FormRuleTests
{
    /// <param name="kind">The kind of member that has a vote on what the network is for.</param>
    /// <param name="cast">What four of them cast; "-" for nothing.</param>
    [Theory]
    [InlineData("federal-community", "organisation", "yes yes no -", "carried")]
    [InlineData("federal-community", "organisation", "yes no - -", "lost")]
    [InlineData("federal-community", "organisation", "yes - - -", "no-quorum")]
    [InlineData("alliance", "organisation", "consent concern - -", "carried")]
    [InlineData("alliance", "organisation", "consent consent consent objection", "lost")]
    [InlineData("alliance", "organisation", "consent - - -", "no-quorum")]
    [InlineData("employee-partnership", "partner", "yes yes no -", "carried")]
    [InlineData("employee-partnership", "partner", "yes yes no no", "lost")]
    [InlineData("employee-partnership", "partner", "yes - - -", "no-quorum")]
    [InlineData("self-organising", "person", "- - - -", "carried")]
    [InlineData("self-organising", "person", "consent consent consent objection", "lost")]
    [InlineData("parent-governed", "family", "yes - - -", "carried")]
    [InlineData("parent-governed", "family", "yes no - -", "lost")]
    [InlineData("parent-governed", "family", "- - - -", "no-quorum")]
    [InlineData("branded-chain", "centre", "no - - -", "lost")]
    [InlineData("branded-chain", "centre", "- - - -", "no-quorum")]
    [InlineData("social-contract", "person", "consent concern - -", "carried")]
    [InlineData("social-contract", "person", "consent consent consent objection", "lost")]
    [InlineData("social-contract", "person", "consent - - -", "no-quorum")]
    public async Task What_a_form_asks_for_and_does_not_get_is_not_carried(string form, string kind, string cast, string outcome)
    {
        await using var town = await Town.Start(Db.Sqlite);
        var (network, _, _) = await Gathering.Network(town);
        await Group.Take(town.Site, network, form);
        var voters = new List<Browser>();
        for (var at = 0; at < 4; at++)
        {
            var (id, browser) = await town.Member($"Voter {at}", AccountRole.MemberLead);
            await Gathering.Seat(town.Site, network, id, EnumWords.Of<MemberKind>(kind)!.Value);
            voters.Add(browser);
        }
        var path = await Council.Propose(voters[0], network, "proposal", "What we are for");
        await Group.Do(voters[0], path, "open");
        foreach (var (at, ballot) in cast.Split(' ').Index().Where(pair => pair.Item != "-")) await Council.Vote(voters[at], path, ballot, ballot == "objection" ? "It harms the small ones." : "");
        if ((await Council.Read(town.Site, path)).State != DecisionState.Settled) await Council.End(town.Site, path);
        Assert.Equal(outcome, (await Council.Read(town.Site, path)).Outcome.Word());
    }
}
