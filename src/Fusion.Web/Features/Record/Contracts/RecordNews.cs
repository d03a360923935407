using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Contracts;

/// <summary>The latest acts that changed a public record, for pages that tell what is new.</summary>
internal sealed class RecordNews(FusionDb db)
{
    public async Task<IReadOnlyList<NewsItem>> Latest(int take, CancellationToken cancel)
    {
        var acts = await db.Set<RecordAct>().Where(act => act.ErasedAt == null && db.Set<RecordSubject>().Any(subject => subject.ActId == act.Id)).OrderByDescending(act => act.At).ThenByDescending(act => act.Id).Take(take).ToListAsync(cancel);
        var ids = acts.Select(act => act.Id).ToList();
        var counts = await db.Set<RecordSubject>().Where(subject => ids.Contains(subject.ActId)).GroupBy(subject => new { subject.ActId, subject.Change })
            .Select(group => new { group.Key.ActId, group.Key.Change, Count = group.Count() }).ToListAsync(cancel);
        int Count(Guid act, RecordChange change) => counts.Where(count => count.ActId == act && count.Change == change).Sum(count => count.Count);
        return [.. acts.Select(act => new NewsItem(act.At, act.Name, act.By, act.Note, Count(act.Id, RecordChange.Added), Count(act.Id, RecordChange.Changed), Count(act.Id, RecordChange.Removed)))];
    }
}

/// <summary>One act and how many records it added, changed and removed.</summary>
internal sealed record NewsItem(DateTime At, string Act, string By, string Note, int Added, int Changed, int Removed);
