using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Goals;

/// <summary>What the movement or one network is to reach, why, how, by whom, how far it is, and over which years. To whoever may not know of a network its goals are not there either.</summary>
internal sealed class GoalTreeModel(FusionDb db, InitiativeLabels labels, NetworkSeats networks, NetworkCards cards, Me me, Acts acts) : FormPage
{
    /// <summary>The network whose goals these are; null for the movement's.</summary>
    public NetworkSeat? Network { get; private set; }

    /// <summary>The goals of the tree by the one above, which for a network's topmost may be one of the movement's.</summary>
    public ILookup<Guid?, Goal> Goals { get; private set; } = null!;

    public IReadOnlyList<Goal> All { get; private set; } = [];

    /// <summary>The movement's goals that a network's goal may serve; none on the movement's own page.</summary>
    public IReadOnlyList<Goal> Above { get; private set; } = [];

    /// <summary>Public networks with goals of their own, on the movement's page.</summary>
    public IReadOnlyList<NetworkCard> Networks { get; private set; } = [];

    public GoalPlan Plan { get; private set; } = null!;

    /// <summary>The goal that is being changed; null for a new one.</summary>
    public Goal? Edited { get; private set; }

    public InitiativeLabels Labels => labels;

    public bool MaySet => GoalHandler.MaySet(Network, me.IsModerator);

    /// <summary>The page's own address, with the goal that is changed or that another is to stand below.</summary>
    public string Address(string name = "", Guid? goal = null) => "/goals" + QueryString.Create(new KeyValuePair<string, string?>[] { new("network", Network?.Slug), new(name, goal?.ToString()) }.Where(part => part.Value is not null));

    public async Task<IActionResult> OnGet(string? network, Guid? edit, Guid? under, CancellationToken cancel)
    {
        if (!await Show(network, edit, cancel)) return NotFound();
        if (WantsData) return Network is { IsPublic: false } ? NotFound() : DataAnswer.List(HttpContext, EnquiryShapes.Goals, All, Frame.Title, All.Count, null);
        Fill(name => Edited is { } goal ? Of(goal, name) : name switch { "parent" => under?.ToString(), "state" => "planned", _ => null });
        return Page();
    }

    public async Task<IActionResult> OnPost(string? network, Guid? edit, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (!await Show(network, edit, cancel)) return NotFound();
        if (!MaySet) return Forbid();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<GoalHandler, Goal>((handler, stop) => handler.Handle(actor, Network?.Slug, edit, fields, stop), cancel);
        if (outcome.IsDone) return Redirect($"{Address()}#goal-{outcome.Value!.Id}");
        return Refused(outcome.Rejections);
    }

    static string? Of(Goal goal, string name) => name switch
    {
        "title" => goal.Title,
        "why" => goal.Why,
        "how" => goal.How,
        "owner" => goal.Owner,
        "state" => goal.State.Word(),
        "from_year" => goal.Begins?.ToString(CultureInfo.InvariantCulture),
        "due" => goal.Due?.ToString(CultureInfo.InvariantCulture),
        "parent" => goal.ParentId?.ToString(),
        _ => null,
    };

    async Task<bool> Show(string? network, Guid? edit, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(network) && (Network = Guid.TryParse(network, out var id) ? await networks.Of(new NetworkId(id), me.Actor, cancel) : await networks.Of(network, me.Actor, cancel)) is null) return false;
        var owner = Network?.Id;
        var goals = db.Set<Goal>().OrderBy(goal => goal.Due).ThenBy(goal => goal.Title);
        All = await goals.Where(goal => goal.NetworkId == owner).Take(GoalHandler.Most).ToListAsync(cancel);
        Above = owner is null ? [] : await goals.Where(goal => goal.NetworkId == null).Take(GoalHandler.Most).ToListAsync(cancel);
        var known = All.Select(goal => goal.Id).ToHashSet();
        Goals = All.ToLookup(goal => goal.ParentId is { } parent && known.Contains(parent) ? goal.ParentId : null);
        Plan = GoalPlan.Of(All);
        Edited = MaySet ? All.FirstOrDefault(goal => goal.Id == edit) : null;
        if (owner is null) Networks = await cards.Of(await db.Set<Goal>().Where(goal => goal.NetworkId != null).Select(goal => goal.NetworkId!.Value).Distinct().ToListAsync(cancel), cancel);
        Dress();
        return true;
    }

    void Dress()
    {
        if (Network is not { } network)
        {
            Title(T["goals.title"], T["goals.lead"]);
            Below();
        }
        else
        {
            Title(T["goals.of", network.Name], T["goals.lead"]);
            Below((T["networks.title"], "/networks"), (network.Name, network.Path));
        }
        if (Network is { IsPublic: false })
        {
            Frame.IsPrivate = true;
            Response.Headers.CacheControl = "no-store";
        }
        else Frame.Offer(Address(), Format.Csv, Format.Json, Format.JsonLd, Format.Atom);
    }
}
