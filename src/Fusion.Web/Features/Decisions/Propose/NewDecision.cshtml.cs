using Fusion.Governance;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>Proposes something in a network: first what kind of question it is, then the question itself, with what the kind needs.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class NewDecisionModel(NetworkSeats networks, NetworkVoters voters, DecisionWords labels, Me me, Acts acts, TimeProvider clock) : FormPage
{
    const int MostNetworks = 50, MostMembers = 2000;

    /// <summary>What comes from elsewhere to be proposed, such as what a group decided in a session.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>What it rests on, such as what an enquiry learned.</summary>
    public string RestsOn { get; private set; } = "";

    public NetworkSeat? Network { get; private set; }

    public IReadOnlyList<NetworkSeat> Mine { get; private set; } = [];

    public DecisionKind? Kind { get; private set; }

    /// <summary>The usual question that was chosen, whose words the form begins with.</summary>
    public DecisionTemplate? Template { get; private set; }

    public IReadOnlyList<(Guid Id, MemberKind Kind, string Name)> Members { get; private set; } = [];

    public IReadOnlyList<NetworkCard> Above { get; private set; } = [];

    /// <summary>Whether something belongs above, and there is no network above.</summary>
    public bool LacksAbove { get; private set; }

    public DecisionWords Labels => labels;

    /// <summary>The kinds of questions that somebody may put here, with who decides each; of the others, why they may not.</summary>
    public IReadOnlyList<(DecisionKind Kind, Ruling Ruling)> Kinds { get; private set; } = [];

    /// <summary>Matters that are decided by votes of this network, and those that are not, with where they belong.</summary>
    public IEnumerable<(string, string)> Matters => Enum.GetValues<Matter>().Where(matter => matter != Matter.Rules && Network!.Rules.Of(Network.Rules.Of(matter).Level)!.HasVoters).Select(matter => (matter.Word(), $"{labels.Matter(matter)} ({Level(matter)})"));

    /// <summary>Usual questions that somebody may put here.</summary>
    public IEnumerable<DecisionTemplate> Templates => DecisionTemplate.All.Where(one => Kinds.Any(pair => pair.Kind == one.Kind && pair.Ruling.IsAllowed));

    /// <summary>Whether consensus can be asked for: somewhere here consent decides.</summary>
    public bool MayAskConsensus => Kind is { } kind && Network!.Rules.Levels.Any(level => level.HasVoters && DecisionMethods.MayAskConsensus(kind, level));

    public IEnumerable<(string, string)> Offices => Network!.Rules.Offices.Select(rule => (rule.Office.Word(), labels.Office(rule.Office)));

    string Level(Matter matter)
    {
        var rule = Network!.Rules.Of(matter);
        return labels.Rule(Network.Rules.Of(rule.Level)!, rule.Majority, matter);
    }

    public async Task<IActionResult> OnGet(string? network, string? kind, string? template, string? title, string? evidence, CancellationToken cancel)
    {
        Template = DecisionTemplate.Of(template);
        if (!await Enter(network, Template?.Kind.Word() ?? kind, cancel)) return NotFound();
        if (Template is not null && Kind is not null) Title(Template.Name(T));
        Asked = title is { Length: <= Decision.MostText } ? title : "";
        RestsOn = evidence is { Length: <= Decision.MostText } ? evidence : "";
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Fill(name => name switch
        {
            "title" when Asked.Length > 0 => Asked[..Math.Min(Asked.Length, Decision.MostTitle)],
            "text" when Asked.Length > 0 => Asked,
            "evidence" when RestsOn.Length > 0 => RestsOn,
            "matter" => UsualMatter,
            _ => Template?.Fill(name, T, today) ?? Usual(name),
        });
        return Page();
    }

    string? Usual(string name) => name switch
    {
        "lasts" => Kind == DecisionKind.SenseCheck ? "2-minutes" : "7-days",
        "method" => DecisionMethods.For(Kind ?? default) is [var first, ..] ? first.Word() : null,
        "seats" => "1",
        "secret" => Kind == DecisionKind.Election ? "true" : null,
        "purpose" => Network?.Name,
        "direction" => "into",
        _ => null,
    };

    /// <summary>The matter that is chosen at first, out of those that are decided here.</summary>
    string? UsualMatter => Network is null ? null : Matters.Select(pair => pair.Item1).OrderByDescending(matter => matter == (Template?.Matter ?? Matter.Programme).Word()).FirstOrDefault();

    public async Task<IActionResult> OnPost(string? network, string? kind, CancellationToken cancel)
    {
        if (!await Enter(network, kind, cancel) || Network is null) return NotFound();
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<ProposeHandler, Decision>((handler, stop) => handler.Handle(me.Signed, network!, fields, stop), cancel);
        return outcome.IsDone ? Redirect(outcome.Value!.Path) : Refused(outcome.Rejections);
    }

    async Task<bool> Enter(string? network, string? kind, CancellationToken cancel)
    {
        Kind = EnumWords.Of<DecisionKind>(kind);
        Title(Kind is { } known ? labels.Kind(known) : T["decision.new"]);
        Frame.IsPrivate = true;
        Below((T["decisions.title"], "/decisions"));
        if (network is not { Length: > 0 and <= 80 })
        {
            Mine = await networks.Mine(me.Signed, MostNetworks, cancel);
            return true;
        }
        if ((Network = await networks.Of(network, me.Signed, cancel)) is null) return false;
        // Other rules are written where the rules are.
        Kinds = [.. Enum.GetValues<DecisionKind>().Where(one => one != DecisionKind.Rules).Select(one => (one, RulingOn(one)))];
        if (Kind == DecisionKind.Rules) Kind = null;
        // Whoever may not ask it reads why before they write, not afterwards.
        if (HttpMethods.IsGet(Request.Method) && Kinds.Any(pair => pair.Kind == Kind && !pair.Ruling.IsAllowed)) Kind = null;
        if (Kind is DecisionKind.Removal or DecisionKind.Split) Members = await voters.Members(Network.Id, MostMembers, cancel);
        if (Kinds.Any(pair => pair.Ruling.Reason == Reason.Above)) (Above, LacksAbove) = (await networks.Above(Network.Id, cancel), !await networks.HasAbove(Network.Id, cancel));
        return true;
    }

    Ruling RulingOn(DecisionKind kind)
    {
        if (Network!.IsOver) return new Ruling(false, Reason.NoRight);
        if (kind == DecisionKind.SenseCheck) return Network.May(new Question(Act.Speak));
        if (kind == DecisionKind.Election) return Best(Network.Rules.Offices.Select(rule => new Question(Act.Propose, Matter.Offices, Office: rule.Office)));
        if (DecisionMethods.MatterOf(kind) is { } matter) return Network.May(new Question(Act.Propose, matter));
        return Best(Enum.GetValues<Matter>().Select(about => new Question(Act.Propose, about)));
    }

    Ruling Best(IEnumerable<Question> questions) => questions.Select(Network!.May).OrderByDescending(ruling => ruling.IsAllowed).First();
}
