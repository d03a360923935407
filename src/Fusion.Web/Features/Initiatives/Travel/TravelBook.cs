using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Travel;

/// <summary>Where an innovation has gone: who has it from whom, and how many go on with it.</summary>
internal sealed class TravelBook(FusionDb db, TravelledEntries travelled, TimeProvider clock)
{
    const int Most = 2000;

    static readonly Prepared<EntryId, Adoption> OfEntry = new((db, entry) => db.Set<Adoption>().Where(adoption => adoption.EntryId == entry && adoption.Moderation == Moderation.Public).OrderBy(adoption => adoption.Since).ThenBy(adoption => adoption.Id).Take(Most));

    static readonly Prepared<EntryId, Enquiry> Open = new((db, entry) => db.Set<Enquiry>().Where(enquiry => enquiry.EntryId == entry && enquiry.Moderation == Moderation.Public).OrderByDescending(enquiry => enquiry.UpdatedAt).Take(10));

    public async Task<Travelled> Of(EntryId entry, CancellationToken cancel)
    {
        if (!travelled.Has(entry)) return Travelled.Nowhere;
        var adoptions = await OfEntry.ToList(db, entry, cancel);
        var enquiries = await Open.ToList(db, entry, cancel);
        var ended = await Ended(adoptions, cancel);
        return new Travelled(adoptions, enquiries, Tree(adoptions), Spread(adoptions, ended));
    }

    /// <summary>When those that were given up were given up.</summary>
    async Task<Dictionary<Guid, DateOnly>> Ended(List<Adoption> adoptions, CancellationToken cancel)
    {
        var given = adoptions.Where(adoption => adoption.State == AdoptionState.Abandoned).Select(adoption => adoption.Id).ToList();
        if (given.Count == 0) return [];
        var steps = await db.Set<AdoptionStep>().Where(step => given.Contains(step.AdoptionId) && step.State == AdoptionState.Abandoned).Select(step => new { step.AdoptionId, step.At }).ToListAsync(cancel);
        return steps.GroupBy(step => step.AdoptionId).ToDictionary(group => group.Key, group => DateOnly.FromDateTime(group.Max(step => step.At)));
    }

    /// <summary>Each under the one from whom they have it, the eldest first; whoever's source is gone stands at the top.</summary>
    static List<TravelNode> Tree(List<Adoption> adoptions)
    {
        var known = adoptions.Select(adoption => adoption.Id).ToHashSet();
        var children = adoptions.ToLookup(adoption => adoption.FromId is { } from && known.Contains(from) ? from : Guid.Empty);
        var nodes = new List<TravelNode>();
        var open = new Stack<(Adoption Adoption, int Depth, int? Parent)>(children[Guid.Empty].Reverse().Select(adoption => (adoption, 1, (int?)null)));
        while (open.TryPop(out var next))
        {
            var at = nodes.Count;
            nodes.Add(new TravelNode(next.Adoption, next.Depth, next.Parent));
            foreach (var child in children[next.Adoption.Id].Reverse()) open.Push((child, next.Depth + 1, at));
        }
        return nodes;
    }

    List<(DateOnly At, int Begun, int Going)> Spread(List<Adoption> adoptions, Dictionary<Guid, DateOnly> ended)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var changes = adoptions.Select(adoption => (At: adoption.Since, Begun: 1, Going: 1))
            .Concat(adoptions.Where(adoption => adoption.State == AdoptionState.Abandoned).Select(adoption => (At: ended.GetValueOrDefault(adoption.Id, today) is var end && end > adoption.Since ? end : adoption.Since, Begun: 0, Going: -1)));
        var points = new List<(DateOnly, int, int)>();
        var (begun, going) = (0, 0);
        foreach (var day in changes.GroupBy(change => change.At).OrderBy(group => group.Key))
        {
            begun += day.Sum(change => change.Begun);
            going += day.Sum(change => change.Going);
            points.Add((day.Key, begun, going));
        }
        return points;
    }
}

/// <param name="Adoptions">Earliest first.</param>
internal sealed record Travelled(IReadOnlyList<Adoption> Adoptions, IReadOnlyList<Enquiry> Enquiries, IReadOnlyList<TravelNode> Tree, IReadOnlyList<(DateOnly At, int Begun, int Going)> Spread)
{
    public const int MostDrawn = 40;

    public static Travelled Nowhere { get; } = new([], [], [], []);

    public int Going => Adoptions.Count(adoption => adoption.State != AdoptionState.Abandoned);
}

/// <param name="Parent">Where in the list the one stands from whom they have it.</param>
internal sealed record TravelNode(Adoption Adoption, int Depth, int? Parent);
