using System.Diagnostics;
using System.Globalization;
using System.Net;
using Fusion.Governance;
using Fusion.Text;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Bench;

/// <summary>
/// Ballots of many voters who are signed in, over HTTP as their browsers send them: cookie, token against forgery, rights by the rules, one durable row; in the program
/// itself on a database of its own, the load from wrk.
/// </summary>
internal static class BallotBench
{
    public static async Task<int> Run(string[] args)
    {
        var voters = int.Parse(args.Option("--voters", "2000"), CultureInfo.InvariantCulture);
        var seconds = args.Option("--seconds", "10");
        var connections = args.Option("--connections", "64");
        var server = args.Option("--postgres", Environment.GetEnvironmentVariable("FUSION_TEST_PG") ?? "");
        var work = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            var pack = Path.Combine(work, "pack");
            InProgram.Write(pack, 10);
            Console.WriteLine($"# {voters:N0} voters, {connections} connections, {seconds} s a line\n| what | ballots/s | p50 ms | p95 ms | p99 ms | errors |\n|---|---|---|---|---|---|");
            foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null])
                await RecordHostBench.With(postgres, async app =>
                {
                    app.Services.GetRequiredService<HostState>().HasHost = true;
                    var (id, accounts) = await Sit(app, voters);
                    var port = InProgram.Client(app).BaseAddress!.Port;
                    var script = Path.Combine(work, "ballots.lua");
                    await File.WriteAllTextAsync(script, Script(await SignIn(app, port, accounts)));
                    await ConversationBench.Ask(port, script, connections, "5");
                    ConversationBench.Show(postgres is null ? "SQLite" : "PostgreSQL", await ConversationBench.Ask(port, script, connections, seconds));
                    await Count(app, id);
                }, pack);
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>A network of people, each with a vote, and a question on which all may vote.</summary>
    static async Task<(DecisionId Id, IReadOnlyList<Guid> Accounts)> Sit(WebApplication app, int voters)
    {
        var acts = app.Services.GetRequiredService<Acts>();
        var accounts = new List<Guid>();
        for (var at = 0; at < voters; at++)
            accounts.Add((await acts.Run<CreateAccountHandler, Account>((handler, stop) => handler.Handle(new NewAccount($"voter-{at}", $"Voter {at}", AccountRole.MemberLead) { IsSynthetic = true }, stop), CancellationToken.None)).Value!.Id);
        var now = DateTime.UtcNow;
        var network = new Network { Id = new NetworkId(Guid.CreateVersion7()), Slug = "bench", Name = "Bench", Purpose = "To vote.", IsPublic = true, Form = "social-contract", Rules = app.Services.GetRequiredService<GovernanceForms>().Json("social-contract"), RulesSince = now, SearchText = Folding.Fold("Bench"), SortKey = "bench", CreatedAt = now };
        var decision = new Decision { Id = new DecisionId(Guid.CreateVersion7()), NetworkId = network.Id, Slug = "bench", IsPublic = true, Kind = DecisionKind.Choice, Matter = Matter.Purpose, Method = PollMethod.Schulze, Title = "Bench", Text = "Which?", IsSecret = true, HidesResults = true, Lasts = TimeSpan.FromDays(7), OpensAt = now.AddMinutes(-1), At = now };
        await InProgram.Act(app, db =>
        {
            db.Add(network);
            db.Add(decision);
            foreach (var account in accounts) db.Add(new NetworkMember { Id = Guid.CreateVersion7(), NetworkId = network.Id, AccountId = account, ActiveId = account, Kind = MemberKind.Person, State = MemberState.In, SortKey = "~", AskedAt = now, JoinedAt = now, SeenAt = now });
            for (var at = 0; at < 5; at++) db.Add(new DecisionOption { Id = Guid.CreateVersion7(), DecisionId = decision.Id, Order = at, Title = $"Option {at}" });
        });
        await acts.Run<OpenVoteHandler, Done>((handler, stop) => handler.OnTime(decision.Id, stop), CancellationToken.None);
        return (decision.Id, accounts);
    }

    /// <summary>Each voter's cookies, and the token of the form that they have open.</summary>
    static async Task<IReadOnlyList<(string Cookie, string Token)>> SignIn(WebApplication app, int port, IReadOnlyList<Guid> accounts)
    {
        var links = app.Services.GetRequiredService<DemoLinks>();
        var signed = new (string, string)[accounts.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, accounts.Count), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (at, cancel) =>
        {
            var cookies = new CookieContainer();
            using var handler = new SocketsHttpHandler { CookieContainer = cookies, UseProxy = false };
            using var client = new HttpClient(handler) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            await client.GetAsync(new Uri($"/sign-in/{links.Make(accounts[at])}", UriKind.Relative), cancel);
            var page = await client.GetStringAsync(new Uri("/decisions/bench", UriKind.Relative), cancel);
            signed[at] = (cookies.GetCookieHeader(client.BaseAddress), Uri.EscapeDataString(ConversationBench.Token().Match(page).Groups[1].Value));
        });
        return signed;
    }

    /// <summary>Each request is a ballot of one of many voters: a ranking of five options; who votes again changes their vote.</summary>
    static string Script(IReadOnlyList<(string Cookie, string Token)> voters)
    {
        var rows = string.Join(",\n", voters.Select(voter => $"{{'{voter.Cookie}','{voter.Token}'}}"));
        return $$"""
            local voters = { {{rows}} }
            function init(args) math.randomseed(os.time()) end
            function request()
              local voter = voters[math.random(#voters)]
              local body = '__RequestVerificationToken=' .. voter[2] .. '&reason='
              for option = 1, 5 do body = body .. '&option_' .. option .. '=' .. math.random(1, 5) end
              return wrk.format('POST', '/decisions/bench?handler=vote', {['Content-Type'] = 'application/x-www-form-urlencoded', ['Cookie'] = voter[1]}, body)
            end
            function done(summary, latency, requests)
              io.write(string.format('FIGURES %f %f %f %f %d\n', summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.timeout + summary.errors.read))
            end
            """;
    }

    /// <summary>How long it takes to count them all.</summary>
    static async Task Count(WebApplication app, DecisionId id)
    {
        await app.Services.GetRequiredService<Acts>().Run<DbSession, Done>(async (session, stop) =>
        {
            (await session.Context.Set<Decision>().AsTracking().FirstAsync(one => one.Id == id, stop)).ClosesAt = DateTime.UtcNow.AddSeconds(-1);
            return default(Done);
        }, CancellationToken.None);
        var clock = Stopwatch.StartNew();
        await app.Services.GetRequiredService<DecisionClock>().Look(CancellationToken.None);
        var took = clock.Elapsed.TotalSeconds;
        await using var db = app.Services.GetRequiredService<Database>().Reader();
        var counted = await db.Set<CountedBallot>().CountAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"counted {counted:N0} ballots in {took:0.00} s"));
    }
}
