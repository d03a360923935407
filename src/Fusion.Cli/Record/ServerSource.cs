using System.Net;
using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>A log on a server. What fails in passing is asked for again, a few times.</summary>
internal sealed class ServerSource(Uri url) : RecordSource
{
    const int LongestBundle = TileAddress.FullWidth * (EntryBundle.LongestEntry + 2);

    static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2)];

    readonly HttpClient keeping = Client(url, TimeSpan.FromMinutes(1));

    // A server of HTTP/1.0 closes after each answer; a connection taken from the pool would be a dead one.
    readonly HttpClient closing = Client(url, TimeSpan.Zero);
    volatile bool closes;

    public override int AtOnce => 8;

    public override async Task<byte[]?> Find(string path)
    {
        for (var failed = 0; ; failed++)
        {
            try
            {
                using var answer = await (closes ? closing : keeping).GetAsync(path);
                closes |= answer.Version < HttpVersion.Version11;
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync();
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                if (failed == Pauses.Length) throw new BadInput($"{Name(path)}: {fault.InnerException?.Message ?? fault.Message}");
                await Task.Delay(Pauses[failed]);
            }
        }
    }

    public override void Dispose()
    {
        keeping.Dispose();
        closing.Dispose();
        base.Dispose();
    }

    protected override string Name(string path) => new Uri(url, path).ToString();

    static HttpClient Client(Uri url, TimeSpan keep)
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, MaxConnectionsPerServer = 8, PooledConnectionLifetime = keep };
        return new(handler) { BaseAddress = url, Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = LongestBundle };
    }
}
