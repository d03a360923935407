namespace Fusion.Web.Features.Accounts.Security;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">In base 64 for addresses.</param>
internal sealed record PasskeyView(string Id, string Name, DateTime MadeAt);
