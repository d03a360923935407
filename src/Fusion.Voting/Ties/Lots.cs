using System.Security.Cryptography;
using System.Text;

namespace Fusion.Voting.Ties;

/// <summary>Lots drawn from a published seed, so that anybody can draw them again.</summary>
/// <remarks>
/// An option's lot is the SHA-256 of the UTF-8 text <c>seed, line feed, name</c>; the smallest, as a hexadecimal number, is drawn first. By hand:
/// <c>printf '%s\n%s' SEED NAME | sha256sum</c>. The seed must become known only after the ballots are fixed, for whoever knows it before knows the lots.
/// </remarks>
public static class Lots
{
    /// <summary>The lot of one name, as 64 hexadecimal digits.</summary>
    public static string Of(string seed, string name)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(name);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed + "\n" + name)));
    }

    /// <summary>All options in the order in which they are drawn, first drawn first.</summary>
    public static IReadOnlyList<int> Draw(string seed, OptionList options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return [.. Enumerable.Range(0, options.Count).OrderBy(option => Of(seed, options.DrawName(option)), StringComparer.Ordinal)];
    }
}
