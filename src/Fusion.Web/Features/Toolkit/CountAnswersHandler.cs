using Fusion.Evidence.Summaries;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>
/// Decides what the result of an anonymous session shows. Answers to an item are counted in lots of five people or more, and so that each figure shown of it changes by five people or by
/// none: nobody sees one person's answer as the difference of two results (ADR 20). A counted answer no longer changes; one that was taken back before is in no lot.
/// </summary>
internal sealed class CountAnswersHandler(FusionDb db)
{
    public async Task Count(Board board, CancellationToken cancel)
    {
        if (!board.IsAnonymous || !board.ShowsResults) return;
        var said = db.Set<AnswerLine>().Where(line => line.BoardId == board.Id && (line.First != null || line.Second != null || line.HasWords));
        var waiting = await said.Where(line => !line.IsCounted).Select(line => new { line.Item, line.ParticipantId }).Distinct().GroupBy(line => line.Item).Where(item => item.Count() >= SmallGroups.Least).Select(item => item.Key).ToListAsync(cancel);
        if (waiting.Count == 0) return;
        var parts = await (from line in said
                           where waiting.Contains(line.Item)
                           group line by new { line.Item, line.IsCounted, IsOutside = line.Role == Role.Outside } into part
                           select new Part(part.Key.Item, part.Key.IsCounted, part.Key.IsOutside, part.Count(line => line.First != null), part.Count(line => line.Second != null), part.Count(line => line.First != null && line.Second != null))).ToListAsync(cancel);
        foreach (var item in parts.GroupBy(part => part.Item).Where(MayCount))
            await said.Where(line => line.Item == item.Key && !line.IsCounted).ExecuteUpdateAsync(set => set.SetProperty(line => line.IsCounted, true), cancel);
    }

    /// <summary>Now, want and the gap between them have each their own people, and so has the view from outside.</summary>
    static bool MayCount(IEnumerable<Part> item) => item.GroupBy(part => part.IsOutside).All(side => Grows(side, part => part.First) && Grows(side, part => part.Second) && Grows(side, part => part.Both));

    static bool Grows(IEnumerable<Part> side, Func<Part, int> people)
    {
        var (shown, now) = (Shown(side.Where(part => part.IsCounted).Sum(people)), Shown(side.Sum(people)));
        return now == shown || SmallGroups.MayShowAgain(shown, now);
    }

    static int Shown(int people) => people < SmallGroups.Least ? 0 : people;

    sealed record Part(string Item, bool IsCounted, bool IsOutside, int First, int Second, int Both);
}
