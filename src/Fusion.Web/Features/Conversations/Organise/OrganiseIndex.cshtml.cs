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
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public IReadOnlyList<(Target Target, int Heard)> Targets { get; private set; } = [];

    public IReadOnlyList<PlaceNode> Places { get; private set; } = [];

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
        var wanted = form.Where(pair => pair.Key.StartsWith("role-", StringComparison.Ordinal) || pair.Key.StartsWith("place-", StringComparison.Ordinal)).Take(400)
            .Select(pair => (Kind: pair.Key[0] == 'r' ? TargetKind.Role : TargetKind.Place, Code: pair.Key[(pair.Key.IndexOf('-', StringComparison.Ordinal) + 1)..], Wanted: int.TryParse(pair.Value, out var number) ? number : 0)).ToList();
        return await Answer(await acts.Run<TargetsHandler, Done>((handler, stop) => handler.Handle(Live.Id, wanted, stop), cancel), cancel);
    }

    public async Task<IActionResult> OnPostSummary(string? summary, string? whatNext, CancellationToken cancel) =>
        await Answer(await acts.Run<SummaryHandler, Done>((handler, stop) => handler.Handle(Live.Id, summary, whatNext, By, stop), cancel), cancel);

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
        Targets = WhoTookPart.Wanted(Live, places);
        var choice = PlaceChoice.For(places, About.PlaceCode);
        Places = choice.Count <= Target.Most ? choice : [.. View.Targets.Where(target => target.Kind == TargetKind.Place).Select(target => places.Find(target.Code)).OfType<PlaceNode>()];
        Named(T["organise.title"], "");
        Frame.IsPrivate = true;
    }
}
