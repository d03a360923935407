using Fusion.Governance;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Sources.Contracts;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Networks.Forms;

/// <summary>The forms of governance side by side, in plain words, from the rules that would bind; and of each what the movement's content tells: how it is done and led, when it works, what it costs, and what to ask before it is chosen.</summary>
internal sealed class FormsPageModel(GovernanceForms forms, NetworkWords labels, ToldPoints points, SourceBook sources) : FusionPage
{
    /// <summary>What helps somebody to choose, of all that is told of a form.</summary>
    static readonly string[] Headings = ["method", "leadership", "suits", "tradeoff", "question"];

    ILookup<string, ToldPoint> told = null!;

    public IReadOnlyList<GovernanceRules> Forms => [.. forms.Chosen];

    public NetworkWords Labels => labels;

    public async Task OnGet(CancellationToken cancel)
    {
        told = await points.Of(EntryKind.Resource, [.. Forms.Select(Card)], cancel);
        Title(T["forms.title"], T["forms.lead"]);
        Below((T["networks.title"], "/networks"));
    }

    /// <summary>The address of the entry that tells of a form, where the content has one.</summary>
    public static string Card(GovernanceRules form) => $"governance-{form.Form}";

    public IEnumerable<IGrouping<string, ToldPoint>> Told(GovernanceRules form) => told[Card(form)].Where(point => Headings.Contains(point.Heading)).GroupBy(point => point.Heading);

    public SourceView? Source(GovernanceRules form) => sources.Find(told[Card(form)].FirstOrDefault()?.SourceSlug);

    /// <summary>Who may do something in a form, by kinds of members.</summary>
    public string Who(GovernanceRules form, Func<KindRule, bool> may) => form.Kinds.Where(may).Select(rule => labels.Kind(rule.Kind)).ToList() is { Count: > 0 } kinds ? string.Join(T["list-comma"], kinds) : T["nobody"];

    public string Decides(GovernanceRules form, Matter matter)
    {
        var rule = form.Of(matter);
        return labels.Electorate(form.Of(rule.Level)!);
    }
}
