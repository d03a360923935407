using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Editing;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue.Editing;

/// <summary>The organisations that somebody says an entry has to do with: called as people call them, kept by the paths of their pages.</summary>
internal sealed class EntryOrganisations(FusionDb db, OrganisationNames names, AddressBook addresses)
{
    public const string Field = "organisations";

    OrganisationLookup known = OrganisationLookup.Empty;

    /// <summary>Reads the names of all, for many drafts.</summary>
    public async Task LearnAll(CancellationToken cancel) => known = await names.All(cancel);

    /// <summary>The same draft with the paths of those that it names, in one order. Asked after <see cref="LearnAll"/>.</summary>
    public Draft Understand(Draft draft) => draft.Fields.ContainsKey(Field) ? draft.With(Field, known.Paths(draft[Field])) : draft;

    /// <summary>The same for one draft, asking for no more than it names. A page that moved, or was merged into another, is found from where it was.</summary>
    /// <param name="forget">Leaves out those whose pages have gone, as where an earlier version comes back.</param>
    public async Task<Draft> Understand(Draft draft, bool forget, CancellationToken cancel)
    {
        var lines = Lines(draft);
        // What is refused for its length is not asked for.
        if (lines.Length is 0 or > FieldSet<EntryState>.MostValues) return draft;
        known = await names.Meant(lines, cancel);
        var moved = false;
        for (var at = 0; at < lines.Length; at++)
            if (known.Find(lines[at]) is null && lines[at].StartsWith('/') && await addresses.Find(lines[at], cancel) is Whereabouts.At there) (lines[at], moved) = (there.Path, true);
        if (moved) known = await names.Meant(lines, cancel);
        return draft.With(Field, known.Paths(string.Join('\n', forget ? lines.Where(line => known.Find(line) is not null) : lines)));
    }

    /// <summary>What is wrong with those that a draft names, once it was understood; null where all are known.</summary>
    public Rejection? Fault(Draft draft) => Lines(draft).Select(line => known.Fault(line, Field)).FirstOrDefault(fault => fault is not null);

    /// <summary>Writes those of an entry.</summary>
    public async Task Write(EntryState state, bool isNew, CancellationToken cancel)
    {
        var lines = state.Organisations.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (Array.Exists(lines, line => known.Find(line) is null)) known = await names.Meant(lines, cancel);
        var wanted = lines.Select(line => known.Find(line)).OfType<OrganisationId>().ToHashSet();
        var id = state.Entry.Id;
        foreach (var link in isNew ? [] : await db.Set<EntryOrganisation>().AsTracking().Where(link => link.EntryId == id).ToListAsync(cancel))
            if (!wanted.Remove(link.OrganisationId)) db.Remove(link);
        db.AddRange(wanted.Select(one => new EntryOrganisation { EntryId = id, OrganisationId = one }));
    }

    static string[] Lines(Draft draft) => draft[Field].Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
