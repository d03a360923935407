using System.Diagnostics;
using System.Globalization;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Agreements;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Directory;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Bench;

/// <summary>
/// How long the signatories of one agreement take to list, in the program itself on a database of its own: a fifth of them are people who are counted and not
/// named. Every visit is rendered, none comes from the cache of pages.
/// </summary>
internal static class AgreementBench
{
    const int Portion = 1000;

    static readonly string[] Kinds = ["school", "college", "university", "city-or-local-authority", "employer", "charity", "funder"];

    public static async Task<int> Run(string[] args)
    {
        var signed = int.Parse(args.Option("--signed", "20000"), CultureInfo.InvariantCulture);
        var visits = int.Parse(args.Option("--visits", "300"), CultureInfo.InvariantCulture);
        var server = args.Option("--postgres", Environment.GetEnvironmentVariable("FUSION_TEST_PG") ?? "");
        var pack = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            InProgram.Write(pack, signed - (signed / 5));
            foreach (var postgres in server.Length > 0 ? new[] { null, server } : [null])
                await RecordHostBench.With(postgres, async app =>
                {
                    app.Services.GetRequiredService<HostState>().HasHost = true;
                    Console.WriteLine($"# {(postgres is null ? "SQLite" : "PostgreSQL")}");
                    await Visit(app, await Sign(app, signed), visits);
                }, pack);
            return 0;
        }
        finally
        {
            Directory.Delete(pack, recursive: true);
        }
    }

    /// <summary>Publishes an agreement and signs it for every organisation, and for a quarter as many people.</summary>
    static async Task<string> Sign(WebApplication app, int signed)
    {
        var clock = Stopwatch.StartNew();
        await using var reader = app.Services.GetRequiredService<Database>().Reader();
        var bodies = await reader.Set<Organisation>().OrderBy(one => one.SortKey).Select(one => new { one.Id, one.Name }).ToListAsync();
        var content = new AgreementContent { Title = Localised.Of("en", "Bench"), Purpose = Localised.Of("en", "To be listed."), Text = Localised.Of("en", "We sign."), Signers = Signers.Both, TermMonths = 36 };
        var agreement = new Agreement { Id = new AgreementId(Guid.CreateVersion7()), Slug = "bench", IsPublic = true, Number = 1, Title = content.Title, Purpose = content.Purpose, CreatedAt = DateTime.UtcNow, UpdatedAt = DateTime.UtcNow };
        var json = content.ToJson();
        await InProgram.Act(app, db =>
        {
            db.Add(agreement);
            db.Add(new AgreementVersion { AgreementId = agreement.Id, Number = 1, At = DateTime.UtcNow, Content = json, Digest = AgreementContent.DigestOf(json) });
        });
        var parties = Enumerable.Range(0, signed).Select(at => at < bodies.Count
            ? new Party(bodies[at].Id, null, Kinds[at % Kinds.Length], at % 3 == 0 ? "GB" : null, Folding.Fold(bodies[at].Name), SortKeys.Of(bodies[at].Name))
            : new Party(null, Guid.CreateVersion7(), Signature.Person, null, "", "~"));
        foreach (var portion in parties.Chunk(Portion))
            await InProgram.Act(app, db =>
            {
                foreach (var party in portion)
                {
                    var signature = party.Sign(agreement, content, party.IsBody ? "We open our doors once a month." : "", isNamed: false, DateTime.UtcNow);
                    db.Add(signature);
                    db.Add(new Acceptance { Id = Guid.CreateVersion7(), SignatureId = signature.Id, Version = 1, At = signature.SignedAt, OverOn = signature.OverOn });
                }
            });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{signed:N0} acceptances written: {clock.Elapsed.TotalSeconds:0.0} s"));
        return agreement.Path;
    }

    static async Task Visit(WebApplication app, string path, int visits)
    {
        using var client = InProgram.Client(app);
        var deep = $"{path}/signatories?";
        for (var page = 0; page < 20; page++)
        {
            var json = System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync(new Uri(deep.Replace("/signatories?", "/signatories.json?", StringComparison.Ordinal), UriKind.Relative)))!;
            if ((string?)json["next"] is not { } next) break;
            deep = new Uri(next).PathAndQuery.Replace("/signatories.json?", "/signatories?", StringComparison.Ordinal) + "&";
        }
        await InProgram.Visit(client, visits, ("first page", $"{path}/signatories?"), ("a page far behind", deep), ("one kind", $"{path}/signatories?kind=funder&"), ("one country", $"{path}/signatories?place=United+Kingdom&"), ("search", $"{path}/signatories?q=number+19&"), ("those that are over", $"{path}/signatories?state=past&"), ("CSV of 500", $"{path}/signatories.csv?"), ("the agreement's page", $"{path}?"));
    }
}
