using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Report;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Everything about a conversation that its organiser sets: open or closed, who is to be heard, the way in, the answer afterwards.</summary>
internal sealed class OrganiseIndexModel(ConversationBook book, Voter voter, ServedRecords served, Acts acts, PlaceTree places, TimeProvider clock) : OrganisePage(book, voter, clock)
{
    const int MoreGroups = 3;

    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public IReadOnlyList<(Target Target, int Heard)> Targets { get; private set; } = [];

    public IReadOnlyList<PlaceNode> Places { get; private set; } = [];

    /// <summary>Those to choose another from, where there are too many to show each.</summary>
    public IReadOnlyList<PlaceNode> OtherPlaces { get; private set; } = [];

    /// <summary>The groups that are named, and room for more.</summary>
    public IEnumerable<string> Groups => [.. View.Groups, .. Enumerable.Repeat("", MoreGroups)];

    public int? Wanted(TargetKind kind, string code) => View.Targets.FirstOrDefault(target => target.Kind == kind && target.Code == code)?.Wanted is > 0 and var wanted ? wanted : null;

    public string Link => LinkBase.Of(HttpContext).To(About.Path);

    public string Embed => $"<iframe src=\"{Link}/embed\" title=\"Fusion\" width=\"100%\" height=\"420\"></iframe>";

    public int Waiting => View.Statements.Count(statement => statement.Standing == Standing.Waiting);

    public bool IsSaved { get; private set; }

    public async Task OnGet(bool saved, CancellationToken cancel)
    {
        IsSaved = saved;
        await Fill(cancel);
        Show();
    }

    public async Task<IActionResult> OnPostSettings(CancellationToken cancel) =>
        await Answer(await acts.Run<SaveConversationHandler, Conversation>((handler, stop) => handler.Handle(Live.Id, Input.Form(About.SharedId), By, stop), cancel), cancel);

    public async Task<IActionResult> OnPostStage(bool open, CancellationToken cancel)
    {
        var outcome = await acts.Run<StageHandler, Done>((handler, stop) => handler.Handle(Live.Id, open, By, stop), cancel);
        if (outcome.IsDone && !open && Live.Voters > 0)
        {
            // The last picture of a conversation is kept as it closed.
            var last = Live.Read(Now);
            await acts.Run<KeepMapHandler, Done>((handler, stop) => handler.Handle(Live.Id, last, stop), cancel);
        }
        return await Answer(outcome, cancel);
    }

    public async Task<IActionResult> OnPostTargets(CancellationToken cancel)
    {
        var form = await Request.ReadFormAsync(cancel);
        IReadOnlyList<(TargetKind, string, int)> wanted = [.. Known(form, TargetKind.Role, "role-"), .. Known(form, TargetKind.Place, "place-"), .. Named(form, TargetKind.Place, "place"), .. Named(form, TargetKind.Group, "group")];
        return await Answer(await acts.Run<TargetsHandler, Done>((handler, stop) => handler.Handle(Live.Id, wanted, stop), cancel), cancel);
    }

    public async Task<IActionResult> OnPostSummary(string? summary, string? whatNext, CancellationToken cancel) =>
        await Answer(await acts.Run<SummaryHandler, Done>((handler, stop) => handler.Handle(Live.Id, summary, whatNext, By, stop), cancel), cancel);

    /// <summary>A number beside each that the page names.</summary>
    static IEnumerable<(TargetKind Kind, string Code, int Wanted)> Known(IFormCollection form, TargetKind kind, string prefix) =>
        form.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => (kind, pair.Key[prefix.Length..], Number(pair.Value)));

    /// <summary>A number beside each that the organiser names; those left empty are none.</summary>
    static IEnumerable<(TargetKind Kind, string Code, int Wanted)> Named(IFormCollection form, TargetKind kind, string name) =>
        form[name].Zip(form[$"of-{name}"], (code, wanted) => (Kind: kind, Code: code?.Trim() ?? "", Wanted: Number(wanted))).Where(one => one.Code.Length > 0);

    static int Number(string? text) => int.TryParse(text, out var number) ? Math.Max(0, number) : 0;

    async Task<IActionResult> Answer<T>(Outcome<T> outcome, CancellationToken cancel)
    {
        if (outcome.IsDone) return Redirect($"{About.Path}/organise?saved=true");
        Reject(outcome.Rejections);
        if (Input.Question is null) await Fill(cancel);
        Show();
        return Page();
    }

    async Task Fill(CancellationToken cancel) => Input = SettingsInput.Of(About, await served.Find(About.ServesId, By, cancel));

    void Show()
    {
        Targets = [.. WhoTookPart.Wanted(Live, places).Where(row => row.Target.Wanted > 0)];
        var choice = PlaceChoice.For(places, About.PlaceCode);
        Places = choice.Count <= Target.Most ? choice : [.. View.Targets.Where(target => target.Kind == TargetKind.Place).Select(target => places.Find(target.Code)).OfType<PlaceNode>()];
        OtherPlaces = [.. choice.Except(Places)];
        Named(T["organise.title"], "");
        Frame.IsPrivate = true;
    }
}
