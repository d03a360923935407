using System.Security.Cryptography;
using System.Text;

namespace Fusion.Web.Features.Accounts;

/// <summary>Words that open something once: given out in a link or on paper, and kept only as a digest. They are long enough that nobody guesses one.</summary>
internal static class Token
{
    public const int HashLength = 64;

    // Without letters and digits that look alike.
    const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>For an address: 128 bits in hexadecimal.</summary>
    public static string ForLink() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>To be written down and typed: 80 bits in four groups of four.</summary>
    public static string ToType() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>However it is typed: small or large letters, with or without hyphens and spaces.</summary>
    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(new string([.. token.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]))));
}
