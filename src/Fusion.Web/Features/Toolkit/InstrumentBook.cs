using System.Collections.Concurrent;
using Fusion.Toolkit;
using Fusion.Toolkit.Files;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>The instruments that come with Fusion, as their files stand.</summary>
internal sealed class ShippedInstruments
{
    // In the order in which a group would meet them.
    static readonly string[] Keys = ["now-want-board", "network-health", "governance-scenarios", "leadership-cameos", "democratic-qualities", "tight-loose", "systemic-partnership", "risk-appetite", "teacher-competences", "wellbeing-pulse", "blank"];

    readonly Lazy<IReadOnlyList<Instrument>> all = new(() => [.. Keys.Select(key => InstrumentFile.Read(Text(key)).Instrument ?? throw new InvalidOperationException($"The instrument {key} is not sound."))]);

    public IReadOnlyList<Instrument> All => all.Value;

    public Instrument? Find(string key) => All.FirstOrDefault(one => one.Key == key);

    static string Text(string key)
    {
        using var reader = new StreamReader(typeof(Instrument).Assembly.GetManifestResourceStream($"Fusion.Toolkit.Instruments.{key}.json") ?? throw new InvalidOperationException($"The instrument {key} is not shipped."));
        return reader.ReadToEnd();
    }
}

/// <summary>Published versions that were read already: they never change.</summary>
internal sealed class InstrumentMemory
{
    const int Most = 300;

    readonly ConcurrentDictionary<Guid, Instrument> known = new();

    public Instrument? Find(Guid id) => known.GetValueOrDefault(id);

    public Instrument Keep(Guid id, string json)
    {
        if (known.Count >= Most) known.Clear();
        return known[id] = InstrumentFile.Read(json).Instrument!;
    }
}

/// <summary>Every instrument: those that come with Fusion, and a group's own.</summary>
internal sealed class InstrumentBook(FusionDb db, ShippedInstruments shipped, InstrumentMemory memory)
{
    const int MostOwn = 200;

    /// <summary>The newest version of an instrument, or a certain one; null where there is none.</summary>
    public async Task<Instrument?> Find(string key, int? version, CancellationToken cancel)
    {
        if (shipped.Find(key) is { } found && (version is null || version == found.Version)) return found;
        var row = await db.Set<StoredInstrument>().Where(one => one.Key == key && (version == null || one.Version == version)).OrderByDescending(one => one.Version).FirstOrDefaultAsync(cancel);
        return row is null ? null : memory.Find(row.Id) ?? memory.Keep(row.Id, row.Json);
    }

    /// <summary>The version that a session began with.</summary>
    public async Task<Instrument> Of(Board board, CancellationToken cancel) =>
        memory.Find(board.InstrumentId) ?? memory.Keep(board.InstrumentId, await db.Set<StoredInstrument>().Where(one => one.Id == board.InstrumentId).Select(one => one.Json).FirstAsync(cancel));

    /// <summary>All versions of which anything is kept, the newest first.</summary>
    public Task<List<int>> Versions(string key, CancellationToken cancel) => db.Set<StoredInstrument>().Where(one => one.Key == key).OrderByDescending(one => one.Version).Select(one => one.Version).Take(50).ToListAsync(cancel);

    /// <summary>The newest version of each instrument that was made here.</summary>
    public async Task<IReadOnlyList<Instrument>> Own(CancellationToken cancel)
    {
        var newest = await db.Set<StoredInstrument>().Where(one => !one.IsShipped && !db.Set<StoredInstrument>().Any(other => other.Key == one.Key && other.Version > one.Version)).OrderBy(one => one.Key).Take(MostOwn).ToListAsync(cancel);
        return [.. newest.Select(row => memory.Find(row.Id) ?? memory.Keep(row.Id, row.Json))];
    }

    public bool IsShipped(string key) => shipped.Find(key) is not null;
}
