using System.Net;
using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>A log on a server. What fails in passing is asked for again, twice.</summary>
internal sealed class ServerSource(Uri url) : RecordSource
{
    const int Tries = 3;
    const int LongestBundle = TileAddress.FullWidth * (EntryBundle.LongestEntry + 2);

    readonly HttpClient client = new(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All, MaxConnectionsPerServer = 8 })
    {
        BaseAddress = url,
        Timeout = TimeSpan.FromSeconds(30),
        MaxResponseContentBufferSize = LongestBundle,
    };

    public override int AtOnce => 8;

    public override async Task<byte[]?> Find(string path)
    {
        for (var left = Tries - 1; ; left--)
        {
            try
            {
                using var answer = await client.GetAsync(path);
                if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone) return null;
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync();
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                if (left == 0) throw new BadInput($"{Name(path)}: {fault.Message}");
                await Task.Delay(TimeSpan.FromMilliseconds(300));
            }
        }
    }

    public override void Dispose()
    {
        client.Dispose();
        base.Dispose();
    }

    protected override string Name(string path) => new Uri(url, path).ToString();
}
