using System.Text.Json;

namespace Fusion.OpenRecord;

/// <summary>What a reader makes of an entry: a closed set.</summary>
public abstract record EntryReading
{
    private EntryReading()
    {
    }

    /// <summary>Reads an entry of the log.</summary>
    /// <exception cref="RecordFaultException">It is no JSON object with a version (<see cref="RecordFault.Json"/>, <see cref="RecordFault.Entry"/>), or it is of
    /// version 1 and breaks its schema or is not in canonical form (<see cref="RecordFault.Entry"/>).</exception>
    public static EntryReading Of(ReadOnlyMemory<byte> bytes)
    {
        using var document = CanonicalJson.Parse(bytes);
        // Names that are there twice would make it mean different things to different readers.
        CanonicalJson.Of(document.RootElement);
        var entry = document.RootElement;
        if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("v", out var v) || v.ValueKind != JsonValueKind.Number || !v.TryGetInt32(out var version) || version < 1)
            throw new RecordFaultException(RecordFault.Entry, "Not an entry of the record: it gives no version.");
        if (version != RecordEntry.CurrentVersion) return new Later(version, entry.Clone());
        var known = RecordEntry.Read(entry);
        // One act has one form: of its JSON, of its id, of its time.
        if (!bytes.Span.SequenceEqual(known.ToBytes())) throw new RecordFaultException(RecordFault.Entry, "Not an entry of the record: it is not in canonical form.");
        return new Known(known);
    }

    /// <summary>An entry of a version that this library writes.</summary>
    /// <param name="Entry">The entry.</param>
    public sealed record Known(RecordEntry Entry) : EntryReading;

    /// <summary>An entry of a later version, to be shown as it is: what was written then must stay readable now, and the other way round.</summary>
    /// <param name="Version">Its version.</param>
    /// <param name="Json">All of it.</param>
    public sealed record Later(int Version, JsonElement Json) : EntryReading
    {
        /// <summary>A member that is text, such as <c>act</c> or <c>time</c>; null when there is none.</summary>
        public string? Text(string name) => Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
