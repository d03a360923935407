using Fusion.Web.Features.Accounts.SecondStep;

namespace Fusion.Web.Tests.Accounts;

/// <summary>A code app on somebody's phone: given the secret that the page shows, it knows each code.</summary>
internal sealed class CodeApp(string shown)
{
    /// <summary>Where the page shows it.</summary>
    public const string At = ".qr + p code";

    readonly byte[] secret = FromBase32(shown.Replace(" ", "", StringComparison.Ordinal));

    /// <param name="steps">So many half minutes from now.</param>
    public string Code(int steps = 0) => Totp.CodeAt(secret, Totp.StepAt(DateTime.UtcNow) + steps);

    static byte[] FromBase32(string text)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.Select(letter => Convert.ToString(alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
