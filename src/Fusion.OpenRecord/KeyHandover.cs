using System.Text.Json;

namespace Fusion.OpenRecord;

/// <summary>That a log goes on with another key, told in the log itself: the entry that says so, proved to be in the tree under a head that the key before has signed.
/// So whoever trusts the old key comes to the new one without trusting anybody else.</summary>
/// <param name="To">The key from then on; of the same name.</param>
/// <param name="Head">The head that proves it.</param>
/// <param name="Index">The place of the entry.</param>
public sealed record KeyHandover(VerifierKey To, SignedCheckpoint Head, long Index)
{
    /// <summary>What the entry says was done; its data have the two keys as <c>from</c> and <c>to</c>.</summary>
    public const string Act = "change-record-key";

    /// <summary>The path below the log's prefix where the handover of a key is served: a <c>.tlog-proof</c> with the entry as its extra data.</summary>
    public static string PathOf(VerifierKey from)
    {
        ArgumentNullException.ThrowIfNull(from);
        return $"handovers/{from.Id:x8}";
    }

    /// <summary>Reads a handover and checks all of it.</summary>
    /// <param name="proof">The bytes of the file.</param>
    /// <param name="from">The key that is trusted so far.</param>
    /// <exception cref="RecordFaultException">It is malformed, not under that key, of another key, or does not hold.</exception>
    public static KeyHandover Read(ReadOnlySpan<byte> proof, NoteVerifier from)
    {
        ArgumentNullException.ThrowIfNull(from);
        var read = TlogProof.Parse(proof);
        if (read.Extra is not { } bytes) throw Fault("it does not hold the entry");
        var head = read.Check(bytes.Span, from);
        if (EntryReading.Of(bytes) is not EntryReading.Known { Entry: { Act: Act } entry }) throw Fault("its entry tells of no change of key");
        using var data = JsonDocument.Parse(entry.CanonicalData);
        if (Text(data.RootElement, "from") != from.Key.ToString()) throw Fault("its entry tells of the change of another key");
        var to = VerifierKey.Parse(Text(data.RootElement, "to"));
        return to.Name == from.Key.Name ? new(to, head, read.Index) : throw Fault("the new key is of another log");
    }

    private static string Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? CanonicalJson.Text(value) : throw Fault($"its entry has no {name}");

    private static RecordFaultException Fault(string what) => new(RecordFault.Handover, $"Not the handover of a key: {what}.");
}
