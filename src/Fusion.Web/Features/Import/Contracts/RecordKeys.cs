using Fusion.Text;

namespace Fusion.Web.Features.Import.Contracts;

/// <summary>How names and web addresses are made comparable.</summary>
internal static class RecordKeys
{
    public static RecordKey Of(IEnumerable<string> names, string? place, string web) =>
        new([.. names.Select(name => Folding.Fold(name).Trim()).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)], place ?? "", web);

    /// <summary>The domain of an address, as bodies have it: without www.</summary>
    public static string Domain(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.ToLowerInvariant() is var host && host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : "";

    /// <summary>The page of an address: domain and path.</summary>
    public static string Page(string? address) => Domain(address) is { Length: > 0 } domain ? domain + new Uri(address!).AbsolutePath.TrimEnd('/') : "";
}
