using System.Collections.Concurrent;
using Fusion.Web.Features.Conversations;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Tests.Hosting;
using Npgsql;

namespace Fusion.Web.Tests.Conversations;

/// <summary>The database is restarted while people vote: every connection to it breaks.</summary>
public sealed class VoteRestartTests
{
    [Theory, OnPostgres]
    public async Task When_the_database_breaks_off_a_vote_is_kept_or_refused_and_voting_goes_on(Db db)
    {
        using var pack = PackFolder.Small();
        await using var disk = await Disk.Make(db);
        await using var site = await Site.Start(db, pack.Path, disk: disk);
        var talk = await Talk.On(site);
        var acknowledged = new ConcurrentBag<long>();
        using var over = new CancellationTokenSource();
        var voters = Enumerable.Range(0, 12).Select(_ => Vote(talk, acknowledged, over.Token)).ToList();
        for (var round = 0; round < 3; round++)
        {
            var enough = acknowledged.Count + 100;
            await Patience.Until(() => Task.FromResult(acknowledged.Count >= enough), "people vote");
            await BreakOff(disk.Connection!);
        }
        var after = acknowledged.Count + 50;
        await Patience.Until(() => Task.FromResult(acknowledged.Count >= after), "people vote again");
        await over.CancelAsync();
        await Task.WhenAll(voters);
        var stored = await site.Read(read => Task.FromResult(read.Set<CastVote>().Select(vote => vote.CastId).ToHashSet()));
        Assert.Empty(acknowledged.Except(stored));
        await Patience.Until(() => Task.FromResult(talk.Live.Votes == stored.Count), "memory counts what is on disk, no more and no less");
    }

    static async Task Vote(Talk talk, ConcurrentBag<long> acknowledged, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            using var browser = talk.Somebody();
            for (var number = 1; number <= 4; number++)
            {
                var id = Guid.NewGuid();
                var answer = await talk.Send(browser, (id, number, 1));
                if (answer.Status == HttpStatusCode.OK) acknowledged.Add(VoteRequest.ShortId(id));
                else Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
            }
        }
    }

    static async Task BreakOff(string connection)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", database);
        await command.ExecuteNonQueryAsync();
    }
}
