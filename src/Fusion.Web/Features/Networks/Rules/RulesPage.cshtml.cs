using System.Globalization;
using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Rules;

/// <summary>The rules of a network; other rules are proposed here, and decided under the present ones.</summary>
internal sealed class RulesPageModel(FusionDb db, Seats seats, NetworkWords labels, GovernanceForms forms, RuleReading reading, RuleVotes votes, NetworkSeats networks, Acts acts) : SeatPage(db, seats, labels, acts)
{
    readonly FusionDb db = db;

    /// <summary>Rules that are proposed: each is a decision.</summary>
    public IReadOnlyList<RuleVote> Open { get; private set; } = [];

    /// <summary>The decision whose rules are to be read.</summary>
    public Guid? Of { get; private set; }

    /// <summary>When other rules came to hold, the last first.</summary>
    public IReadOnlyList<NetworkEvent> Changed { get; private set; } = [];

    /// <summary>The rules that are being changed into one's own; null where a form is taken as it is.</summary>
    public GovernanceRules? Composed { get; private set; }

    /// <summary>Which rules those are: a form, those that hold, or those that were proposed.</summary>
    public string? Begin { get; private set; }

    /// <summary>The decision whose rules are to be replaced; null where other rules are proposed.</summary>
    public Guid? Instead { get; private set; }

    /// <summary>The decision with whose rules other rules begin.</summary>
    public Guid? From { get; private set; }

    /// <summary>Where a matter can be decided: in the network above only where there is one.</summary>
    public IReadOnlyList<Level> Levels { get; private set; } = [];

    public bool IsStep { get; private set; }

    /// <summary>Kinds that are there, which a form may not know.</summary>
    public IReadOnlyList<MemberKind> Present { get; private set; } = [];

    public Ruling MayPropose => Seat.May(new Question(Act.Propose, Matter.Rules));

    public IEnumerable<(string, string)> FormChoices => forms.Chosen.Select(form => (form.Form, Labels.Form(form.Form)));

    public LevelRule Level => Seat.Rules.Of(Seat.Rules.Of(Matter.Rules).Level)!;

    /// <summary>Kinds whose members need another seat under some form, each with where they could stay.</summary>
    public IEnumerable<(MemberKind Kind, IEnumerable<(string, string)> Stays)> Homeless => Present.Select(kind => (kind, Stays(kind)));

    public async Task<IActionResult> OnGet(string slug, int? step, string? compose, Guid? of, Guid? instead, Guid? from, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        Of = of;
        IsStep = step == 2 && MayPropose.IsAllowed;
        (Begin, Instead, From) = (compose, instead, from);
        await Show(cancel);
        Fill(Usual);
        return Page();
    }

    public Task<IActionResult> OnPostPropose(string slug, bool compose, string? form, int? step, Guid? instead, Guid? from, CancellationToken cancel)
    {
        (Begin, Instead, From) = (compose ? form : null, instead, from);
        IsStep = step == 2;
        var here = $"/networks/{slug}/rules";
        return Do<RulesHandler, string>(slug, (handler, actor, fields, stop) => handler.Propose(actor, slug, fields, stop), then => Redirect(step == 2 && then == here ? $"/networks/{slug}/weave?step=3" : then), cancel);
    }

    protected override async Task Show(CancellationToken cancel)
    {
        var id = Network.Id;
        Open = Network.IsPublic || Seat.IsIn ? await votes.Open(id, Of, By, cancel) : [];
        Changed = await db.Set<NetworkEvent>().Where(one => one.NetworkId == id && (one.Kind == EventKind.RulesChanged || one.Kind == EventKind.RulesKept)).OrderByDescending(one => one.At).Take(20).ToListAsync(cancel);
        var proposed = Open.FirstOrDefault(vote => vote.Id.Value == Instead && vote.MayReplace);
        if (proposed is null) Instead = null;
        var begun = proposed ?? Open.FirstOrDefault(vote => vote.Id.Value == From);
        Composed = Begin is null ? null : reading.Base(Begin, Seat.Rules, begun is null ? null : RulesFile.Read(begun.Rules).Rules);
        var hasAbove = Composed is not null && await networks.HasAbove(id, cancel);
        if (Composed is not null) Levels = [.. Composing.Levels(Composed).Where(level => level != Fusion.Governance.Level.Above || hasAbove)];
        if (MayPropose.IsAllowed) Present = await db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.ActiveId != null).Select(member => member.Kind).Distinct().ToListAsync(cancel);
        Title(T["rules.of", Network.Name]);
        if (Frame.Crumbs.Count == 0) Below((T["networks.title"], "/networks"), (Network.Name, Network.Path));
    }

    /// <summary>What one begins with, in words.</summary>
    public string Begun => Begin switch { RuleReading.Present => T["rules.present"], RuleReading.Proposed => T["rules.proposed"], _ => Labels.Form(Composed!.Form) };

    /// <summary>Out of whom an office can be filled.</summary>
    public IEnumerable<(string, string)> Out(GovernanceRules rules, Office office)
    {
        if (rules.Of(office) is { From.Count: > 0 } rule) yield return (Composing.AsIs, Labels.From(rule));
        yield return (Composing.Voters, T["rules.from-voters"]);
        yield return (Composing.Anybody, T["office-from.anybody"]);
    }

    IEnumerable<(string, string)> Stays(MemberKind kind)
    {
        var asBody = !MemberRows.Fits(kind, asBody: false);
        return (Composed is { } one ? [one] : forms.Chosen).SelectMany(form => MemberRows.Open(form, asBody)).Distinct().Order().Select(stay => (stay.Word(), Labels.Kind(stay)));
    }

    /// <summary>What the fields of one's own rules hold at first: the form's.</summary>
    string? Usual(string name)
    {
        if (name == "form") return "social-contract";
        if (name.StartsWith("stay_", StringComparison.Ordinal)) return name[5..];
        if (Composed is not { } rules) return null;
        var members = rules.Levels.FirstOrDefault(level => level.Voters.Any(voter => voter.Kind is not null));
        return name.Split('_', 2) switch
        {
            ["level", var word] => rules.Of(EnumWords.Of<Matter>(word)!.Value).Level.Word(),
            ["seats", var word] => OfficeOf(word)?.Seats?.ToString(CultureInfo.InvariantCulture),
            ["terms", var word] => OfficeOf(word)?.MostTerms?.ToString(CultureInfo.InvariantCulture),
            ["chosen", var word] => OfficeOf(word)?.ChosenAt.Word() ?? Composing.NoOffice,
            ["from", var word] => OfficeOf(word) is { From.Count: > 0 } ? Composing.AsIs : Composing.Anybody,
            [var gives, var word] when gives.StartsWith("gives-", StringComparison.Ordinal) => OfficeOf(word) is { } office && Has(office, gives["gives-".Length..]) ? "true" : null,
            ["weight", var word] => (members?.Voters.FirstOrDefault(voter => voter.Kind == EnumWords.Of<MemberKind>(word))?.Weight ?? 1).ToString(CultureInfo.InvariantCulture),
            ["account", "to"] => rules.AccountableTo.Word(),
            ["account", "every"] => rules.AccountableEvery.ToString(CultureInfo.InvariantCulture),
            ["review", "every"] => rules.ReviewEvery.ToString(CultureInfo.InvariantCulture),
            ["motives"] => rules.AsksMotives ? "yes" : "no",
            ["commitment"] => rules.AsksCommitment ? "yes" : "no",
            ["end"] => rules.NeedsEnd ? "yes" : "no",
            ["months", var word] => (OfficeOf(word)?.Months ?? Composing.UsualMonths).ToString(CultureInfo.InvariantCulture),
            ["entry"] => rules.IsOpen ? "open" : "asked",
            ["method"] => members?.Method?.Word(),
            ["quorum"] => Composing.Quorums.FirstOrDefault(pair => pair.Value == members?.Quorum).Key,
            ["majority"] => Composing.Majorities.FirstOrDefault(pair => pair.Value == members?.Majority).Key ?? "half",
            [var right, var word] => EnumWords.Of<MemberKind>(word) is { } kind && rules.Of(kind) is { } rule && Has(rule, right) ? "true" : null,
            _ => null,
        };

        OfficeRule? OfficeOf(string word) => rules.Of(EnumWords.Of<Office>(word)!.Value);
    }

    static bool Has(KindRule rule, string right) => right switch { "see" => rule.See, "speak" => rule.Speak, "propose" => rule.Propose, "vote" => rule.Vote, _ => Has(rule.Powers, right) };

    static bool Has(OfficeRule rule, string right) => right switch { "see" => rule.See, "speak" => rule.Speak, "propose" => rule.Propose, _ => Has(rule.Powers, right) };

    static bool Has(IReadOnlyList<Act>? powers, string right) => powers?.Any(power => power.Word() == right) == true;
}
