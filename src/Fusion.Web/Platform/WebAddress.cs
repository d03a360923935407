namespace Fusion.Web.Platform;

/// <summary>An address that a reader may be sent to.</summary>
internal static class WebAddress
{
    public const int Longest = 300;

    public static bool IsOne(string? text) => text is { Length: > 0 and <= Longest } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0 && address.Host.Contains('.', StringComparison.Ordinal);
}
