using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Fusion.OpenRecord;
using Fusion.Signing;

namespace Fusion.Cli.Record;

/// <summary>A witness: cosigns each head of the logs it follows that goes on from the one before. Source: C2SP tlog-witness. Speaks plain HTTP; TLS is a proxy's.</summary>
internal sealed class WitnessServer(WitnessState state, HttpListener listener)
{
    public static int Run(RecordArguments arguments)
    {
        arguments.Rest(0, "nothing but options");
        var name = arguments.Required("--name");
        if (arguments.All("--log").Count == 0) throw new WrongUse("--log is missing.");
        var logs = arguments.All("--log").Select(RecordArguments.Verifier).ToList();
        var file = arguments.Required("--key");
        var key = KeyFile.ReadOrCreate(file, name, SigningKey.Witness);
        var state = new WitnessState(arguments.Optional("--state") ?? $"{file}.state", logs, new NoteSigner(VerifierKey.Parse(key.VerifierKey), key.Sign), TimeProvider.System);
        var address = arguments.Optional("--listen") ?? "127.0.0.1:5790";
        using var listener = new HttpListener();
        listener.Prefixes.Add($"http://{address}/");
        try
        {
            listener.Start();
        }
        catch (HttpListenerException fault)
        {
            throw new BadInput($"{address}: {fault.Message}");
        }
        using var stop = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, listener));
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, listener));
        Console.WriteLine($"{key.VerifierKey}\nready http://{address}/");
        new WitnessServer(state, listener).Serve();
        return 0;
    }

    static void Stop(PosixSignalContext signal, HttpListener listener)
    {
        signal.Cancel = true;
        listener.Stop();
    }

    void Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = listener.GetContext();
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            _ = Task.Run(() => Answer(context));
        }
    }

    void Answer(HttpListenerContext context)
    {
        try
        {
            var (status, type, body) = Respond(context.Request);
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Close(Encoding.UTF8.GetBytes(body), willBlock: true);
        }
        catch (Exception fault) when (fault is HttpListenerException or IOException or ObjectDisposedException or UnauthorizedAccessException or CryptographicException)
        {
            // The caller is gone, or the disk refuses: without a kept head there is no signature.
            Console.Error.WriteLine(fault.Message);
            context.Response.Abort();
        }
    }

    (int Status, string Type, string Body) Respond(HttpListenerRequest request)
    {
        const string text = "text/plain; charset=utf-8";
        var path = request.Url?.AbsolutePath ?? "/";
        if (path == "/add-checkpoint") return request.HttpMethod == "POST" ? Add(request) : (405, text, "POST is asked for.\n");
        if (request.HttpMethod is not ("GET" or "HEAD")) return (405, text, "GET is asked for.\n");
        if (path == "/key") return (200, text, $"{state.Key}\n");
        var parts = path.Split('/');
        if (parts.Length == 3 && parts[2] == "checkpoint" && state.Head(parts[1]) is { } head) return (200, text, head.ToString());
        return (404, text, "There is nothing here.\n");
    }

    (int Status, string Type, string Body) Add(HttpListenerRequest request)
    {
        var body = new byte[WitnessRequest.LongestBytes + 1];
        var length = request.InputStream.ReadAtLeast(body, body.Length, throwOnEndOfStream: false);
        var answer = state.Decide(body.AsSpan(0, length), out var cosignature);
        Console.WriteLine($"{answer.Status} {answer switch { WitnessAnswer.Cosign yes => $"{yes.Checkpoint.Checkpoint.Origin} {yes.Checkpoint.Checkpoint.Size}", WitnessAnswer.Conflict other => $"{other.Size} is known", WitnessAnswer.Refusal no => no.Reason, _ => "" }}");
        return answer switch
        {
            WitnessAnswer.Cosign => (200, "text/plain; charset=utf-8", $"{cosignature}\n"),
            WitnessAnswer.Conflict other => (409, "text/x.tlog.size", $"{other.Size}\n"),
            WitnessAnswer.Refusal no => (no.Code, "text/plain; charset=utf-8", $"{no.Reason}\n"),
            _ => throw new InvalidOperationException("The set of answers is closed."),
        };
    }
}
