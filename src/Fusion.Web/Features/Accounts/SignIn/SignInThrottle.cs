using System.Collections.Concurrent;

namespace Fusion.Web.Features.Accounts.SignIn;

/// <summary>
/// So many wrong attempts on one account, then a pause. It counts by the name that is given, whether or not anybody has it, so that the pause tells nothing;
/// a passkey or recovery code still opens, so that nobody is locked out by somebody else's guesses.
/// </summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    public const int MostFailures = 10;

    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    const int MostNames = 50_000;

    readonly ConcurrentDictionary<string, (int Failures, DateTime Until)> names = new(StringComparer.OrdinalIgnoreCase);

    public bool IsTired(string name) => names.TryGetValue(Key(name), out var held) && held.Failures >= MostFailures && Now < held.Until;

    public void Failed(string name)
    {
        if (names.Count >= MostNames) Forget();
        names.AddOrUpdate(Key(name), (1, Now + Pause), (_, held) => Now < held.Until ? (held.Failures + 1, Now + Pause) : (1, Now + Pause));
    }

    public void Succeeded(string name) => names.TryRemove(Key(name), out _);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    static string Key(string name) => name.Trim() is { Length: > 100 } longer ? longer[..100] : name.Trim();

    /// <summary>What is over goes; if that is not enough, somebody is trying names by the ten thousand, and the limit by address is what holds them.</summary>
    void Forget()
    {
        foreach (var (name, held) in names) if (Now >= held.Until) names.TryRemove(name, out _);
        if (names.Count >= MostNames) names.Clear();
    }
}
