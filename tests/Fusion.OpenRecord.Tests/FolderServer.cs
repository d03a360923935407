using System.Net;
using System.Net.Sockets;

namespace Fusion.OpenRecord.Tests;

/// <summary>Serves a folder on this machine, as any web server would.</summary>
internal sealed class FolderServer : IDisposable
{
    private readonly HttpListener listener = new();

    public FolderServer(string folder)
    {
        Url = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        _ = Task.Run(() => Serve(folder));
    }

    public string Url { get; }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private async Task Serve(string folder)
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            var path = Path.Combine(folder, context.Request.Url!.AbsolutePath.TrimStart('/'));
            if (!File.Exists(path))
            {
                context.Response.StatusCode = 404;
                context.Response.Close();
                continue;
            }
            context.Response.Close(await File.ReadAllBytesAsync(path), willBlock: false);
        }
    }
}
