using System.Diagnostics;
using System.Globalization;
using System.Text;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Bench;

/// <summary>What benches share that run the program in their own process: rows written as one act, pages asked for one after the other, and organisations to fill it.</summary>
internal static class InProgram
{
    public static HttpClient Client(WebApplication app) =>
        new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };

    /// <summary>Asks for pages one after the other. Every visit is rendered, none comes from the cache of pages.</summary>
    /// <param name="pages">What a page is called, and its address up to where a parameter can follow.</param>
    public static async Task Visit(HttpClient client, int visits, params IEnumerable<(string Name, string Address)> pages)
    {
        foreach (var (name, address) in pages)
        {
            for (var warm = 0; warm < 10; warm++) await Timed(client, $"{address}w={warm}");
            var times = new List<double>();
            for (var at = 0; at < visits; at++) times.Add(await Timed(client, $"{address}n={at}"));
            Console.WriteLine($"{name}: {Told(times)}");
        }
    }

    public static string Told(List<double> milliseconds)
    {
        milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {milliseconds[milliseconds.Count / 2]:0.00} ms, p95 {milliseconds[milliseconds.Count * 95 / 100]:0.00} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:0.00} ms");
    }

    public static Task Act(WebApplication app, Action<FusionDb> write) => app.Services.GetRequiredService<Acts>().Run<DbSession, Done>((session, _) =>
    {
        write(session.Context);
        return Task.FromResult<Outcome<Done>>(default(Done));
    }, CancellationToken.None);

    /// <summary>A pack of nothing but organisations.</summary>
    public static void Write(string folder, int organisations)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "pack.json"), """{"id":"bench","version":"1.0.0","title":{"en":"Bench"},"licence":"CC-BY-4.0","languages":["en"]}""");
        File.WriteAllText(Path.Combine(folder, "sources.csv"), "key,title\r\nbook,A book\r\n");
        var rows = new StringBuilder("key,name,source\r\n");
        for (var at = 0; at < organisations; at++) rows.Append(CultureInfo.InvariantCulture, $"o{at},Organisation number {at} of the plain,book\r\n");
        File.WriteAllText(Path.Combine(folder, "organisations.csv"), rows.ToString());
    }

    static async Task<double> Timed(HttpClient client, string address)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return clock.Elapsed.TotalMilliseconds;
    }
}
