using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>An entry with those of its parts that people edit with it.</summary>
/// <param name="organisations">The paths of their pages.</param>
internal sealed class EntryState(Entry entry, IEnumerable<EntryLink> links, IEnumerable<string> organisations)
{
    public Entry Entry => entry;

    /// <summary>One a line: the address, a space, what it is called.</summary>
    public string Links { get; set; } = string.Join('\n', links.OrderBy(link => link.Position).Select(link => link.Label is null ? link.Url : $"{link.Url} {link.Label}"));

    /// <summary>One a line: the path of the page of an organisation that has to do with it.</summary>
    public string Organisations { get; set; } = string.Join('\n', organisations.Order(StringComparer.Ordinal));

    public IEnumerable<EntryLink> NewLinks() => Links.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ', 2, StringSplitOptions.TrimEntries))
        .Select((parts, at) => new EntryLink { EntryId = entry.Id, Position = at, Url = parts[0], Label = parts.Length > 1 && parts[1].Length > 0 ? parts[1] : null });
}

/// <summary>Reads entries as people edit them.</summary>
internal sealed class EntryStates(FusionDb db, OrganisationCards organisations)
{
    public async Task<EntryState?> Find(EntryId id, bool track, CancellationToken cancel) => (await Of([id], track, cancel)).FirstOrDefault();

    /// <summary>Those of several that there are, in three questions however many they are.</summary>
    public async Task<List<EntryState>> Of(IReadOnlyCollection<EntryId> ids, bool track, CancellationToken cancel)
    {
        var how = track ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        var entries = await db.Set<Entry>().AsTracking(how).Where(entry => ids.Contains(entry.Id)).ToListAsync(cancel);
        var links = (await db.Set<EntryLink>().AsTracking(how).Where(link => ids.Contains(link.EntryId)).ToListAsync(cancel)).ToLookup(link => link.EntryId);
        var bodies = (await db.Set<EntryOrganisation>().AsNoTracking().Where(link => ids.Contains(link.EntryId)).ToListAsync(cancel)).ToLookup(link => link.EntryId, link => link.OrganisationId);
        var paths = (await organisations.Of([.. bodies.SelectMany(group => group).Distinct()], cancel)).ToDictionary(card => card.Id, card => card.Path);
        return [.. entries.Select(entry => new EntryState(entry, links[entry.Id], bodies[entry.Id].Where(paths.ContainsKey).Select(id => paths[id])))];
    }
}
