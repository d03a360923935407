using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>
/// Looks whether a website shows a token, when a host asks for it and never by itself. It connects to public addresses only, to the very address that was
/// judged (a name could answer otherwise a moment later), follows few redirects, each judged anew, reads little and not for long.
/// </summary>
internal sealed class SiteCheck
{
    const int MostRedirects = 3, MostBytes = 512 << 10;

    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    readonly Func<IPAddress, bool> isAllowed;
    readonly bool anyPort;

    public SiteCheck() : this(PublicNetwork.Holds, anyPort: false) { }

    /// <summary>For tests, whose websites are on this machine.</summary>
    internal SiteCheck(Func<IPAddress, bool> isAllowed, bool anyPort) => (this.isAllowed, this.anyPort) = (isAllowed, anyPort);

    public async Task<SiteAnswer> Look(string address, string token, CancellationToken cancel)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        time.CancelAfter(Longest);
        try
        {
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, MaxResponseHeadersLength = 32, ConnectCallback = Connect };
            using var client = new HttpClient(handler) { Timeout = Longest };
            client.DefaultRequestHeaders.UserAgent.ParseAdd("Fusion-claim-check");
            for (var step = 0; step <= MostRedirects; step++)
            {
                if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || !anyPort && !uri.IsDefaultPort) return SiteAnswer.Refused;
                using var answer = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, time.Token);
                if ((int)answer.StatusCode is >= 300 and < 400 && answer.Headers.Location is { } onward)
                {
                    address = new Uri(uri, onward).ToString();
                    continue;
                }
                return answer.IsSuccessStatusCode ? await Shows(answer.Content, token, time.Token) : SiteAnswer.Unreachable;
            }
            return SiteAnswer.Refused;
        }
        catch (HttpRequestException fault) when (fault.InnerException is NotPublic)
        {
            return SiteAnswer.Refused;
        }
        catch (Exception fault) when (fault is HttpRequestException or SocketException or IOException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return SiteAnswer.Unreachable;
        }
    }

    static async Task<SiteAnswer> Shows(HttpContent content, string token, CancellationToken cancel)
    {
        await using var body = await content.ReadAsStreamAsync(cancel);
        var bytes = new byte[MostBytes];
        var read = await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(bytes, 0, read).Contains(token, StringComparison.Ordinal) ? SiteAnswer.Holds : SiteAnswer.Lacks;
    }

    async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancel);
        // One address within is enough to refuse: a name that points both ways is not somebody's website.
        if (addresses.Length == 0 || !addresses.All(isAllowed)) throw new NotPublic();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    sealed class NotPublic : Exception;
}
