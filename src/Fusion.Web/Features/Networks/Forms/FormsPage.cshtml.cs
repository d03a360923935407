using Fusion.Governance;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Networks.Forms;

/// <summary>The forms of governance side by side, in plain words, from the rules that would bind.</summary>
internal sealed class FormsPageModel(GovernanceForms forms, NetworkWords labels) : FusionPage
{
    public IReadOnlyList<GovernanceRules> Forms => [.. forms.Chosen];

    public NetworkWords Labels => labels;

    public void OnGet()
    {
        Title(T["forms.title"], T["forms.lead"]);
        Below((T["networks.title"], "/networks"));
    }

    /// <summary>Who may do something in a form, by kinds of members.</summary>
    public string Who(GovernanceRules form, Func<KindRule, bool> may) => form.Kinds.Where(may).Select(rule => labels.Kind(rule.Kind)).ToList() is { Count: > 0 } kinds ? string.Join(T["list-comma"], kinds) : T["nobody"];

    public string Decides(GovernanceRules form, Matter matter)
    {
        var rule = form.Of(matter);
        return labels.Electorate(form.Of(rule.Level)!);
    }
}
