using Fusion.Toolkit;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>An item as somebody answers it.</summary>
/// <param name="Own">What they answered already, by line.</param>
/// <param name="IsLocked">Whether that no longer changes.</param>
/// <param name="More">How many more lines than usual are offered.</param>
internal sealed record ItemView(Instrument Instrument, Item Item, IReadOnlyDictionary<int, Given> Own, bool IsLocked, int More = 0)
{
    public string Name(int line, string part) => $"a.{Item.Key}.{line}.{part}";

    public string Id(int line, string part) => $"a-{Item.Key}-{line}-{part}";

    public Given Line(int line) => Own.GetValueOrDefault(line) ?? new Given(line);

    public int Lines => Math.Min(Item.MostLines, Math.Max(Item.Lines, Own.Keys.DefaultIfEmpty().Max()) + More);

    public IReadOnlyList<Card> Cards => Instrument.CardsOf(Item);
}
