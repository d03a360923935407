using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Fusion.Bench;

/// <summary>How long the page of an innovation with many findings takes: once after a change, when their sum is reckoned anew, and afterwards, each time rendered and never from the cache of pages.</summary>
internal static class FindingsBench
{
    const string Address = "http://127.0.0.1:5198", Page = "/innovations/the-innovation";

    public static async Task<int> Run(string[] args)
    {
        string Option(string name, string usual) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : usual;
        var findings = int.Parse(Option("--findings", "1000"), CultureInfo.InvariantCulture);
        var visits = int.Parse(Option("--visits", "200"), CultureInfo.InvariantCulture);
        var postgres = Option("--postgres", "");
        var work = Directory.CreateTempSubdirectory("fusion-bench-").FullName;
        try
        {
            var pack = Path.Combine(work, "pack");
            Write(pack, findings);
            using var app = await WebBench.App.Start(Option("--app", "artifacts/app"), ["serve", "--port", "5198", "--data", Path.Combine(work, "data"), "--content", pack, .. postgres.Length > 0 ? (string[])["--postgres", postgres] : []]);
            using var client = new HttpClient { BaseAddress = new Uri(Address) };
            var first = await Visit(client, 0);
            var times = new List<double>();
            for (var visit = 1; visit <= visits; visit++) times.Add(await Visit(client, visit));
            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{findings} findings, {(postgres.Length > 0 ? "PostgreSQL" : "SQLite")}: first visit {first:0.0} ms, then p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms"));
            await app.Stop();
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>A query that no other visit has, so that the page is rendered.</summary>
    static async Task<double> Visit(HttpClient client, int visit)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri($"{Page}?_={visit}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    static void Write(string folder, int findings)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pack.json"), """{"id":"bench","version":"1.0.0","title":{"en":"Bench"},"licence":"CC-BY-4.0","languages":["en"]}""");
        File.WriteAllText(Path.Combine(folder, "sources.csv"), "key,title\r\nbook,A book\r\n");
        File.WriteAllText(Path.Combine(folder, "entries.csv"), "key,kind,title:en,source\r\nthe-innovation,innovation,The innovation,book\r\n");
        var rows = new StringBuilder("key,innovation,claim,outcome,team,figures,design,construct,measured,n1,m1,sd1,n2,m2,sd2\r\n");
        for (var at = 0; at < findings; at++)
            rows.Append(CultureInfo.InvariantCulture, $"f{at},the-innovation,Trial number {at} of the innovation,{(at % 5 == 0 ? "did-not-work" : "worked")},School {at},means,comparison,attainment,A test,{20 + (at % 60)},{100 + ((at * 7) % 11)},15,{20 + (at % 60)},103,15\r\n");
        File.WriteAllText(Path.Combine(folder, "findings.csv"), rows.ToString());
    }
}
