using Fusion.Evidence.Summaries;
using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit;

/// <summary>
/// Decides what the result of an anonymous session shows. Answers to an item are counted in lots of five people or more, so that nobody sees one person's answer as the difference of
/// two results (ADR 20). A counted answer no longer changes.
/// </summary>
internal sealed class CountAnswersHandler(FusionDb db)
{
    public async Task Count(Board board, CancellationToken cancel)
    {
        if (!board.IsAnonymous || !board.ShowsResults) return;
        var waiting = await db.Set<AnswerLine>().Where(line => line.BoardId == board.Id && !line.IsCounted && (line.First != null || line.Second != null || line.Text != "" || line.Evidence != ""))
            .Select(line => new { line.Item, line.ParticipantId }).Distinct().GroupBy(line => line.Item).Select(item => new { item.Key, People = item.Count() }).ToListAsync(cancel);
        foreach (var item in waiting.Where(item => item.People >= SmallGroups.Least))
            await db.Set<AnswerLine>().Where(line => line.BoardId == board.Id && line.Item == item.Key).ExecuteUpdateAsync(set => set.SetProperty(line => line.IsCounted, true), cancel);
    }
}
