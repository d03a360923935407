using Fusion.Web.Tests.Accounts;
using Fusion.Web.Tests.Hosting;
using Fusion.Web.Tests.Networks;
using Fusion.Web.Tests.OpenRecord;

namespace Fusion.Web.Tests.Decisions;

/// <summary>What a network decided, counted again by somebody outside from the open record alone.</summary>
public sealed class RecountTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Decided_votes_are_counted_again_from_the_record_by_anybody(Db db)
    {
        await using var town = await Town.Start(db);
        var (network, weaver, people) = await Council.Sitting(town, 3);
        var ranked = await Council.Propose(weaver, network, "choice", "Which bell?", ("options", "High\nLow\nNone"), ("method", "schulze"));
        var motion = await Council.Propose(weaver, network, "proposal", "One bell");
        foreach (var path in new[] { ranked, motion }) await Group.Do(weaver, path, "open");
        foreach (var (person, ranking, stance) in people.Zip(new[] { ("2", "1", ""), ("1", "2", "3"), ("", "1", "") }, ["consent", "concern", "consent"]))
        {
            await Group.Do(person, ranked, "vote", ("option_1", ranking.Item1), ("option_2", ranking.Item2), ("option_3", ranking.Item3), ("reason", ""));
            await Council.Vote(person, motion, stance);
        }
        foreach (var path in new[] { ranked, motion }) await Council.End(town.Site, path);

        var key = (await town.Site.Browser.Get("/record/key")).Text.Split('\n')[0];
        // One may be in the record before the other.
        await Outside.Until(async () => (await Outside.Record("verify", Outside.RecordOf(town.Site), "--key", key)).Output
            .Contains("2 decided votes were counted again from their ballots, and agree.", StringComparison.Ordinal), "both decisions in the record, counted again");
    }
}
