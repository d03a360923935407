using System.Diagnostics;
using System.Globalization;
using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory;
using Fusion.Web.Features.Networks;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Bench;

/// <summary>A network of 5,000 organisations in 40 smaller ones: its pages, who may do what in it, and which members have no ties, in the program itself on a database of its own.</summary>
internal static class NetworkBench
{
    public static async Task<int> Run(string[] args)
    {
        var members = int.Parse(args.Option("--members", "5000"), CultureInfo.InvariantCulture);
        var parts = int.Parse(args.Option("--parts", "40"), CultureInfo.InvariantCulture);
        var visits = int.Parse(args.Option("--visits", "300"), CultureInfo.InvariantCulture);
        var server = args.Option("--postgres", Environment.GetEnvironmentVariable("FUSION_TEST_PG") ?? "");
        var pack = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            InProgram.Write(pack, members);
            foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null])
                await RecordHostBench.With(postgres, async app =>
                {
                    app.Services.GetRequiredService<HostState>().HasHost = true;
                    Console.WriteLine($"# {(postgres is null ? "SQLite" : "PostgreSQL")}");
                    var whole = await Found(app, parts);
                    using var client = InProgram.Client(app);
                    await InProgram.Visit(client, visits, ("the network's page", $"{whole.Path}?"), ("its members", $"{whole.Path}/members?"), ("members by name", $"{whole.Path}/members?q=number+49&"), ("CSV of 500 members", $"{whole.Path}/members.csv?"), ("the list of networks", "/networks?"), ("a network within it", "/networks/bench-7?"));
                    await Ask(app, whole, visits);
                }, pack);
            return 0;
        }
        finally
        {
            Directory.Delete(pack, recursive: true);
        }
    }

    /// <summary>One network of all, and smaller ones in it that share the members between them.</summary>
    static async Task<Network> Found(WebApplication app, int parts)
    {
        await using var reader = app.Services.GetRequiredService<Database>().Reader();
        var bodies = await reader.Set<Organisation>().OrderBy(one => one.SortKey).Select(one => new ActingBody(one.Id, one.Name)).ToListAsync();
        var rules = app.Services.GetRequiredService<GovernanceForms>().Json("federal-community");
        var (clock, now) = (Stopwatch.StartNew(), DateTime.UtcNow);
        var whole = Network("bench", "Bench of the whole plain", rules, now);
        await Fill(app, whole, bodies, now);
        for (var part = 0; part < parts; part++)
        {
            var smaller = Network($"bench-{part}", $"Bench number {part}", rules, now);
            await Fill(app, smaller, [.. bodies.Where((_, at) => at % parts == part)], now);
            await InProgram.Act(app, db => db.Add(new NetworkPart { ParentId = whole.Id, ChildId = smaller.Id, Since = now }));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bodies.Count:N0} members in {parts} networks written: {clock.Elapsed.TotalSeconds:0.0} s"));
        return whole;
    }

    static Network Network(string slug, string name, string rules, DateTime now) => new()
    {
        Id = new NetworkId(Guid.CreateVersion7()),
        Slug = slug,
        Name = name,
        Purpose = "To be listed.",
        IsPublic = true,
        Form = "federal-community",
        Rules = rules,
        RulesSince = now,
        SearchText = Folding.Fold(name),
        SortKey = SortKeys.Of(name),
        CreatedAt = now,
        UpdatedAt = now,
    };

    static Task Fill(WebApplication app, Network network, IReadOnlyList<ActingBody> bodies, DateTime now)
    {
        var nobody = new Actor(Guid.CreateVersion7(), Guid.NewGuid(), "Bench", AccountRole.Weaver, null);
        return InProgram.Act(app, db =>
        {
            db.Add(network);
            var rows = bodies.Select(body => MemberRows.New(network, nobody, body, MemberKind.Organisation, MemberState.In, now)).ToList();
            db.AddRange(rows);
            db.AddRange(rows.Take(5).Select(row => new OfficeTerm { Id = Guid.CreateVersion7(), NetworkId = network.Id, MemberId = row.Id, Office = Office.Weaver, From = DateOnly.FromDateTime(now), Until = DateOnly.FromDateTime(now).AddYears(1) }));
        });
    }

    /// <summary>Who may do what: the rules alone, and with the seat read from the database; then who has no ties.</summary>
    static async Task Ask(WebApplication app, Network whole, int times)
    {
        var (rules, today) = (whole.Governance, DateOnly.FromDateTime(DateTime.UtcNow));
        var standing = new Standing(MemberKind.Organisation, [new HeldOffice(Office.Weaver, today, today.AddYears(1))], true);
        const int many = 1_000_000;
        var clock = Stopwatch.StartNew();
        var allowed = 0;
        for (var at = 0; at < many; at++) allowed += rules.May(standing, new Question(Act.Vote, Matter.Rules), today).IsAllowed ? 1 : 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"May, the rules alone ({(allowed > 0 ? "allowed" : "refused")}): {clock.Elapsed.TotalMicroseconds / many:0.000} µs"));
        await using var reader = app.Services.GetRequiredService<Database>().Reader();
        var account = await reader.Set<NetworkMember>().Where(member => member.NetworkId == whole.Id).OrderBy(member => member.Id).Select(member => member.ActiveId!.Value).FirstAsync();
        var actor = new Actor(account, Guid.NewGuid(), "Bench", AccountRole.Weaver, null);
        await Times("May, with the seat and its offices read from the database", async services => _ = (await services.GetRequiredService<Seats>().Of(whole, actor, default)).May(new Question(Act.Vote, Matter.Rules)));
        await Times("the ten first members without ties", async services =>
        {
            var all = services.GetRequiredService<FusionDb>().Set<NetworkMember>().Where(member => member.NetworkId == whole.Id && member.State == MemberState.In);
            _ = await services.GetRequiredService<Ties>().Without(all, whole.Id).OrderBy(member => member.JoinedAt).ThenBy(member => member.Id).Take(10).ToListAsync();
        });

        async Task Times(string name, Func<IServiceProvider, Task> ask)
        {
            var taken = new List<double>();
            for (var at = 0; at < times + 10; at++)
            {
                await using var scope = app.Services.CreateAsyncScope();
                var watch = Stopwatch.StartNew();
                await ask(scope.ServiceProvider);
                if (at >= 10) taken.Add(watch.Elapsed.TotalMilliseconds);
            }
            Console.WriteLine($"{name}: {InProgram.Told(taken)}");
        }
    }
}
