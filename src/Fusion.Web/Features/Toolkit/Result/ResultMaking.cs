using Fusion.Evidence.Agreement;
using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Toolkit.Results;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>
/// Makes a result of answers. Of an anonymous session it is given only answers that are counted, and shows nothing with fewer than five people behind it. Who answers from outside is
/// summed up beside the group, never with it.
/// </summary>
/// <param name="isFinal">Whether no more answers come: only then an anonymous session is told apart by roles.</param>
internal sealed class ResultMaking(Instrument instrument, IReadOnlyDictionary<Guid, Participant> people, bool isAnonymous, bool isFinal)
{
    readonly HashSet<Guid> outside = [.. people.Values.Where(one => one.Role == Role.Outside).Select(one => one.Id)];

    public BoardResult Of(IEnumerable<AnswerLine> lines)
    {
        var byItem = lines.Where(line => !line.IsEmpty).ToLookup(line => line.Item);
        var items = instrument.Items.Select(item => Of(item, [.. byItem[item.Key]])).ToList();
        return new BoardResult(items.Select(item => item.People).DefaultIfEmpty().Max(), items, AlikeIn(byItem));
    }

    bool IsOwn(AnswerLine line) => outside.Count == 0 || !outside.Contains(line.ParticipantId);

    bool IsFew(int people) => isAnonymous && people < SmallGroups.Least;

    ItemResult Of(Item item, IReadOnlyList<AnswerLine> lines)
    {
        var count = lines.Select(line => line.ParticipantId).Distinct().Count();
        if (IsFew(count)) return new ItemResult(item, 0, IsHidden: true);
        var result = new ItemResult(item, count, IsHidden: false) { Notes = Notes(item, lines) };
        if (item.Points > 0) return Scale(item, lines, result);
        return item.Kind switch
        {
            ItemKind.Choice => result with { Chosen = [.. Enumerable.Range(1, instrument.CardsOf(item).Count).Select(card => lines.Count(line => line.First == card))] },
            ItemKind.Ranking => result with { Ranks = Ranking(lines, instrument.CardsOf(item).Count) },
            _ => result with { WithoutEvidence = item.AsksEvidence ? result.Notes.Count(note => note.Evidence.Length == 0) : null },
        };
    }

    ItemResult Scale(Item item, IReadOnlyList<AnswerLine> lines, ItemResult result)
    {
        var bySide = lines.ToLookup(IsOwn);
        List<AnswerLine> own = [.. bySide[true]];
        var pairs = own.Where(line => line is { First: not null, Second: not null }).Select(line => (line.First!.Value, line.Second!.Value)).ToList();
        return result with
        {
            Now = Summary(own.Select(line => line.First), item.Points),
            Want = item.Kind == ItemKind.NowWant ? Summary(own.Select(line => line.Second), item.Points) : null,
            Outside = Summary(bySide[false].Select(line => line.First), item.Points),
            Gap = item.Kind == ItemKind.NowWant && !IsFew(pairs.Count) ? Gap.Of(pairs) : null,
            WithoutEvidence = item.AsksEvidence ? lines.Count(line => line.Evidence.Length == 0) : null,
            ByRole = ByRole(own),
        };
    }

    ItemSummary? Summary(IEnumerable<int?> points, int most)
    {
        var given = points.Where(point => point is not null).ToList();
        return given.Count == 0 || IsFew(given.Count) ? null : ItemSummary.Of(given, most).Value;
    }

    /// <summary>Agreement rests on those who ranked every card, and they too may be few.</summary>
    RankSummary Ranking(IReadOnlyList<AnswerLine> lines, int cards)
    {
        var ranks = RankSummary.Of([.. lines.GroupBy(line => line.ParticipantId).Select(own => Ranks(own, cards))], cards);
        return IsFew(ranks.Complete) ? ranks with { Agreement = null } : ranks;
    }

    /// <summary>Roles are told apart only where nobody can subtract: of an anonymous session once, when no more answers come.</summary>
    IReadOnlyList<(Role?, int, double?)> ByRole(IReadOnlyList<AnswerLine> lines)
    {
        if (isAnonymous && !isFinal) return [];
        var groups = lines.Where(line => line.First is not null).GroupBy(line => people.GetValueOrDefault(line.ParticipantId)?.Role).OrderBy(group => group.Key is null).ThenBy(group => group.Key).ToList();
        if (groups.Count < 2) return [];
        var shown = isAnonymous ? SmallGroups.Protect([.. groups.Select(group => group.Count())]).Groups : [.. groups.Select(_ => Visibility.Shown)];
        return [.. groups.Select((group, at) => shown[at] == Visibility.Shown ? (group.Key, group.Count(), (double?)Tally.Of(group.Select(line => line.First!.Value)).Median) : (group.Key, 0, null))];
    }

    IReadOnlyList<Note> Notes(Item item, IReadOnlyList<AnswerLine> lines)
    {
        var written = lines.Where(line => line.Text.Length > 0 || (line.Evidence.Length > 0 && item.Kind != ItemKind.Statement));
        // By an id that was made when it came, notes would stand in the order of their writers.
        written = isAnonymous ? written.OrderBy(line => line.Text, StringComparer.Ordinal).ThenBy(line => line.Evidence, StringComparer.Ordinal).ThenBy(line => line.Id) : written.OrderBy(line => line.Id);
        return [.. written.Select(line => new Note(line.Id, line.Text, line.Evidence, isAnonymous ? "" : people.GetValueOrDefault(line.ParticipantId)?.Name ?? "", line.GroupId))];
    }

    /// <summary>Krippendorff's α over the items of the scale that most items have. It asks how often each point stands at each item, not whose it is: so the rows need no order.</summary>
    Alike? AlikeIn(ILookup<string, AnswerLine> byItem)
    {
        var scale = instrument.Items.Where(item => item.Points > 0).GroupBy(item => item.Points).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        if (scale is null) return null;
        var rows = scale.Select(item => byItem[item.Key].Where(line => line.First is not null && IsOwn(line)).Select(line => (double?)line.First).ToList()).Where(row => row.Count > 1 && !IsFew(row.Count)).ToList();
        if (rows.Count < 2) return null;
        var most = rows.Max(row => row.Count);
        foreach (var row in rows) row.AddRange(Enumerable.Repeat<double?>(null, most - row.Count));
        return Krippendorff.Of(Ratings.Create(rows).Value, ScaleLevel.Ordinal) is { IsSound: true } found ? new Alike(found.Value.Alpha, rows.Count, scale.Key) : null;
    }

    static IReadOnlyList<int?> Ranks(IEnumerable<AnswerLine> own, int cards)
    {
        var ranks = new int?[cards];
        foreach (var line in own)
            if (line.Line >= 1 && line.Line <= cards) ranks[line.Line - 1] = line.First;
        return ranks;
    }
}
