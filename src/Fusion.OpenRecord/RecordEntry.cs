using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Fusion.OpenRecord;

/// <summary>One public act as it enters the log, version 1: canonical JSON of <c>{v, id, time, act, actor, subject, data}</c>.</summary>
/// <remarks>Holds no personal data: a person is a pseudonymous id, a text a <see cref="Commitment"/>. Data that would make the entry too long enter as
/// <c>{"commitment":"64 hexadecimal digits"}</c>, and so may any part of them.</remarks>
public sealed record RecordEntry
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The name under which a hash stands in place of what it commits to.</summary>
    public const string CommitmentName = "commitment";

    private const int LongestName = 200;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private readonly byte[] canonicalData;

    /// <summary>An entry.</summary>
    /// <param name="id">The act's id, made when it happened: it tells whether the act is in the log already.</param>
    /// <param name="time">When, in UTC; kept to the millisecond.</param>
    /// <param name="act">What was done, in lower-case words such as <c>network.join</c>: letters, digits, dots and hyphens.</param>
    /// <param name="actor">Who, pseudonymously; null for the host itself or nobody.</param>
    /// <param name="subject">To what; null for nothing in particular.</param>
    /// <param name="data">What else there is to say; any JSON value.</param>
    /// <exception cref="RecordFaultException">Something of it is not such (<see cref="RecordFault.Entry"/>, <see cref="RecordFault.Json"/>).</exception>
    public RecordEntry(Guid id, DateTime time, string act, string? actor, string? subject, JsonElement data)
    {
        ArgumentNullException.ThrowIfNull(act);
        Require(id != Guid.Empty, "it has no id");
        Require(time.Kind == DateTimeKind.Utc, "its time is not in UTC");
        Require(act.Length is > 0 and <= LongestName && act.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-'), "its act is not in lower-case words");
        Require(actor is null or { Length: > 0 and <= LongestName } && subject is null or { Length: > 0 and <= LongestName }, $"its actor or subject is empty or longer than {LongestName}");
        (Id, Time, Act, Actor, Subject) = (id, new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc), act, actor, subject);
        canonicalData = CanonicalJson.Of(data);
    }

    /// <summary>The act's id.</summary>
    public Guid Id { get; }

    /// <summary>When, in UTC, to the millisecond.</summary>
    public DateTime Time { get; }

    /// <summary>What was done.</summary>
    public string Act { get; }

    /// <summary>Who, pseudonymously.</summary>
    public string? Actor { get; }

    /// <summary>To what.</summary>
    public string? Subject { get; }

    /// <summary>The canonical JSON of the data.</summary>
    public ReadOnlyMemory<byte> CanonicalData => canonicalData;

    /// <summary>The bytes that enter the log.</summary>
    /// <param name="salt">32 bytes by a generator fit for secrets, used only when the data must enter as a commitment.</param>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    /// <exception cref="RecordFaultException">The actor or subject has half a surrogate pair (<see cref="RecordFault.Json"/>).</exception>
    public SealedEntry Seal(ReadOnlySpan<byte> salt)
    {
        var whole = ToBytes();
        if (whole.Length <= EntryBundle.LongestEntry) return new(whole, null);
        using var data = JsonDocument.Parse(canonicalData);
        var commitment = Commitment.To(salt, data.RootElement);
        return new(Bytes([.. "{\""u8, .. System.Text.Encoding.ASCII.GetBytes(CommitmentName), .. "\":\""u8, .. System.Text.Encoding.ASCII.GetBytes(commitment.Hash.ToHex()), .. "\"}"u8]), commitment);
    }

    /// <summary>The bytes with all of the data, however long.</summary>
    internal byte[] ToBytes() => Bytes(canonicalData);

    /// <summary>Reads an entry of version 1.</summary>
    internal static RecordEntry Read(JsonElement entry)
    {
        string[] names = ["v", "id", "time", "act", "actor", "subject", "data"];
        Require(entry.EnumerateObject().All(member => names.Contains(member.Name)) && names.All(name => entry.TryGetProperty(name, out _)), "it has other members than v, id, time, act, actor, subject, data");
        Require(Guid.TryParseExact(Text(entry, "id"), "D", out var id), "its id is no UUID");
        Require(DateTime.TryParseExact(Text(entry, "time"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time), "its time is not written as one");
        var act = Text(entry, "act");
        Require(act is not null, "it has no act");
        return new(id, time, act!, Text(entry, "actor"), Text(entry, "subject"), entry.GetProperty("data"));
    }

    /// <inheritdoc/>
    public bool Equals(RecordEntry? other) => other is not null && ToBytes().AsSpan().SequenceEqual(other.ToBytes());

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    private static string? Text(JsonElement entry, string name)
    {
        var value = entry.GetProperty(name);
        Require(value.ValueKind is JsonValueKind.String or JsonValueKind.Null, $"its {name} is no text");
        return value.ValueKind == JsonValueKind.Null ? null : CanonicalJson.Text(value);
    }

    /// <summary>The members in the order of their names, which is the canonical one.</summary>
    private byte[] Bytes(ReadOnlySpan<byte> data)
    {
        var output = new ArrayBufferWriter<byte>(256 + data.Length);
        void Member(string name, ReadOnlySpan<byte> value)
        {
            output.Write(output.WrittenCount == 0 ? "{\""u8 : ",\""u8);
            output.Write(System.Text.Encoding.ASCII.GetBytes(name));
            output.Write("\":"u8);
            output.Write(value);
        }
        Member("act", CanonicalJson.OfText(Act));
        Member("actor", Actor is null ? "null"u8 : CanonicalJson.OfText(Actor));
        Member("data", data);
        Member("id", CanonicalJson.OfText(Id.ToString("D")));
        Member("subject", Subject is null ? "null"u8 : CanonicalJson.OfText(Subject));
        Member("time", CanonicalJson.OfText(Time.ToString(TimeFormat, CultureInfo.InvariantCulture)));
        Member("v", "1"u8);
        output.Write("}"u8);
        return output.WrittenSpan.ToArray();
    }

    private static void Require(bool condition, string otherwise)
    {
        if (!condition) throw new RecordFaultException(RecordFault.Entry, $"Not an entry of the record: {otherwise}.");
    }
}
