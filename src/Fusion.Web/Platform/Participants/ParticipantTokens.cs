using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Fusion.Signing;

namespace Fusion.Web.Platform.Participants;

/// <summary>
/// Who takes part without an account: a device, by a random token in a cookie that this host has signed. The token is made when somebody first does
/// something, never for reading, and nothing else is known of its owner. What is stored is a pseudonym of it for one conversation, board or survey: from the
/// database alone nobody can tell which pseudonyms are one person's.
/// </summary>
internal sealed class ParticipantTokens(StartOptions options, TimeProvider clock)
{
    public const string Cookie = "fusion-device";
    const int IdBytes = 16, DayBytes = 4, MarkBytes = 16, Days = 400;
    static ReadOnlySpan<byte> OfToken => "token"u8;
    static ReadOnlySpan<byte> OfPseudonym => "pseudonym"u8;

    readonly Lazy<byte[]> key = new(() => Load(Path.Combine(options.DataFolder, "keys", "participants.key")));

    /// <summary>The token that a request brings; null without one, or when it is not ours or too old.</summary>
    public Guid? Read(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: 48 } text) return null;
        Span<byte> token = stackalloc byte[IdBytes + DayBytes + MarkBytes];
        if (!Base64Url.TryDecodeFromChars(text, token, out var length) || length != token.Length) return null;
        Span<byte> mark = stackalloc byte[32];
        Sign(OfToken, token[..(IdBytes + DayBytes)], mark);
        if (!CryptographicOperations.FixedTimeEquals(mark[..MarkBytes], token[(IdBytes + DayBytes)..])) return null;
        var age = Today - BinaryPrimitives.ReadInt32BigEndian(token.Slice(IdBytes, DayBytes));
        return age is >= -1 and < Days ? new Guid(token[..IdBytes], bigEndian: true) : null;
    }

    /// <summary>The token of the request, or a new one that the answer brings to the device.</summary>
    public Guid ReadOrIssue(HttpContext context)
    {
        if (Read(context) is { } known) return known;
        var id = Guid.NewGuid();
        context.Response.Cookies.Append(Cookie, Write(id), new CookieOptions { MaxAge = TimeSpan.FromDays(Days), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/" });
        return id;
    }

    /// <summary>A token as the cookie holds it.</summary>
    public string Write(Guid id)
    {
        Span<byte> token = stackalloc byte[IdBytes + DayBytes + MarkBytes];
        id.TryWriteBytes(token, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(token.Slice(IdBytes, DayBytes), Today);
        Span<byte> mark = stackalloc byte[32];
        Sign(OfToken, token[..(IdBytes + DayBytes)], mark);
        mark[..MarkBytes].CopyTo(token[(IdBytes + DayBytes)..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Who a token or an account is in one conversation, board or survey: always the same there, and another everywhere else.</summary>
    public Guid Pseudonym(Guid subject, Guid within)
    {
        Span<byte> both = stackalloc byte[32];
        subject.TryWriteBytes(both, bigEndian: true, out _);
        within.TryWriteBytes(both[16..], bigEndian: true, out _);
        Span<byte> mark = stackalloc byte[32];
        Sign(OfPseudonym, both, mark);
        return new Guid(mark[..16], bigEndian: true);
    }

    int Today => (int)(clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalDays;

    /// <summary>Signs for one purpose, so that nothing signed for one can serve as the other.</summary>
    void Sign(ReadOnlySpan<byte> purpose, ReadOnlySpan<byte> bytes, Span<byte> mark)
    {
        Span<byte> all = stackalloc byte[48];
        purpose.CopyTo(all);
        bytes.CopyTo(all[purpose.Length..]);
        HMACSHA256.HashData(key.Value, all[..(purpose.Length + bytes.Length)], mark);
    }

    static byte[] Load(string path)
    {
        try
        {
            if (!File.Exists(path)) DurableFile.Create(path, RandomNumberGenerator.GetBytes(32), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process of this host was quicker: its key is the key.
        }
        return File.ReadAllBytes(path);
    }
}
