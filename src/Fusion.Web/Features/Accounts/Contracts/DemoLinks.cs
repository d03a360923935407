using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>Sign-in links of the demonstration's made-up people: random, kept in memory, good until the program ends. Empty unless this is a demonstration.</summary>
internal sealed class DemoLinks
{
    readonly ConcurrentDictionary<string, Guid> accounts = new();

    public string Make(Guid account)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        accounts[token] = account;
        return token;
    }

    public Guid? Find(string token) => accounts.TryGetValue(token, out var account) ? account : null;
}
