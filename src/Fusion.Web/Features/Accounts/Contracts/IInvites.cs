namespace Fusion.Web.Features.Accounts.Contracts;

/// <summary>A feature that invites people, so that they may join where only the invited may. Registered with <c>AddScoped&lt;IInvites, …&gt;</c>.</summary>
internal interface IInvites
{
    /// <summary>Whether a path of this site, at which somebody begins, is a good invitation.</summary>
    Task<bool> Invites(string path, CancellationToken cancel);
}
