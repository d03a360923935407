using Fusion.Evidence.Agreement;
using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Toolkit.Results;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>
/// Makes a result of answers. Of an anonymous session it is given only answers that are counted, and shows nothing with fewer than five people behind it. Who answers from outside is
/// summed up beside the group, never with it.
/// </summary>
/// <param name="names">What participants call themselves.</param>
/// <param name="isFinal">Whether no more answers come: only then an anonymous session is told apart by roles.</param>
internal sealed class ResultMaking(Instrument instrument, IReadOnlyDictionary<Guid, string> names, bool isAnonymous, bool isFinal)
{
    /// <param name="points">Answers to items that are answered by points or by a card.</param>
    /// <param name="lines">Answers to all others, and whatever was written.</param>
    public BoardResult Of(IEnumerable<PointCount> points, IEnumerable<AnswerLine> lines)
    {
        var (pointsOf, linesOf) = (points.ToLookup(one => one.Item), lines.ToLookup(line => line.Item));
        var items = instrument.Items.Select(item => Of(item, [.. pointsOf[item.Key]], [.. linesOf[item.Key]])).ToList();
        return new BoardResult(items.Select(item => item.People).DefaultIfEmpty().Max(), items, AlikeIn(items));
    }

    bool IsFew(int people) => isAnonymous && people < SmallGroups.Least;

    ItemResult Of(Item item, IReadOnlyList<PointCount> points, IReadOnlyList<AnswerLine> lines)
    {
        var people = PointCount.IsOf(item) ? points.Sum(one => one.People) : lines.Select(line => line.ParticipantId).Distinct().Count();
        if (IsFew(people)) return new ItemResult(item, 0, IsHidden: true);
        var result = new ItemResult(item, people, IsHidden: false) { Notes = Notes(item, lines) };
        if (item.Points > 0) return Scale(item, points, lines, result);
        return item.Kind switch
        {
            ItemKind.Choice => result with { Chosen = Counts(points, one => one.First, instrument.CardsOf(item).Count) },
            ItemKind.Ranking => result with { Ranks = Ranking(lines, instrument.CardsOf(item).Count) },
            _ => result with { WithoutEvidence = item.AsksEvidence ? result.Notes.Count(note => note.Evidence.Length == 0) : null },
        };
    }

    ItemResult Scale(Item item, IReadOnlyList<PointCount> points, IReadOnlyList<AnswerLine> lines, ItemResult result)
    {
        var own = points.Where(one => one.Role != Role.Outside).ToList();
        var isPair = item.Kind == ItemKind.NowWant;
        var gap = isPair ? Gap.OfCounts(own.Where(one => one is { First: not null, Second: not null }).Select(one => (one.First!.Value, one.Second!.Value, one.People))) : null;
        return result with
        {
            Now = Summary(own, one => one.First, item.Points),
            Want = isPair ? Summary(own, one => one.Second, item.Points) : null,
            Outside = Summary(points.Where(one => one.Role == Role.Outside), one => one.First, item.Points),
            Gap = gap is null || IsFew(gap.People) ? null : gap,
            WithoutEvidence = item.AsksEvidence ? result.People - lines.Count(line => line.Evidence.Length > 0) : null,
            ByRole = ByRole(own),
        };
    }

    static int[] Counts(IEnumerable<PointCount> points, Func<PointCount, int?> point, int most)
    {
        var counts = new int[most];
        foreach (var one in points)
            if (point(one) is { } at) counts[at - 1] += one.People;
        return counts;
    }

    ItemSummary? Summary(IEnumerable<PointCount> points, Func<PointCount, int?> point, int most) =>
        ItemSummary.OfCounts(Counts(points, point, most)) is { IsSound: true, Value: var found } && !IsFew(found.People) ? found : null;

    /// <summary>Agreement rests on those who ranked every card, and they too may be few.</summary>
    RankSummary Ranking(IReadOnlyList<AnswerLine> lines, int cards)
    {
        var ranks = RankSummary.Of([.. lines.GroupBy(line => line.ParticipantId).Select(own => Ranks(own, cards))], cards);
        return IsFew(ranks.Complete) ? ranks with { Agreement = null } : ranks;
    }

    /// <summary>Roles are told apart only where they are large enough and nobody can subtract: of an anonymous session once, when no more answers come.</summary>
    IReadOnlyList<(Role?, int, double?)> ByRole(IReadOnlyList<PointCount> points)
    {
        if (isAnonymous && !isFinal) return [];
        var groups = points.Where(one => one.First is not null).GroupBy(one => one.Role).OrderBy(group => group.Key is null).ThenBy(group => group.Key)
            .Select(group => (Role: group.Key, Tally: Tally.Of(group.Select(one => (one.First!.Value, one.People))))).ToList();
        var shown = SmallGroups.Protect([.. groups.Select(group => group.Tally.Count)]).Groups;
        if (groups.Count < 2 || !shown.Contains(Visibility.Shown)) return [];
        return [.. groups.Select((group, at) => shown[at] == Visibility.Shown ? (group.Role, group.Tally.Count, (double?)group.Tally.Median) : (group.Role, 0, null))];
    }

    IReadOnlyList<Note> Notes(Item item, IReadOnlyList<AnswerLine> lines)
    {
        var written = lines.Where(line => line.Text.Length > 0 || (line.Evidence.Length > 0 && item.Kind != ItemKind.Statement));
        // By an id that was made when it came, notes would stand in the order of their writers.
        written = isAnonymous ? written.OrderBy(line => line.Text, StringComparer.Ordinal).ThenBy(line => line.Evidence, StringComparer.Ordinal).ThenBy(line => line.Id) : written.OrderBy(line => line.Id);
        return [.. written.Select(line => new Note(line.Id, line.Text, line.Evidence, isAnonymous ? "" : names.GetValueOrDefault(line.ParticipantId) ?? "", line.GroupId))];
    }

    /// <summary>Krippendorff's α over the items of the scale that most items have, of those that two people answered and that may be shown.</summary>
    Alike? AlikeIn(IReadOnlyList<ItemResult> items)
    {
        var scale = items.Where(one => one.Item.Points > 0).GroupBy(one => one.Item.Points).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        var shown = scale?.Select(one => one.Now).OfType<ItemSummary>().Where(now => now.People > 1).Select(now => now.Counts).ToList();
        if (shown is null or { Count: < 2 }) return null;
        return Krippendorff.OfCounts(shown, ScaleLevel.Ordinal) is { IsSound: true } found ? new Alike(found.Value.Alpha, shown.Count, scale!.Key) : null;
    }

    static IReadOnlyList<int?> Ranks(IEnumerable<AnswerLine> own, int cards)
    {
        var ranks = new int?[cards];
        foreach (var line in own)
            if (line.Line >= 1 && line.Line <= cards) ranks[line.Line - 1] = line.First;
        return ranks;
    }
}
