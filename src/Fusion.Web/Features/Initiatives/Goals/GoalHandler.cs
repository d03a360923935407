using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Goals;

/// <summary>Sets a goal, new or changed. Each says why and how, not only who and what.</summary>
internal sealed class GoalHandler(FusionDb db, DbSession session, Desk desk, RecordBook record, TimeProvider clock)
{
    public const int Most = 500;

    public async Task<Outcome<Goal>> Handle(Guid? by, Guid? id, Fields fields, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { IsModerator: true } person) return new Rejection("title", "form.moderators-only");
        var goals = await db.Set<Goal>().AsTracking().ToListAsync(cancel);
        var goal = id is null ? null : goals.Find(goal => goal.Id == id);
        if (id is not null && goal is null) return new Rejection("title", "goal.gone");
        if (goal is null && goals.Count >= Most) return new Rejection("title", "goal.too-many", Most);
        var isNew = goal is null;
        goal ??= new Goal { Id = Guid.CreateVersion7(), Language = Language.Current.Code, IsSynthetic = person.IsSynthetic };
        goal.Title = fields.Needed("title", EnquiryText.MostQuestion, least: 5);
        goal.Why = fields.Needed("why", EnquiryText.Most, least: 5);
        goal.How = fields.Needed("how", EnquiryText.Most, least: 5);
        goal.Owner = fields.Needed("owner", EnquiryText.MostName);
        goal.State = fields.Choice<GoalState>("state", needed: true) ?? default;
        goal.Due = fields.Whole("due", 2000, 2200);
        goal.ParentId = Parent(fields, goal, goals);
        if (fields.Rejections.Count > 0) return Outcome<Goal>.Rejected(fields.Rejections);
        goal.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        session.Touch(Topic.Initiatives);
        if (isNew) db.Add(goal);
        record.Enter("set-goal", "", actor: person.Pseudonym);
        if (isNew)
        {
            record.Added(goal.Id, goal.Title);
            return goal;
        }
        var entry = db.Entry(goal);
        entry.DetectChanges();
        record.Changed(goal.Id, goal.Title, RecordBook.DifferencesOf(entry, "UpdatedAt"));
        return goal;
    }

    /// <summary>The goal that it serves: any other, but none that serves it.</summary>
    static Guid? Parent(Fields fields, Goal goal, List<Goal> goals)
    {
        var text = fields.Raw("parent");
        if (text.Length == 0) return null;
        if (!Guid.TryParse(text, out var id) || goals.TrueForAll(other => other.Id != id))
        {
            fields.Reject("parent", "form.unknown", text.Length > 40 ? text[..40] : text);
            return null;
        }
        for (Guid? at = id; at is { } here; at = goals.Find(other => other.Id == here)?.ParentId)
            if (here == goal.Id)
            {
                fields.Reject("parent", "goal.circle");
                return null;
            }
        return id;
    }
}
