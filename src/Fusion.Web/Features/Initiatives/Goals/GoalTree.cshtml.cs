using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Goals;

/// <summary>What is to be reached, why, how, by whom and how far it is.</summary>
internal sealed class GoalTreeModel(FusionDb db, InitiativeLabels labels, Acts acts) : FormPage
{
    public ILookup<Guid?, Goal> Goals { get; private set; } = null!;

    public IReadOnlyList<Goal> All { get; private set; } = [];

    /// <summary>The goal that is being changed; null for a new one.</summary>
    public Goal? Edited { get; private set; }

    public InitiativeLabels Labels => labels;

    public bool MaySet => Contributors.Moderates(User);

    public async Task<IActionResult> OnGet(Guid? edit, Guid? under, CancellationToken cancel)
    {
        await Show(edit, cancel);
        if (WantsData) return DataAnswer.List(HttpContext, EnquiryShapes.Goals, All, Frame.Title, All.Count, null);
        Fill(name => Edited is { } goal ? Of(goal, name) : name switch { "parent" => under?.ToString(), "state" => "planned", _ => null });
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid? edit, CancellationToken cancel)
    {
        if (Me is null) return Challenge();
        if (!MaySet) return Forbid();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<GoalHandler, Goal>((handler, stop) => handler.Handle(Me, edit, fields, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path);
        await Show(edit, cancel);
        return Refused(outcome.Rejections);
    }

    static string? Of(Goal goal, string name) => name switch
    {
        "title" => goal.Title,
        "why" => goal.Why,
        "how" => goal.How,
        "owner" => goal.Owner,
        "state" => goal.State.Word(),
        "due" => goal.Due?.ToString(CultureInfo.InvariantCulture),
        "parent" => goal.ParentId?.ToString(),
        _ => null,
    };

    async Task Show(Guid? edit, CancellationToken cancel)
    {
        All = await db.Set<Goal>().OrderBy(goal => goal.Due).ThenBy(goal => goal.Title).Take(GoalHandler.Most).ToListAsync(cancel);
        Goals = All.ToLookup(goal => goal.ParentId);
        Edited = MaySet ? All.FirstOrDefault(goal => goal.Id == edit) : null;
        Title(T["goals.title"], T["goals.lead"]);
        Below();
        Frame.Offer("/goals", Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
    }
}
