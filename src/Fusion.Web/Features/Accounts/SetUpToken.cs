using System.Security.Cryptography;
using System.Text;

namespace Fusion.Web.Features.Accounts;

/// <summary>The one-time token of this start, printed on the console: whoever can read it may take charge of a host that has nobody yet.</summary>
internal sealed class SetUpToken
{
    string? token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string? Value => token;

    public bool Is(string? given) => token is { } wanted && given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(wanted), Encoding.UTF8.GetBytes(given));

    public void Spend() => token = null;
}
