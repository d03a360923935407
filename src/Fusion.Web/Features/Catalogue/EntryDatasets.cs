using System.Runtime.CompilerServices;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Catalogue;

internal sealed class EntryDataset(FusionDb db) : Dataset<EntryCard>(EntryShapes.Entries, "/{innovations|stories|resources}", "/{innovations|stories|resources}/{slug}")
{
    protected override IAsyncEnumerable<EntryCard> ReadAll(CancellationToken cancel) => Stored(db).AsAsyncEnumerable();

    internal static IQueryable<EntryCard> Stored(FusionDb db) => EntryCards.Cards(db.Set<Entry>().OrderBy(entry => entry.Kind).ThenBy(entry => entry.SortKey).ThenBy(entry => entry.Id));
}

internal sealed class FactDataset(FusionDb db) : Dataset<(EntryCard, EntryFact)>(EntryShapes.Facts, null, null)
{
    protected override IAsyncEnumerable<(EntryCard, EntryFact)> ReadAll(CancellationToken cancel) => EntryPartReader.Read<EntryFact>(db, fact => fact.EntryId, cancel);
}

internal sealed class PointDataset(FusionDb db) : Dataset<(EntryCard, EntryPoint)>(EntryShapes.Points, null, null)
{
    protected override IAsyncEnumerable<(EntryCard, EntryPoint)> ReadAll(CancellationToken cancel) => EntryPartReader.Read<EntryPoint>(db, point => point.EntryId, cancel);
}

internal sealed class LinkDataset(FusionDb db) : Dataset<(EntryCard, EntryLink)>(EntryShapes.Links, null, null)
{
    protected override IAsyncEnumerable<(EntryCard, EntryLink)> ReadAll(CancellationToken cancel) => EntryPartReader.Read<EntryLink>(db, link => link.EntryId, cancel);
}

file static class EntryPartReader
{
    const int Portion = 500;

    /// <summary>Every part of every entry, entry by entry, a few hundred entries at a time.</summary>
    public static async IAsyncEnumerable<(EntryCard, TPart)> Read<TPart>(FusionDb db, Func<TPart, EntryId> owner, [EnumeratorCancellation] CancellationToken cancel) where TPart : class
    {
        var cards = new List<EntryCard>(Portion);
        for (var skip = 0; ; skip += Portion)
        {
            cards = await EntryDataset.Stored(db).Skip(skip).Take(Portion).ToListAsync(cancel);
            var ids = cards.Select(card => card.Id).ToList();
            var parts = (await db.Set<TPart>().Where(part => ids.Contains(EF.Property<EntryId>(part, "EntryId"))).OrderBy(part => EF.Property<int>(part, "Position")).ToListAsync(cancel)).ToLookup(owner);
            foreach (var card in cards)
                foreach (var part in parts[card.Id]) yield return (card, part);
            if (cards.Count < Portion) yield break;
        }
    }
}
