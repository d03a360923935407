using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.Contracts;

/// <summary>Organisations by name and address, for people and spreadsheets that name them.</summary>
internal sealed class OrganisationNames(FusionDb db, OrganisationCards cards)
{
    public async Task<OrganisationLookup> All(CancellationToken cancel) =>
        new(await db.Set<Organisation>().AsNoTracking().Select(one => new OrganisationName(one.Id, one.Slug, one.Name)).ToListAsync(cancel));

    /// <summary>Those that somebody may mean by a few names, paths or addresses.</summary>
    public async Task<OrganisationLookup> Meant(IReadOnlyCollection<string> written, CancellationToken cancel)
    {
        var found = await cards.Named([.. written.Concat(written.Select(text => text.Split('/')[^1])).Distinct(StringComparer.Ordinal)], cancel);
        return new([.. found.SelectMany(group => group).DistinctBy(card => card.Id).Select(card => new OrganisationName(card.Id, card.Slug, card.Name))]);
    }
}

internal sealed record OrganisationName(OrganisationId Id, string Slug, string Name)
{
    public string Path => $"/organisations/{Slug}";
}

/// <summary>Finds the organisation that a cell means: by the path or address of its page, or by its name where one alone is called so.</summary>
internal sealed class OrganisationLookup(IReadOnlyList<OrganisationName> all)
{
    const string Field = "organisation";

    readonly Dictionary<OrganisationId, OrganisationName> byId = all.ToDictionary(one => one.Id);
    readonly Dictionary<string, OrganisationName> byPath = all.ToDictionary(one => one.Path, StringComparer.OrdinalIgnoreCase);
    readonly ILookup<string, OrganisationName> byName = all.ToLookup(one => Folding.Fold(one.Name).Trim());

    public static OrganisationLookup Empty { get; } = new([]);

    public bool IsEmpty => all.Count == 0;

    public OrganisationId? Find(string text) => text.Length > 0 && Called(text) is [var one] ? one.Id : null;

    public string PathOf(OrganisationId? id) => id is { } known && byId.TryGetValue(known, out var found) ? found.Path : "";

    /// <summary>The same draft with the path in place of whatever it calls its organisation; one that is not found stays as it was written.</summary>
    public Draft Understand(Draft draft) => draft[Field] is { Length: > 0 } text && Called(text) is [var one] ? draft.With(Field, one.Path) : draft;

    /// <summary>The paths of several, one a line, in one order whatever they were called; a line that is not clear stays as it was written.</summary>
    public string Paths(string lines) => string.Join('\n', lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(text => Called(text) is [var one] ? one.Path : text).Distinct().Order(StringComparer.Ordinal));

    /// <summary>What is wrong with the name of an organisation; null for an empty one and for one that is clear.</summary>
    public Rejection? Fault(string text, string field = Field) =>
        text.Length == 0 ? null : Called(text).Count switch { 1 => null, 0 => new Rejection(field, "import.organisation-unknown", text), _ => new Rejection(field, "import.organisation-unclear", text) };

    List<OrganisationName> Called(string text)
    {
        var path = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : text;
        return byPath.TryGetValue(path, out var one) ? [one] : [.. byName[Folding.Fold(text).Trim()]];
    }
}
