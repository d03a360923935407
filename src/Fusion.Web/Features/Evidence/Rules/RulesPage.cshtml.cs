using Fusion.Evidence.Strength;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.Rules;

/// <summary>By which rules evidence gets its words here: open to everybody, changed by the host, every change with its reason.</summary>
internal sealed class RulesPageModel(FusionDb db, RulesInForce rules, FindingLabels labels, Me me, Acts acts) : FormPage
{
    const int MostChanges = 50;

    public EvidenceRules Rules => rules.Now;

    public IReadOnlyList<RuleSet> Changes { get; private set; } = [];

    public FindingLabels Labels => labels;

    public bool MayChange => me.Is(AccountRole.Host);

    public async Task OnGet(CancellationToken cancel)
    {
        await Show(cancel);
        Fill(name => name == "rules" ? EvidenceRulesFile.Write(Rules) : null);
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        if (!MayChange) return Forbid();
        var fields = Sent(name => T[$"evidence-rules.field.{name}"]);
        var outcome = await acts.Run<ChangeRulesHandler, Done>((handler, _) => handler.Handle(actor, fields), cancel);
        if (outcome.IsDone) return Redirect("/findings/rules");
        await Show(cancel);
        return Refused(outcome.Rejections);
    }

    async Task Show(CancellationToken cancel)
    {
        Changes = await db.Set<RuleSet>().OrderByDescending(change => change.At).Take(MostChanges).ToListAsync(cancel);
        Title(T["evidence-rules.title"], T["evidence-rules.lead"]);
        Below((T["findings.title"], "/findings"));
    }
}
