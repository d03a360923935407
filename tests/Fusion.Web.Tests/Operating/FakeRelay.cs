using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Fusion.Web.Tests.Operating;

/// <summary>A mail relay of the tests: speaks as much SMTP as SmtpClient does, and answers for each address as the test says.</summary>
internal sealed partial class FakeRelay : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource end = new();
    readonly Task listening;

    public FakeRelay()
    {
        listener.Start();
        listening = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Every message that was taken, whole.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>How often an address was offered.</summary>
    public ConcurrentDictionary<string, int> Offered { get; } = new();

    /// <summary>What is answered to an address; taken when not said.</summary>
    public Func<string, string> Answer { get; set; } = _ => "250 ok";

    async Task Listen()
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                _ = Task.Run(() => Speak(client));
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    async Task Speak(TcpClient client)
    {
        using (client)
            try
            {
                using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
                await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 fake");
                while (await reader.ReadLineAsync(end.Token) is { } line)
                {
                    if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase)) return;
                    if (line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase))
                    {
                        var address = Between().Match(line).Groups[1].Value;
                        Offered.AddOrUpdate(address, 1, (_, count) => count + 1);
                        await writer.WriteLineAsync(Answer(address));
                    }
                    else if (line == "DATA")
                    {
                        await writer.WriteLineAsync("354 go on");
                        var message = new StringBuilder();
                        while (await reader.ReadLineAsync(end.Token) is { } part && part != ".") message.Append(part).Append('\n');
                        Taken.Enqueue(message.ToString());
                        await writer.WriteLineAsync("250 taken");
                    }
                    else await writer.WriteLineAsync("250 ok");
                }
            }
            catch (Exception fault) when (fault is IOException or OperationCanceledException)
            {
                // The sender hung up, or the test ends.
            }
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await listening;
        end.Dispose();
    }

    [GeneratedRegex("<(.*)>")]
    private static partial Regex Between();
}
