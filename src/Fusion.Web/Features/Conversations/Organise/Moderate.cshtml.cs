using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.TakePart;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>The statements: those that wait, all the others, and new ones of the organiser's own.</summary>
internal sealed class ModerateModel(ConversationBook book, Voter voter, Acts acts, TimeProvider clock) : OrganisePage(book, voter, clock)
{
    const int MostSeeds = 50;

    public string? Seeds { get; private set; }

    public bool IsSaved { get; private set; }

    public void OnGet(bool saved)
    {
        IsSaved = saved;
        NamedForOrganisers(T["moderate.title"]);
    }

    public async Task<IActionResult> OnPostSeeds(string? seeds, CancellationToken cancel)
    {
        var lines = (seeds ?? "").Split('\n').Select(StatementRules.Plain).Where(line => line.Length > 0).Take(MostSeeds + 1).ToList();
        var wrong = lines.Select((line, at) => (line, at, fault: StatementRules.Check(line, "seeds"))).Where(row => row.fault is not null).Select(row => new Rejection("seeds", "moderate.line", row.at + 1, T[row.fault!.MessageKey, row.fault.Arguments])).ToList();
        if (lines.Count == 0) wrong.Add(new Rejection("seeds", "statement.missing"));
        if (lines.Count > MostSeeds) wrong.Add(new Rejection("seeds", "moderate.many", MostSeeds));
        if (wrong.Count > 0) return Again(wrong, seeds);
        foreach (var line in lines)
        {
            var outcome = await acts.Run<AddStatementHandler, Statement>((handler, stop) => handler.Handle(Live.Id, Guid.CreateVersion7(), line, About.Language, null, By, stop), cancel);
            if (!outcome.IsDone) return Again([.. outcome.Rejections.Select(one => one with { Field = "seeds" })], seeds);
        }
        return Redirect($"{About.Path}/organise/statements?saved=true");
    }

    public async Task<IActionResult> OnPostModerate(int number, bool letIn, string? reason, string? note, CancellationToken cancel) =>
        Answer(await acts.Run<ModerateHandler, Done>((handler, stop) => handler.Handle(Live.Id, number, letIn, Enum.TryParse<Reason>(reason, out var why) && Enum.IsDefined(why) ? why : null, note, By, stop), cancel), number);

    public async Task<IActionResult> OnPostTranslate(int number, string? language, string? text, CancellationToken cancel) =>
        Answer(await acts.Run<ModerateHandler, Done>((handler, stop) => handler.Translate(Live.Id, number, language, text, By, stop), cancel), number);

    IActionResult Answer(Outcome<Done> outcome, int number) => outcome.IsDone ? Redirect($"{About.Path}/organise/statements?saved=true#s{number}") : Again(outcome.Rejections, null);

    IActionResult Again(IReadOnlyList<Rejection> rejections, string? seeds)
    {
        Seeds = seeds;
        Reject(rejections);
        NamedForOrganisers(T["moderate.title"]);
        return Page();
    }
}
