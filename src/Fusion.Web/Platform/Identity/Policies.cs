namespace Fusion.Web.Platform.Identity;

/// <summary>Who may do what, by name: <c>[Authorize(Policies.Moderator)]</c> on a page. What carries none is read by everybody, and written by whoever has signed in.</summary>
internal static class Policies
{
    /// <summary>Anybody who has an account and has signed in.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>Those who keep the catalogue true: hosts and weavers.</summary>
    public const string Moderator = "Moderator";

    /// <summary>Those who run this host.</summary>
    public const string Host = "Host";
}
