using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Goals;

/// <summary>Sets a goal, new or changed: of the movement by weavers and the host, of a network by whoever speaks for it. Each says why and how, not only who and what.</summary>
internal sealed class GoalHandler(FusionDb db, DbSession session, Desk desk, NetworkSeats networks, RecordBook record, TimeProvider clock)
{
    public const int Most = 500;

    /// <summary>Whether somebody sets goals: of a network, or of the movement where there is none.</summary>
    public static bool MaySet(NetworkSeat? network, bool isModerator) => network is null ? isModerator : network is { MayLead: true, IsOver: false };

    /// <param name="network">Slug of the network; null for the movement.</param>
    public async Task<Outcome<Goal>> Handle(Actor by, string? network, Guid? id, Fields fields, CancellationToken cancel)
    {
        var seat = network is null ? null : await networks.Of(network, by, cancel);
        if (await desk.Person(by.AccountId, cancel) is not { } person || (network is not null && seat is null) || !MaySet(seat, person.IsModerator)) return new Rejection("title", "goal.not-yours");
        var owner = seat?.Id;
        var goals = await db.Set<Goal>().AsTracking().Where(goal => goal.NetworkId == null || goal.NetworkId == owner).ToListAsync(cancel);
        var goal = id is null ? null : goals.Find(goal => goal.Id == id && goal.NetworkId == owner);
        if (id is not null && goal is null) return new Rejection("title", "goal.gone");
        if (goal is null && goals.Count(goal => goal.NetworkId == owner) >= Most) return new Rejection("title", "goal.too-many", Most);
        var isNew = goal is null;
        goal ??= new Goal { Id = Guid.CreateVersion7(), NetworkId = owner, Language = Language.Current.Code, IsSynthetic = person.IsSynthetic };
        Read(fields, goal, goals);
        if (fields.Rejections.Count > 0) return Outcome<Goal>.Rejected(fields.Rejections);
        goal.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        session.Touch(Topic.Initiatives);
        if (isNew) db.Add(goal);
        // What a private network is after is its members' to know.
        if (seat is { IsPublic: false }) return goal;
        record.Enter("set-goal", by.By, actor: by.Pseudonym);
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

    static void Read(Fields fields, Goal goal, List<Goal> goals)
    {
        goal.Title = fields.Needed("title", EnquiryText.MostQuestion, least: 5);
        goal.Why = fields.Needed("why", EnquiryText.Most, least: 5);
        goal.How = fields.Needed("how", EnquiryText.Most, least: 5);
        goal.Owner = fields.Needed("owner", EnquiryText.MostName);
        goal.State = fields.Choice<GoalState>("state", needed: true) ?? default;
        goal.Begins = fields.Whole("from_year", 2000, 2200);
        goal.Due = fields.Whole("due", 2000, 2200);
        if (goal.Due < goal.Begins) fields.Reject("due", "goal.years");
        goal.ParentId = Parent(fields, goal, goals);
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
