using System.Security.Cryptography;
using System.Text;

namespace Fusion.Web.Features.Accounts;

/// <summary>The one-time token of this start, printed on the console: whoever can read it may take charge of a host that has nobody yet.</summary>
internal sealed class SetUpToken
{
    string? token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string? Value => token;

    public bool Is(string? given) => token is { } wanted && given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(wanted), Encoding.UTF8.GetBytes(given));

    /// <summary>Takes the token, if it is the right one: of several who bring it at once, one has it.</summary>
    public bool Take(string? given)
    {
        var held = token;
        return Is(given) && held is not null && Interlocked.CompareExchange(ref token, null, held) == held;
    }

    /// <summary>Puts it back: what it was taken for did not come about.</summary>
    public void Return(string taken) => token = taken;
}
