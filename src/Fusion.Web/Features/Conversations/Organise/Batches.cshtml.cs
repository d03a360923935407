using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Votes that come from paper, and floods from machines that are withdrawn: each as one, each to be undone.</summary>
internal sealed class BatchesModel(ConversationBook book, Voter voter, Acts acts, FusionDb db, TimeProvider clock) : OrganisePage(book, voter, clock)
{
    const int Shown = 100;

    public IReadOnlyList<Batch> Batches { get; private set; } = [];

    public int? Found { get; private set; }

    public string? From { get; private set; }

    public string? To { get; private set; }

    public int AtLeast { get; private set; } = 10;

    public int Seconds { get; private set; } = 1;

    public string? Sheets { get; private set; }

    public Guid NewId { get; } = Guid.CreateVersion7();

    public async Task OnGet(string? from, string? to, int? atLeast, int? seconds, CancellationToken cancel)
    {
        if (from is not null && Search(from, to, atLeast, seconds) is { } search) Found = (await search.Find(db, Live.Id, cancel)).Count;
        await Show(cancel);
    }

    public async Task<IActionResult> OnPostWithdraw(string? from, string? to, int? atLeast, int? seconds, string? note, CancellationToken cancel)
    {
        if (Search(from, to, atLeast, seconds) is not { } search) return await Again([new Rejection("from", "batch.times")], cancel);
        var outcome = await acts.Run<BatchHandler, Done>((handler, stop) => handler.Withdraw(Live.Id, search, note, By, stop), cancel);
        if (!outcome.IsDone) return await Again(outcome.Rejections, cancel);
        return Redirect($"{About.Path}/organise/votes");
    }

    public async Task<IActionResult> OnPostCount(Guid id, bool counts, CancellationToken cancel)
    {
        await acts.Run<BatchHandler, Done>((handler, stop) => handler.Count(Live.Id, id, counts, By, stop), cancel);
        return Redirect($"{About.Path}/organise/votes");
    }

    public async Task<IActionResult> OnPostPaper(Guid id, string? sheets, string? paperNote, CancellationToken cancel)
    {
        var outcome = await acts.Run<BatchHandler, IReadOnlyList<Ballot>>((handler, stop) => handler.Paper(Live, id == Guid.Empty ? Guid.CreateVersion7() : id, sheets, paperNote, By, stop), cancel);
        if (!outcome.IsDone)
        {
            Sheets = sheets;
            return await Again(outcome.Rejections, cancel);
        }
        foreach (var ballot in outcome.Value!) Live.Cast(ballot.Participant, ballot.Statement, ballot.Value);
        return Redirect($"{About.Path}/organise/votes");
    }

    FloodSearch? Search(string? from, string? to, int? atLeast, int? seconds)
    {
        (From, To, AtLeast, Seconds) = (from, to, Math.Clamp(atLeast ?? 10, 1, 1000), Math.Clamp(seconds ?? 1, 0, 3600));
        return Instant(from) is { } first && Instant(to) is { } last && first <= last ? new FloodSearch(first, last.AddMinutes(1), AtLeast, Seconds) : null;
    }

    static DateTime? Instant(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    async Task<IActionResult> Again(IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        Reject(rejections);
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        Batches = await db.Set<Batch>().Where(batch => batch.ConversationId == Live.Id).OrderByDescending(batch => batch.At).Take(Shown).ToListAsync(cancel);
        NamedForOrganisers(T["batch.title"]);
    }
}
