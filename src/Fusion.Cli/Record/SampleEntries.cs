using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Fusion.OpenRecord;

namespace Fusion.Cli.Record;

/// <summary>Made-up acts, the same for the same place and seed.</summary>
internal static class SampleEntries
{
    static readonly string[] Acts = ["network.join", "agreement.sign", "proposal.make", "ballot.receive", "outcome.declare", "amendment.make", "evidence.add", "record.withdraw"];
    static readonly DateTime Begin = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static ReadOnlyMemory<byte>[] Make(long from, int count, int seed)
    {
        var entries = new ReadOnlyMemory<byte>[count];
        Parallel.For(0, count, i => entries[i] = Entry(from + i, seed));
        return entries;
    }

    static ReadOnlyMemory<byte> Entry(long place, int seed)
    {
        Span<byte> input = stackalloc byte[12];
        BinaryPrimitives.WriteInt64BigEndian(input, place);
        BinaryPrimitives.WriteInt32BigEndian(input[8..], seed);
        Span<byte> chance = stackalloc byte[32];
        SHA256.HashData(input, chance);
        var id = new Guid(chance[..16], bigEndian: true);
        var person = BinaryPrimitives.ReadUInt16BigEndian(chance[16..]);
        var data = string.Create(CultureInfo.InvariantCulture, $$"""{"network":"network-{{person % 40}}","text":{"commitment":"{{Convert.ToHexStringLower(chance)}}" } }""");
        using var json = JsonDocument.Parse(data);
        var entry = new RecordEntry(id, Begin.AddSeconds(place), Acts[chance[18] % Acts.Length], $"person-{person:x4}", $"record-{chance[19]:x2}{chance[20]:x2}", json.RootElement);
        return entry.Seal(chance).Bytes;
    }
}
