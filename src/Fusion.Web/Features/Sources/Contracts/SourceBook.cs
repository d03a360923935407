using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Sources.Contracts;

/// <summary>The sources that facts and entries name, read once: far fewer than what names them, and wanted on nearly every page.</summary>
internal sealed class SourceBook(Database database) : IReadModel
{
    volatile Dictionary<string, SourceView> sources = [];

    public Topic Topic => Topic.Sources;

    public int Order => 0;

    /// <summary>The source of this key; null when there is none.</summary>
    public SourceView? Find(string? slug) => slug is null ? null : sources.GetValueOrDefault(slug);

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        sources = await Views(db.Set<Source>()).ToDictionaryAsync(source => source.Slug, cancel);
    }

    internal static IQueryable<SourceView> Views(IQueryable<Source> sources) => sources.Select(source =>
        new SourceView(source.Id.Value, source.Slug, source.Title, source.Publisher, source.Year, source.Url, source.Kind, source.Note, source.IsSynthetic));
}

internal sealed record SourceView(Guid Id, string Slug, string Title, string? Publisher, int? Year, string? Url, string Kind, string? Note, bool IsSynthetic)
{
    public string Path => $"/sources/{Slug}";

    /// <summary>Publisher and year behind the title, as far as they are known.</summary>
    public string Citation => string.Join(", ", new[] { Title, Publisher, Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());
}
