using System.Text.Json;
using Fusion.Evidence.Summaries;
using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Diversity;

/// <summary>Within an act: keeps or lets go of somebody's answers, and counts anew when enough people moved.</summary>
internal sealed class DiversityBook(FusionDb db, DbSession session, TimeProvider clock)
{
    public async Task Keep(Guid account, Func<string, string> said, CancellationToken cancel)
    {
        var known = await Find(account, cancel);
        var answers = known ?? new DiversityAnswers { AccountId = account };
        foreach (var question in DiversityQuestion.All) answers[question.Key] = said(question.Key);
        if (answers.IsEmpty)
        {
            await LetGo(account, cancel);
            return;
        }
        if (known is null) db.Add(answers);
        answers.IsCounted = false;
        await CountAnew(cancel);
    }

    public async Task LetGo(Guid account, CancellationToken cancel)
    {
        if (await Find(account, cancel) is not { } known) return;
        var figures = await Figures(cancel);
        if (known.IsCounted) figures.Gone++;
        db.Remove(known);
        await CountAnew(cancel);
    }

    public async Task<DiversityFigures> Figures(CancellationToken cancel)
    {
        if (db.Set<DiversityFigures>().Local.FirstOrDefault() is { } here) return here;
        if (await db.Set<DiversityFigures>().AsTracking().FirstOrDefaultAsync(cancel) is { } found) return found;
        var first = new DiversityFigures();
        db.Add(first);
        return first;
    }

    async Task<DiversityAnswers?> Find(Guid account, CancellationToken cancel) => await db.Set<DiversityAnswers>().AsTracking().FirstOrDefaultAsync(one => one.AccountId == account, cancel);

    async Task CountAnew(CancellationToken cancel)
    {
        var (all, figures) = (db.Set<DiversityAnswers>(), await Figures(cancel));
        await all.AsTracking().Where(one => !one.IsCounted).LoadAsync(cancel);
        // What this act itself keeps and lets go of is among them, and not yet in the database.
        if (all.Local.Count(one => !one.IsCounted) + figures.Gone < SmallGroups.Least) return;
        await all.AsTracking().LoadAsync(cancel);
        foreach (var one in all.Local) one.IsCounted = true;
        (figures.At, figures.Gone) = (clock.GetUtcNow().UtcDateTime, 0);
        figures.Counts = JsonSerializer.Serialize(DiversityQuestion.All.ToDictionary(question => question.Key, question => all.Local.CountBy(one => one[question.Key]).ToDictionary(pair => pair.Key, pair => pair.Value)));
        session.Touch(Topic.Settings);
    }
}
