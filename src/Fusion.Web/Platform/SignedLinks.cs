using System.Security.Cryptography;
using System.Text;
using Fusion.Signing;
using Microsoft.AspNetCore.WebUtilities;

namespace Fusion.Web.Platform;

/// <summary>
/// Links that work without signing in, because this host signed them: whoever has the mail may do what its link says, and nothing else. The same secret makes
/// digests of addresses, so that nobody who reads the database can test a guess. It lies with the keys and is made when first needed.
/// </summary>
internal sealed class SignedLinks(StartOptions options)
{
    public const string FileName = "links.key";
    const int SignatureBytes = 16, DigestBytes = 24;

    readonly Lazy<byte[]> secret = new(() => ReadOrCreate(Path.Combine(options.DataFolder, "keys", FileName)));

    /// <summary>A token that says <paramref name="what"/>, good for this purpose alone. What it says can be read by everybody.</summary>
    public string Sign(string purpose, string what) => $"{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(what))}.{WebEncoders.Base64UrlEncode(Signature(purpose, what))}";

    /// <summary>What a token says; null when this host did not sign it for this purpose.</summary>
    public string? Open(string purpose, string? token)
    {
        if (token is not { Length: > 0 and < 400 } || token.Split('.') is not [var said, var signed]) return null;
        try
        {
            var what = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(said));
            return CryptographicOperations.FixedTimeEquals(WebEncoders.Base64UrlDecode(signed), Signature(purpose, what)) ? what : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The same for the same text, and telling nothing about it.</summary>
    public string Digest(string purpose, string text) => WebEncoders.Base64UrlEncode(Mac(purpose, text).AsSpan(0, DigestBytes));

    byte[] Signature(string purpose, string what) => Mac("sign:" + purpose, what)[..SignatureBytes];

    byte[] Mac(string purpose, string text) => HMACSHA256.HashData(secret.Value, Encoding.UTF8.GetBytes($"{purpose}\n{text}"));

    static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            try
            {
                DurableFile.Create(path, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)) + "\n"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process was first: its secret counts.
            }
        }
        return Convert.FromHexString(File.ReadAllText(path).Trim());
    }
}
