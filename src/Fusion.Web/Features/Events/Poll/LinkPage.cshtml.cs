using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Participants;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Poll;

/// <summary>The time poll for whoever was given its link, while who leads the event lets them. They see how many can, and nobody's name.</summary>
[EnableRateLimiting("suggest")]
[AllowAnonymous]
internal sealed class LinkPageModel(FusionDb db, EventWords labels, PollReading polls, SignedLinks links, ParticipantTokens tokens, Me me, Acts acts) : FormPage
{
    public Event Event { get; private set; } = null!;

    public PollView Poll { get; private set; } = null!;

    public EventWords Labels => labels;

    public string Here => Request.Path;

    public bool IsSent { get; private set; }

    public async Task<IActionResult> OnGet(string token, bool sent, CancellationToken cancel)
    {
        if (!await Find(token, cancel)) return NotFound();
        IsSent = sent;
        await Show(tokens.Read(HttpContext) is { } device ? tokens.Pseudonym(device, Event.Id.Value) : null, cancel);
        Fill(Poll.Value);
        return Page();
    }

    public async Task<IActionResult> OnPost(string token, CancellationToken cancel)
    {
        if (!await Find(token, cancel)) return NotFound();
        var who = tokens.Pseudonym(tokens.ReadOrIssue(HttpContext), Event.Id.Value);
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<AnswerPollHandler, Done>((handler, stop) => handler.ByLink(Event.Id.Value, who, fields, stop), cancel);
        if (outcome.IsDone) return Redirect(Here + "?sent=true");
        await Show(who, cancel);
        return Refused(outcome.Rejections);
    }

    /// <summary>Young people answer as members, not by a link that goes about.</summary>
    async Task<bool> Find(string token, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        if (me.IsYoung || !Guid.TryParse(links.Open(PollPageModel.LinkPurpose, token), out var id)) return false;
        var wanted = new EventKey(id);
        if (await db.Set<Event>().FirstOrDefaultAsync(one => one.Id == wanted, cancel) is not { PollIsOpenToAll: true, CancelledAt: null, PollClosedAt: null } found) return false;
        Event = found;
        return true;
    }

    async Task Show(Guid? who, CancellationToken cancel)
    {
        Poll = await polls.Of(Event, who, seesNames: false, forLeads: false, cancel);
        Title(T["event.poll"]);
        Frame.IsPrivate = true;
        Below();
    }
}
