using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Fusion.OpenRecord;
using Fusion.Signing;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record.Witnessing;

/// <summary>
/// The witnesses that this host asks to sign each head before readers get it, as the file <c>witnesses</c> in its data folder says (C2SP tlog-policy).
/// Without that file none is asked. Source of the protocol: C2SP tlog-witness.
/// </summary>
internal sealed class Witnesses : IDisposable
{
    const int LongestAnswer = 1 << 14;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), GraceForTheRest = TimeSpan.FromMilliseconds(500);

    readonly HttpClient client;
    readonly IServiceScopeFactory scopes;

    // What each has signed last, as far as we know; it says so itself when we are wrong.
    readonly ConcurrentDictionary<string, long> sizes = new();

    public Witnesses(StartOptions options, IServiceScopeFactory scopes)
    {
        this.scopes = scopes;
        Policy = Read(Path.Combine(options.DataFolder, "witnesses"));
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Patience, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
    }

    public WitnessPolicy Policy { get; }

    /// <summary>The names of those who have signed a head.</summary>
    public IReadOnlyList<string> Of(SignedHead head)
    {
        var note = SignedNote.Parse(head.Bytes);
        return [.. Policy.Witnesses.Where(witness => note.Signatures.Any(signature => signature.IsBy(witness.Key))).Select(witness => witness.Name)];
    }

    /// <summary>Asks all of them at once. When enough have signed, the others get half a second more.</summary>
    public async Task<IReadOnlyList<WitnessFinding>> Ask(SignedHead head, CancellationToken cancel)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var found = new ConcurrentQueue<WitnessFinding>();
        await Task.WhenAll(Policy.Witnesses.Where(witness => witness.Url is not null).Select(async witness =>
        {
            found.Enqueue(await Ask(witness, head, enough.Token));
            if (Policy.IsMetBy(Signed(found))) enough.CancelAfter(GraceForTheRest);
        }));
        cancel.ThrowIfCancellationRequested();
        return [.. found.OrderBy(finding => finding.Witness.Name, StringComparer.Ordinal)];
    }

    public static IReadOnlyCollection<VerifierKey> Signed(IEnumerable<WitnessFinding> found) => [.. found.Where(finding => finding.Cosignature is not null).Select(finding => finding.Witness.Key)];

    public void Dispose() => client.Dispose();

    async Task<WitnessFinding> Ask(PolicyWitness witness, SignedHead head, CancellationToken cancel)
    {
        try
        {
            var known = sizes.GetValueOrDefault(witness.Name);
            for (var attempt = 0; attempt < 2; attempt++)
            {
                using var body = new ByteArrayContent(await Request(head, known));
                using var answer = await client.PostAsync(new Uri($"{witness.Url!.TrimEnd('/')}/add-checkpoint"), body, cancel);
                var text = await answer.Content.ReadAsStringAsync(cancel);
                if (answer.StatusCode == HttpStatusCode.OK) return Accept(witness, head, text);
                if (answer.StatusCode != HttpStatusCode.Conflict || !long.TryParse(text.TrimEnd('\n'), NumberStyles.None, CultureInfo.InvariantCulture, out known)) return Refuses(witness, (int)answer.StatusCode);
                if (known > head.Size) return new WitnessFinding(witness) { IsAhead = true, Why = new RecordAlarm("record.alarm.ahead", witness.Name, known, head.Size) };
                sizes[witness.Name] = known;
            }
            return Refuses(witness, (int)HttpStatusCode.Conflict);
        }
        catch (RecordFaultException)
        {
            return new WitnessFinding(witness) { Why = new RecordAlarm("record.witness.nonsense", witness.Name) };
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
        {
            return new WitnessFinding(witness) { Why = new RecordAlarm("record.witness.silent", witness.Name) };
        }
    }

    async Task<byte[]> Request(SignedHead head, long known)
    {
        await using var scope = scopes.CreateAsyncScope();
        var proof = known >= head.Size ? [] : scope.ServiceProvider.GetRequiredService<LogReader>().At(head.Size, head.Size).Consistency(known);
        return new WitnessRequest(Math.Min(known, head.Size), proof, SignedNote.Parse(head.Bytes)).ToBytes();
    }

    WitnessFinding Accept(PolicyWitness witness, SignedHead head, string answer)
    {
        var verifier = NoteVerifier.For(witness.Key, Signatures.Check);
        var signature = answer.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(NoteSignature.Parse).FirstOrDefault(line => line.IsBy(witness.Key));
        if (signature is null || !verifier.Accepts(head.Checkpoint.Text, signature)) return new WitnessFinding(witness) { Why = new RecordAlarm("record.witness.nonsense", witness.Name) };
        sizes[witness.Name] = head.Size;
        return new WitnessFinding(witness) { Cosignature = signature };
    }

    static WitnessFinding Refuses(PolicyWitness witness, int status) => new(witness) { Why = new RecordAlarm("record.witness.refuses", witness.Name, status) };

    static WitnessPolicy Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return WitnessPolicy.None;
            var policy = WitnessPolicy.Parse(File.ReadAllText(path, Encoding.UTF8));
            if (policy.Witnesses.FirstOrDefault(witness => witness.Url is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")) is { } wrong)
                throw new StartupFault($"{Path.GetFullPath(path)} gives {wrong.Url} as the address of the witness {wrong.Name}, and that is none: write it as in https://witness.example.org.");
            return policy;
        }
        catch (Exception fault) when (fault is RecordFaultException or IOException or UnauthorizedAccessException)
        {
            throw new StartupFault($"The witnesses of the record in {Path.GetFullPath(path)} cannot be read ({fault.Message}): mend the file as docs/operating/witness.md shows, or take it away.");
        }
    }
}

/// <summary>What came of asking one witness: its signature, or why there is none.</summary>
internal sealed record WitnessFinding(PolicyWitness Witness)
{
    public NoteSignature? Cosignature { get; init; }

    /// <summary>It has signed a head that is longer than ours: our data may be old.</summary>
    public bool IsAhead { get; init; }

    public RecordAlarm? Why { get; init; }
}
