using Fusion.Web.Data;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Packs;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Contracts;

/// <summary>
/// What importers share: a record that is added, changed or removed is counted, entered in the record, and given or denied its address.
/// Entities are saved and let go in portions, so that a pack of any size needs little memory; it is all one transaction.
/// </summary>
internal sealed class PackSync(FusionDb db, RecordBook record, AddressBook addresses, TimeProvider clock)
{
    const int Portion = 2000;

    int pending;

    public PackTally Tally { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task Added(object entity, Guid id, string title, CancellationToken cancel)
    {
        db.Add(entity);
        record.Added(id, title);
        Tally += new PackTally(1, 0, 0);
        await Pace(cancel);
    }

    /// <summary>Enters what differs now in a tracked entity; nothing where nothing does.</summary>
    public async Task Changed(object entity, Guid id, string title, bool partsChanged, CancellationToken cancel)
    {
        var entry = db.Entry(entity);
        entry.DetectChanges();
        var differences = RecordBook.DifferencesOf(entry, "UpdatedAt", "Digest", "SearchText", "SortKey", "Version");
        if (differences.Count == 0 && !partsChanged) return;
        record.Changed(id, title, differences);
        Tally += new PackTally(0, 1, 0);
        await Pace(cancel);
    }

    public async Task Removed(object entity, Guid id, string title, CancellationToken cancel)
    {
        db.Remove(entity);
        record.Removed(id, title);
        await addresses.Retire(id, title, null, Now, cancel);
        Tally += new PackTally(0, 0, 1);
        await Pace(cancel);
    }

    public Task<string> Address(Guid id, string segment, string slug, CancellationToken cancel) => addresses.Assign(id, segment, slug, cancel);

    /// <summary>Saves; what was new is then let go, what was stored before stays watched for its changes.</summary>
    public async Task Flush(CancellationToken cancel)
    {
        pending = 0;
        var added = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).ToList();
        await db.SaveChangesAsync(cancel);
        foreach (var entry in added) entry.State = EntityState.Detached;
    }

    async Task Pace(CancellationToken cancel)
    {
        if (++pending >= Portion) await Flush(cancel);
    }
}
