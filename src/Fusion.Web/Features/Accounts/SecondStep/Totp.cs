using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Fusion.Web.Features.Accounts.SecondStep;

/// <summary>Time-based one-time codes (RFC 6238 over RFC 4226): HMAC-SHA-1, six digits, thirty seconds, as every code app knows them.</summary>
internal static class Totp
{
    public const int SecretBytes = 20;

    const int Seconds = 30, Slack = 1;
    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTime now) => (long)(now - DateTime.UnixEpoch).TotalSeconds / Seconds;

    public static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[SHA1.HashSizeInBytes];
        // Code apps know SHA-1 alone, which is sound where it is keyed.
        CryptographicOperations.HmacData(HashAlgorithmName.SHA1, secret, counter, mac);
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 0xf)..]) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, now or one step beside; null when it is none, or not after <paramref name="last"/>, which was used already.</summary>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTime now, long last)
    {
        var given = Encoding.UTF8.GetBytes(new string([.. code.Where(char.IsAsciiDigit)]));
        long? found = null;
        for (var step = StepAt(now) - Slack; step <= StepAt(now) + Slack; step++)
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(CodeAt(secret, step))) && step > last) found = step;
        return found;
    }

    /// <summary>RFC 4648 base 32 without padding, as code apps take it.</summary>
    public static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (held, bits) = (0, 0);
        foreach (var value in bytes)
        {
            (held, bits) = ((held << 8 | value) & 0xffff, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Alphabet[held >> (bits - 5) & 31]);
        }
        if (bits > 0) text.Append(Alphabet[held << (5 - bits) & 31]);
        return text.ToString();
    }

    /// <summary>What the picture that a code app reads says.</summary>
    public static string Uri(string host, string account, ReadOnlySpan<byte> secret) =>
        $"otpauth://totp/{System.Uri.EscapeDataString($"Fusion {host}")}:{System.Uri.EscapeDataString(account)}?secret={Base32(secret)}&issuer={System.Uri.EscapeDataString($"Fusion {host}")}";
}
