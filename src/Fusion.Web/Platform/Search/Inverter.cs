using System.Runtime.InteropServices;

namespace Fusion.Web.Platform.Search;

/// <summary>
/// Gathers what each document has, document by document as they are read, and then turns it round: for each thing the documents that have it, ascending in
/// an order that is only known at the end. Linear in what was gathered; nothing is sorted, and every array is made once in its size.
/// </summary>
internal sealed class Inverter
{
    readonly List<int> gathered = [], ends = [];

    public int Documents => ends.Count;

    /// <summary>The present document has a thing; the mark (0 or 1) comes back with the document.</summary>
    public void Add(int thing, int mark = 0) => gathered.Add(thing << 1 | mark);

    /// <summary>What follows is of the next document.</summary>
    public void EndDocument() => ends.Add(gathered.Count);

    /// <summary>For each of so many things, its postings: place in the order times two, plus the mark. What a document has twice with the same mark counts once.</summary>
    /// <param name="things">One more than the greatest thing.</param>
    /// <param name="order">At each place, which document as gathered.</param>
    public int[][] Invert(int things, ReadOnlySpan<int> order)
    {
        var counts = new int[things];
        var all = CollectionsMarshal.AsSpan(gathered);
        foreach (var item in all) counts[item >> 1]++;
        var postings = new int[things][];
        for (var thing = 0; thing < things; thing++) postings[thing] = counts[thing] == 0 ? [] : new int[counts[thing]];
        Array.Clear(counts);
        for (var place = 0; place < order.Length; place++)
            foreach (var item in all[(order[place] == 0 ? 0 : ends[order[place] - 1])..ends[order[place]]])
            {
                ref var filled = ref counts[item >> 1];
                var (list, posting) = (postings[item >> 1], place << 1 | item & 1);
                if (filled > 0 && list[filled - 1] == posting) continue;
                list[filled++] = posting;
            }
        for (var thing = 0; thing < things; thing++)
            if (counts[thing] < postings[thing].Length) Array.Resize(ref postings[thing], counts[thing]);
        return postings;
    }
}
