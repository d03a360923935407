using Fusion.Evidence.Strength;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>By which rules evidence gets its words, on this host or in one network: open to whoever may know of it, every change with its reason.</summary>
internal sealed class RulesPageModel(FusionDb db, RulesInForce rules, RuleDecisions decisions, NetworkSeats networks, FindingLabels labels, Me me, Acts acts) : FormPage
{
    const int MostChanges = 50;

    /// <summary>The network whose rules these are; null for the host's.</summary>
    public NetworkSeat? Network { get; private set; }

    public EvidenceRules Rules => Network is { } own ? rules.Of(own.Id) : rules.Now;

    public IReadOnlyList<RuleSet> Changes { get; private set; } = [];

    /// <summary>Carried decisions from which other rules may follow.</summary>
    public IReadOnlyList<AgendaQuestion> Decisions { get; private set; } = [];

    public FindingLabels Labels => labels;

    public bool MayChange => ChangeRulesHandler.MayChange(Network, me.Is(AccountRole.Host));

    /// <summary>Whether other rules need a decision first.</summary>
    public bool NeedsDecision => Network?.Votes(Matter.Standards) == true;

    public string Address => "/findings/rules" + (Network is { } own ? $"?network={own.Slug}" : "");

    public async Task<IActionResult> OnGet(string? network, CancellationToken cancel)
    {
        if (!await Show(network, cancel)) return NotFound();
        Fill(name => name == "rules" ? EvidenceRulesFile.Write(Rules) : null);
        return Page();
    }

    public async Task<IActionResult> OnPost(string? network, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (!await Show(network, cancel)) return NotFound();
        if (!MayChange) return Forbid();
        var fields = Sent(name => T[$"evidence-rules.field.{name}"]);
        var outcome = await acts.Run<ChangeRulesHandler, Done>((handler, stop) => handler.Handle(actor, Network?.Slug, fields, stop), cancel);
        return outcome.IsDone ? Redirect(Address) : Refused(outcome.Rejections);
    }

    async Task<bool> Show(string? network, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(network) && (Network = await networks.Of(network, me.Actor, cancel)) is null) return false;
        var whose = Network?.Id;
        Changes = await db.Set<RuleSet>().Where(change => change.NetworkId == whose).OrderByDescending(change => change.At).Take(MostChanges).ToListAsync(cancel);
        if (Network is { } own && NeedsDecision && MayChange) Decisions = await decisions.Open(own, cancel);
        Title(T["evidence-rules.title"], T["evidence-rules.lead"]);
        if (Network is not { } shown) Below((T["findings.title"], "/findings"));
        else Below((T["networks.title"], "/networks"), (shown.Name, shown.Path));
        Frame.IsPrivate = Network is { IsPublic: false };
        if (Frame.IsPrivate) Response.Headers.CacheControl = "no-store";
        return true;
    }
}
