using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Fusion.OpenRecord.Tests;

public sealed class EntryTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly Guid Id = Guid.Parse("019ab000-0000-7000-8000-000000000001");
    private static readonly DateTime Time = new(2026, 11, 22, 7, 30, 0, 123, 456, DateTimeKind.Utc);

    [Fact]
    public void An_entry_is_canonical_JSON_of_its_seven_members()
    {
        var entry = new RecordEntry(Id, Time, "network.join", "person-1", "network-7", Json("""{"b":1,"a":"é"}"""));
        const string expected = """{"act":"network.join","actor":"person-1","data":{"a":"é","b":1},"id":"019ab000-0000-7000-8000-000000000001","subject":"network-7","time":"2026-11-22T07:30:00.123Z","v":1}""";
        Assert.Equal(expected, Encoding.UTF8.GetString(entry.Seal(Salt).Bytes.Span));
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(expected))));
    }

    [Fact]
    public void An_entry_reads_back_as_it_was()
    {
        var entry = new RecordEntry(Id, Time, "host.rotate-key", null, null, Json("null"));
        var read = Assert.IsType<EntryReading.Known>(EntryReading.Of(entry.Seal(Salt).Bytes));
        Assert.Equal(entry, read.Entry);
        Assert.Equal(entry.Seal(Salt).Bytes.ToArray(), read.Entry.Seal(Salt).Bytes.ToArray());
    }

    [Fact]
    public void Data_too_long_for_a_bundle_enter_as_a_commitment()
    {
        var entry = new RecordEntry(Id, Time, "agreement.sign", "person-1", null, Json(JsonSerializer.Serialize(new string('x', 70_000))));
        var entered = entry.Seal(Salt);
        Assert.True(entered.Bytes.Length < 1000);
        Assert.NotNull(entered.Data);
        var read = Assert.IsType<EntryReading.Known>(EntryReading.Of(entered.Bytes)).Entry;
        Assert.Equal($$"""{"commitment":"{{entered.Data.Hash.ToHex()}}"}""", Encoding.UTF8.GetString(read.CanonicalData.Span));
        Assert.Equal(entry.CanonicalData.ToArray(), entered.Data.Canonical.ToArray());
    }

    [Fact]
    public void The_longest_entry_enters_whole_and_one_byte_more_as_a_commitment()
    {
        RecordEntry With(int length) => new(Id, Time, "a", null, null, Json(JsonSerializer.Serialize(new string('x', length))));
        var frame = With(0).Seal(Salt).Bytes.Length;
        Assert.Equal(65_535, With(65_535 - frame).Seal(Salt).Bytes.Length);
        Assert.Null(With(65_535 - frame).Seal(Salt).Data);
        Assert.NotNull(With(65_536 - frame).Seal(Salt).Data);
    }

    [Fact]
    public void An_entry_of_a_later_version_is_still_readable()
    {
        var read = Assert.IsType<EntryReading.Later>(EntryReading.Of("""{"v":2,"act":"a.b","time":"one day","new":{"x":1}}"""u8.ToArray()));
        Assert.Equal((2, "a.b", "one day", null), (read.Version, read.Text("act"), read.Text("time"), read.Text("new")));
    }

    [Theory]
    [InlineData("""{"act":"a","actor":null,"data":1,"id":"019ab000-0000-7000-8000-000000000001","subject":null,"time":"2026-11-22T07:30:00.123Z","v":1}""", null)]
    [InlineData("""{"actor":null,"act":"a","data":1,"id":"019ab000-0000-7000-8000-000000000001","subject":null,"time":"2026-11-22T07:30:00.123Z","v":1}""", RecordFault.Entry)]
    [InlineData("""{"act":"a","actor":null,"data":1,"id":"019ab000-0000-7000-8000-000000000001","more":1,"subject":null,"time":"2026-11-22T07:30:00.123Z","v":1}""", RecordFault.Entry)]
    [InlineData("""{"act":"a","actor":null,"data":1,"id":"019ab000-0000-7000-8000-000000000001","time":"2026-11-22T07:30:00.123Z","v":1}""", RecordFault.Entry)]
    [InlineData("""{"act":"a","actor":7,"data":1,"id":"019ab000-0000-7000-8000-000000000001","subject":null,"time":"2026-11-22T07:30:00.123Z","v":1}""", RecordFault.Entry)]
    [InlineData("""{"act":"A b","actor":null,"data":1,"id":"019ab000-0000-7000-8000-000000000001","subject":null,"time":"2026-11-22T07:30:00.123Z","v":1}""", RecordFault.Entry)]
    [InlineData("""{"act":"a","actor":null,"data":1,"id":"019AB000-0000-7000-8000-000000000001","subject":null,"time":"2026-11-22T07:30:00.123Z","v":1}""", RecordFault.Entry)]
    [InlineData("""{"act":"a","actor":null,"data":1,"id":"019ab000-0000-7000-8000-000000000001","subject":null,"time":"22 Nov","v":1}""", RecordFault.Entry)]
    [InlineData("""{"v":0}""", RecordFault.Entry)]
    [InlineData("""{"v":"1"}""", RecordFault.Entry)]
    [InlineData("""[1]""", RecordFault.Entry)]
    [InlineData("""{"v":1""", RecordFault.Json)]
    public void What_breaks_the_schema_is_a_named_fault(string json, RecordFault? fault)
    {
        if (fault is null)
            Assert.IsType<EntryReading.Known>(EntryReading.Of(Encoding.UTF8.GetBytes(json)));
        else
            Assert.Equal(fault, Assert.Throws<RecordFaultException>(() => EntryReading.Of(Encoding.UTF8.GetBytes(json))).Fault);
    }

    [Fact]
    public void An_entry_without_id_or_in_local_time_is_not_born()
    {
        Assert.Throws<RecordFaultException>(() => new RecordEntry(Guid.Empty, Time, "a", null, null, Json("1")));
        Assert.Throws<RecordFaultException>(() => new RecordEntry(Id, DateTime.SpecifyKind(Time, DateTimeKind.Unspecified), "a", null, null, Json("1")));
        Assert.Throws<RecordFaultException>(() => new RecordEntry(Id, Time, "a", "", null, Json("1")));
    }

    [Fact]
    public void A_commitment_is_the_hash_of_salt_and_canonical_text()
    {
        var text = Json("""{"b":1.0,"a":"é"}""");
        var commitment = Commitment.To(Salt, text);
        Assert.Equal(SHA256.HashData([.. Salt, .. """{"a":"é","b":1}"""u8]), commitment.Hash.ToBytes());
        Assert.True(Commitment.Holds(commitment.Hash, commitment.Salt.Span, text));
        Assert.False(Commitment.Holds(commitment.Hash, commitment.Salt.Span, Json("""{"b":2,"a":"é"}""")));
        Assert.False(Commitment.Holds(commitment.Hash, new byte[32], text));
        Assert.False(Commitment.Holds(commitment.Hash, new byte[31], text));
        Assert.Throws<ArgumentException>(() => Commitment.To(new byte[16], text));
        Assert.Equal(Commitment.To(Salt, Json("\"é\"")).Hash, Commitment.To(Salt, "é").Hash);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
