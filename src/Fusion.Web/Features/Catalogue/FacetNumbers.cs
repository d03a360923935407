using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Search;

namespace Fusion.Web.Features.Catalogue;

/// <summary>Every value of every facet by a number, and which of them an entry bears.</summary>
internal sealed class FacetNumbers
{
    static readonly StringComparer Codes = StringComparer.OrdinalIgnoreCase;

    readonly Dictionary<string, int>[] numbers;
    // What a hope or aim, and what a place, counts for: its aim; the line of places up to the world.
    readonly Dictionary<string, int[]> aims = new(Codes), lineages = new(Codes);
    readonly int[] unknown;
    int count;

    public FacetNumbers(IEnumerable<IReadOnlyList<string>> values, Dictionary<string, string> aimOfHope, IEnumerable<string> aims, PlaceTree places)
    {
        numbers = [.. values.Select(known => known.ToDictionary(value => value, _ => count++, Codes))];
        unknown = [.. numbers.Select(known => known.GetValueOrDefault(Facet.Unknown, -1))];
        foreach (var (hope, aim) in aimOfHope) this.aims[hope] = [Number(Facet.Aim, aim)];
        foreach (var aim in aims) this.aims[aim] = [Number(Facet.Aim, aim)];
        foreach (var place in places.All)
            lineages[place.Code] = place.Code == PlaceTree.World ? [Number(Facet.Place, place.Code), Number(Facet.Place, Facet.Worldwide)] : [.. place.Lineage().Select(node => Number(Facet.Place, node.Code))];
    }

    /// <summary>Gathers what one entry bears; a code that no vocabulary has counts as nothing borne.</summary>
    public void Gather(IndexedEntry entry, DateTime now, Inverter borne)
    {
        Each(Facet.Hope, entry.Hopes);
        Each(Facet.Owner, entry.OwnerKinds);
        Each(Facet.Sector, entry.Sectors);
        One(Facet.Stage, entry.Stage ?? Facet.Unknown);
        One(Facet.Started, entry.Started is { } year ? StartedBands.Of(year) : Facet.Unknown);
        One(Facet.Evidence, entry.Evidence ?? Facet.Unknown);
        One(Facet.Freshness, Freshness.Of(entry.ConfirmedAt, now));
        One(Facet.Partner, entry.Partner ?? "neither");
        Through(aims, Facet.Aim, entry.Hopes);
        Through(lineages, Facet.Place, entry.Places);
        borne.EndDocument();

        void One(Facet facet, string value)
        {
            if (numbers[Facet.Index(facet)].TryGetValue(value, out var number)) borne.Add(number);
        }

        void Each(Facet facet, List<string> values)
        {
            if (values.Count == 0) borne.Add(unknown[Facet.Index(facet)]);
            foreach (var value in values) One(facet, value);
        }

        void Through(Dictionary<string, int[]> countsFor, Facet facet, List<string> values)
        {
            var any = false;
            foreach (var value in values)
            {
                if (!countsFor.TryGetValue(value, out var counted)) continue;
                any = true;
                foreach (var number in counted) borne.Add(number);
            }
            if (!any) borne.Add(unknown[Facet.Index(facet)]);
        }
    }

    /// <summary>For each facet and value the entries that bear it.</summary>
    public Dictionary<Facet, Dictionary<string, PostingSet>> Sets(Inverter borne, ReadOnlySpan<int> order)
    {
        var postings = borne.Invert(count, order);
        var documents = order.Length;
        return Facet.All.ToDictionary(facet => facet, facet => numbers[Facet.Index(facet)].ToDictionary(
            pair => pair.Key, pair => new PostingSet(Array.ConvertAll(postings[pair.Value], posting => posting >> 1), documents), Codes));
    }

    int Number(Facet facet, string value) => numbers[Facet.Index(facet)][value];
}
