using System.Linq.Expressions;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Sources.Contracts;

/// <summary>The sources that facts and entries name.</summary>
internal sealed class SourceBook(FusionDb db)
{
    static readonly Prepared<string[], SourceView> OfSlugs = new((db, slugs) => db.Set<Source>().Where(source => slugs.Contains(source.Slug)).Select(AsView));

    public async Task<IReadOnlyDictionary<string, SourceView>> Of(IEnumerable<string?> slugs, CancellationToken cancel)
    {
        string[] wanted = [.. slugs.OfType<string>().Distinct()];
        return wanted.Length == 0 ? new Dictionary<string, SourceView>() : (await OfSlugs.ToList(db, wanted, cancel)).ToDictionary(source => source.Slug);
    }

    internal static IQueryable<SourceView> Views(IQueryable<Source> sources) => sources.Select(AsView);

    static Expression<Func<Source, SourceView>> AsView => source => new SourceView(source.Id.Value, source.Slug, source.Title, source.Publisher, source.Year, source.Url, source.Kind, source.Note, source.IsSynthetic);
}

internal sealed record SourceView(Guid Id, string Slug, string Title, string? Publisher, int? Year, string? Url, string Kind, string? Note, bool IsSynthetic)
{
    public string Path => $"/sources/{Slug}";

    /// <summary>Publisher and year behind the title, as far as they are known.</summary>
    public string Citation => string.Join(", ", new[] { Title, Publisher, Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());
}
