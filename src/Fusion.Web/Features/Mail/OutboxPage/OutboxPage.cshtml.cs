using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Search;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Mail.OutboxPage;

/// <summary>
/// What became of the mails, newest first. Where there is no relay this is where they land, and the host can read them and pass them on;
/// with a relay the host sees whether they went, and not what is in them.
/// </summary>
[Authorize("Host")]
internal sealed class OutboxPageModel(FusionDb db, CurrentSettings settings, MailState state, LetterWriter writer, Acts acts) : FusionPage
{
    const int PageLength = 50;

    public IReadOnlyList<(OutboxLetter Letter, LetterText? Text)> Letters { get; private set; } = [];

    public IReadOnlyDictionary<LetterState, int> Counts { get; private set; } = new Dictionary<LetterState, int>();

    public string? Next { get; private set; }

    public string? First { get; private set; }

    public LetterState? Chosen { get; private set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public bool HasRelay => settings.Now.HasRelay;

    public string? Alarm => HasRelay ? state.Alarm : null;

    public async Task<IActionResult> OnGet(string? state, Guid? before, CancellationToken cancel)
    {
        if (state is not null && (!Enum.TryParse<LetterState>(state, ignoreCase: true, out var chosen) || !Enum.IsDefined(chosen))) return NotUnderstood([new Rejection("state", "outbox.state-unknown")], "/host/mail");
        await Show(state is null ? null : Enum.Parse<LetterState>(state, ignoreCase: true), before, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPost(Guid id, CancellationToken cancel)
    {
        var outcome = await acts.Run<TryAgainHandler, Done>((handler, stop) => handler.Handle(id, stop), cancel);
        if (outcome.IsDone) return Redirect("/host/mail");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(null, null, cancel);
        return Page();
    }

    async Task Show(LetterState? chosen, Guid? before, CancellationToken cancel)
    {
        Chosen = chosen;
        var letters = db.Set<OutboxLetter>().AsQueryable();
        Counts = await letters.GroupBy(letter => letter.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancel);
        if (chosen is not null) letters = letters.Where(letter => letter.State == chosen);
        if (before is { } id) letters = letters.Where(letter => letter.Id.CompareTo(id) < 0);
        var found = await letters.OrderByDescending(letter => letter.Id).Take(PageLength + 1).ToListAsync(cancel);
        var query = chosen is null ? "" : $"state={chosen.ToString()!.ToLowerInvariant()}&";
        if (found.Count > PageLength) Next = $"/host/mail?{query}before={found[PageLength - 1].Id}";
        if (before is not null) First = $"/host/mail?{query}".TrimEnd('&', '?');
        Letters = [.. found.Take(PageLength).Select(letter => (letter, IsToBeRead(letter) ? writer.Write(letter) : null))];
        Title(T["outbox.title"], T["outbox.lead"]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }

    bool IsToBeRead(OutboxLetter letter) => !letter.IsErased && (letter.State == LetterState.Kept || (letter.State == LetterState.Waiting && !HasRelay));
}
