using System.Buffers.Binary;
using System.Text.Json;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>What a device sends: <c>{"votes":[{"id":"…","statement":7,"vote":1}],"take":2,"besides":[3]}</c>.</summary>
internal sealed record VoteRequest(IReadOnlyList<VoteRequest.Vote> Votes, int Take, IReadOnlyList<int> Besides)
{
    public const int MostBytes = 16 << 10, MostVotes = 100;

    internal readonly record struct Vote(long Id, int Statement, short Value);

    /// <summary>Null for what cannot be understood.</summary>
    public static VoteRequest? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 4 });
            var votes = new List<Vote>();
            foreach (var vote in json.RootElement.GetProperty("votes").EnumerateArray())
            {
                var value = vote.GetProperty("vote").GetInt16();
                if (value is < -1 or > CastVote.TakenBack || votes.Count == MostVotes) return null;
                votes.Add(new Vote(ShortId(vote.GetProperty("id").GetGuid()), vote.GetProperty("statement").GetInt32(), value));
            }
            var take = json.RootElement.TryGetProperty("take", out var wanted) ? wanted.GetInt32() : 1;
            int[] besides = json.RootElement.TryGetProperty("besides", out var held) ? [.. held.EnumerateArray().Take(MostVotes).Select(number => number.GetInt32())] : [];
            return new(votes, take, besides);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Of an id that a device made, the 62 bits that are random in every kind of them: enough, for it need differ only from the same participant's others.</summary>
    public static long ShortId(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }
}
