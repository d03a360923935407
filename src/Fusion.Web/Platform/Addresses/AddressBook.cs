using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Addresses;

/// <summary>Finds where a record lives now, from its id or from any address that it ever had.</summary>
internal sealed class AddressBook(FusionDb db)
{
    const int MostMerges = 20;

    /// <summary>Where the record with this id lives.</summary>
    public async Task<Whereabouts> Find(Guid id, CancellationToken cancel)
    {
        for (var step = 0; step < MostMerges; step++)
        {
            var retired = await db.Set<RetiredRecord>().FirstOrDefaultAsync(record => record.Id == id, cancel);
            if (retired is { MergedInto: null }) return new Whereabouts.Removed(retired.Id, retired.Title, retired.At);
            if (retired is null)
            {
                var path = await db.Set<Address>().Where(address => address.RecordId == id && address.IsCurrent).Select(address => address.Path).FirstOrDefaultAsync(cancel);
                return path is null ? new Whereabouts.Unknown() : new Whereabouts.At(path);
            }
            id = retired.MergedInto.Value;
        }
        return new Whereabouts.Unknown();
    }

    /// <summary>The record that has, or last had, an address.</summary>
    public Task<Guid?> Owner(string path, CancellationToken cancel) => db.Set<Address>().Where(address => address.Path == path).Select(address => (Guid?)address.RecordId).FirstOrDefaultAsync(cancel);

    /// <summary>Where the record lives that once lived at <paramref name="path"/>.</summary>
    public async Task<Whereabouts> Find(string path, CancellationToken cancel)
    {
        var id = await db.Set<Address>().Where(address => address.Path == path).Select(address => (Guid?)address.RecordId).FirstOrDefaultAsync(cancel);
        return id is null ? new Whereabouts.Unknown() : await Find(id.Value, cancel);
    }

    /// <summary>The record that somebody means by an address which they copied from the browser: whole, a path, or a permanent one.</summary>
    public async Task<Guid?> Named(string address, CancellationToken cancel)
    {
        var path = Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsolutePath : address.Trim();
        if (path.StartsWith("/id/", StringComparison.Ordinal) && Guid.TryParse(path[4..], out var permanent)) path = await Find(permanent, cancel) is Whereabouts.At at ? at.Path : "";
        return path.Length > 1 ? await Owner(path, cancel) : null;
    }

    Dictionary<string, Address>? known;
    Dictionary<Guid, string> current = [];
    HashSet<Guid> removed = [];

    /// <summary>
    /// Gives a new record the address <c>/{segment}/{slug}</c>, with a number behind it where another record lives there, and answers the slug that it got.
    /// An address whose record was removed is free again; one of a record that moved or was merged leads there for ever.
    /// </summary>
    public async Task<string> Assign(Guid id, string segment, string slug, CancellationToken cancel)
    {
        if (known is null)
        {
            known = await db.Set<Address>().AsNoTracking().ToDictionaryAsync(address => address.Path, cancel);
            removed = [.. await db.Set<RetiredRecord>().Where(record => record.MergedInto == null).Select(record => record.Id).ToListAsync(cancel)];
            current = known.Values.Where(address => address.IsCurrent).GroupBy(address => address.RecordId).ToDictionary(group => group.Key, group => group.First().Path);
        }
        var free = slug;
        for (var number = 2; known.TryGetValue($"/{segment}/{free}", out var taken) && taken.RecordId != id && !removed.Contains(taken.RecordId); number++) free = $"{slug[..Math.Min(slug.Length, 74)]}-{number}";
        var path = $"/{segment}/{free}";
        if (known.TryGetValue(path, out var address)) db.Update(address);
        else db.Add(address = new Address { Path = path });
        if (current.TryGetValue(id, out var before) && before != path)
        {
            known[before].IsCurrent = false;
            db.Update(known[before]);
        }
        (address.RecordId, address.IsCurrent) = (id, true);
        (known[path], current[id]) = (address, path);
        return free;
    }

    /// <summary>The same for one record, without reading the addresses of all others.</summary>
    public async Task<string> AssignOne(Guid id, string segment, string slug, CancellationToken cancel)
    {
        var (free, taken) = (slug, await At(slug));
        for (var number = 2; taken is not null && taken.RecordId != id && !await db.Set<RetiredRecord>().AnyAsync(record => record.Id == taken.RecordId && record.MergedInto == null, cancel); number++) taken = await At(free = $"{slug[..Math.Min(slug.Length, 74)]}-{number}");
        foreach (var before in await db.Set<Address>().AsTracking().Where(address => address.RecordId == id && address.IsCurrent).ToListAsync(cancel)) before.IsCurrent = false;
        if (taken is null) db.Add(taken = new Address { Path = $"/{segment}/{free}" });
        (taken.RecordId, taken.IsCurrent) = (id, true);
        return free;

        async Task<Address?> At(string name) => await db.Set<Address>().AsTracking().FirstOrDefaultAsync(address => address.Path == $"/{segment}/{name}", cancel);
    }

    /// <summary>A record that was retired is there again, at the address that it had.</summary>
    public async Task Restore(Guid id, string path, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<RetiredRecord>().AsTracking().Where(record => record.Id == id).ToListAsync(cancel));
        if (await db.Set<Address>().AsTracking().FirstOrDefaultAsync(address => address.Path == path, cancel) is { } address) (address.RecordId, address.IsCurrent) = (id, true);
        else db.Add(new Address { Path = path, RecordId = id, IsCurrent = true });
    }

    /// <summary>Notes that a record is no more, and where it went if it was merged. Its addresses tell so for ever.</summary>
    public async Task Retire(Guid id, string title, Guid? mergedInto, DateTime at, CancellationToken cancel)
    {
        if (mergedInto is null) removed.Add(id);
        foreach (var address in await db.Set<Address>().AsTracking().Where(address => address.RecordId == id).ToListAsync(cancel))
        {
            address.IsCurrent = false;
            if (known is not null) known[address.Path] = address;
        }
        db.Add(new RetiredRecord { Id = id, Title = title.Length > 300 ? title[..300] : title, MergedInto = mergedInto, At = at });
    }
}

/// <summary>What is known of an address or an id.</summary>
internal abstract record Whereabouts
{
    Whereabouts() { }

    public sealed record At(string Path) : Whereabouts;

    public sealed record Removed(Guid Id, string Title, DateTime When) : Whereabouts;

    public sealed record Unknown : Whereabouts;
}
