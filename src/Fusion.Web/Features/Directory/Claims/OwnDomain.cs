using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Claims;

/// <summary>The web domain that is an organisation's own: that of its website, unless others in the list share it.</summary>
internal static class OwnDomain
{
    public static string? Of(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.HostNameType == UriHostNameType.Dns
        ? address.IdnHost.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.IdnHost[4..].ToLowerInvariant() : address.IdnHost.ToLowerInvariant() : null;

    /// <summary>Null when there is none, or when it says nothing because several organisations share it.</summary>
    public static async Task<string?> Find(FusionDb db, Organisation organisation, CancellationToken cancel)
    {
        if (Of(organisation.Url) is not { } domain) return null;
        var alike = await db.Set<Organisation>().Where(other => other.Id != organisation.Id && other.Url != null && other.Url.Contains(domain)).Select(other => other.Url).Take(200).ToListAsync(cancel);
        return alike.Any(url => Of(url) == domain) ? null : domain;
    }
}
