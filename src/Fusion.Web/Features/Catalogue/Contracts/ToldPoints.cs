using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Contracts;

/// <summary>What entries tell under their headings, for pages that set a few of them side by side.</summary>
internal sealed class ToldPoints(FusionDb db)
{
    /// <summary>By address, in the order of each entry's page; nothing of entries that are not there.</summary>
    public async Task<ILookup<string, ToldPoint>> Of(EntryKind kind, IReadOnlyList<string> slugs, CancellationToken cancel)
    {
        var rows = await (from entry in db.Set<Entry>()
                          join point in db.Set<EntryPoint>() on entry.Id equals point.EntryId
                          where entry.Kind == kind && slugs.Contains(entry.Slug)
                          orderby point.EntryId, point.Position
                          select new { entry.Slug, point.Kind, point.Text, point.SourceSlug }).ToListAsync(cancel);
        return rows.ToLookup(row => row.Slug, row => new ToldPoint(row.Kind.ToString().ToLowerInvariant(), row.Text, row.SourceSlug));
    }
}

/// <param name="Heading">What <c>point.{Heading}</c> says in words.</param>
internal sealed record ToldPoint(string Heading, Localised Text, string? SourceSlug);
