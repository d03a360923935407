using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Events.Poll;

/// <summary>The time poll of an event: members say when they can; who leads it offers times and chooses one.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class PollPageModel(FusionDb db, EventRights rights, EventWords labels, PollReading polls, SignedLinks links, Acts acts, TimeProvider clock) : EventSeatPage(db, rights, labels, acts, clock)
{
    public const string LinkPurpose = "event-poll";

    public PollView Poll { get; private set; } = null!;

    public bool IsOpen => Event.PollClosedAt is null && !Event.IsCancelled;

    /// <summary>With which anybody answers, while whoever leads the event lets them.</summary>
    public string? Link => Seat.MayLead && IsOpen && Event.PollIsOpenToAll ? LinkBase.Of(HttpContext).To("/events/poll/" + links.Sign(LinkPurpose, Event.Id.Value.ToString())) : null;

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (!await Enter(slug, cancel)) return NotFound();
        if (!Seat.MayVote) return Forbid();
        await Show(cancel);
        Fill(Poll.Value);
        return Page();
    }

    public Task<IActionResult> OnPostAnswer(string slug, CancellationToken cancel) =>
        Do<AnswerPollHandler>(slug, (handler, actor, fields, stop) => handler.ByMember(actor, slug, fields, stop), $"/events/{slug}/poll#table", cancel);

    public Task<IActionResult> OnPostOffer(string slug, CancellationToken cancel) =>
        Do<TimePollHandler>(slug, (handler, actor, fields, stop) => handler.Offer(actor, slug, fields, stop), $"/events/{slug}/poll#lead", cancel);

    public Task<IActionResult> OnPostTakeBack(string slug, Guid id, CancellationToken cancel) =>
        Do<TimePollHandler>(slug, (handler, actor, _, stop) => handler.TakeBack(actor, slug, id, stop), $"/events/{slug}/poll#lead", cancel);

    public Task<IActionResult> OnPostShare(string slug, bool all, CancellationToken cancel) =>
        Do<TimePollHandler>(slug, (handler, actor, _, stop) => handler.Share(actor, slug, all, stop), $"/events/{slug}/poll#lead", cancel);

    public Task<IActionResult> OnPostChoose(string slug, Guid id, CancellationToken cancel) =>
        Do<TimePollHandler>(slug, (handler, actor, _, stop) => handler.Choose(actor, slug, id, stop), $"/events/{slug}", cancel);

    protected override async Task Show(CancellationToken cancel)
    {
        Poll = await polls.Of(Event, By!.AccountId, Seat.SeesNames, Seat.MayLead, cancel);
        Response.Headers.CacheControl = "no-store";
        Under(T["event.poll"]);
    }
}
