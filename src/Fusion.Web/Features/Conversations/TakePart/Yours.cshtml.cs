using Fusion.Opinion;
using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>Everything of yours in a conversation: every vote, to be changed or taken back; what became of what you wrote; what you say of yourself; and the way out.</summary>
[AllowAnonymous]
internal sealed class YoursModel(ConversationBook book, Voter voter, VoteQueue queue, Limits limits, Acts acts, FusionDb db, PlaceTree places, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    public IReadOnlyList<(ShownStatement Statement, Vote Vote)> Votes { get; private set; } = [];

    public IReadOnlyList<StatementView> Written { get; private set; } = [];

    public IReadOnlyList<Idea> Ideas { get; private set; } = [];

    public string Stand { get; private set; } = "";

    public IReadOnlyList<PlaceNode> Places { get; private set; } = [];

    public PersonSays Says => Person?.Says ?? PersonSays.Nothing;

    public string? Done { get; private set; }

    public async Task OnGet(string? done, CancellationToken cancel)
    {
        Done = done is "vote" or "about" or "left" ? done : null;
        await Show(cancel);
    }

    public async Task<IActionResult> OnPostVote(int statement, short? vote, Guid cast)
    {
        if (vote is not (>= -1 and <= CastVote.TakenBack)) return BadRequest();
        if (NotNow() is { } refused) return refused;
        if (!Join(limits) || !limits.MayVote(HttpContext, Me!.Value, 1)) return StatusCode(StatusCodes.Status429TooManyRequests);
        if (View.Find(statement) is { Standing: Standing.In } && !await queue.Cast([new Ballot(Live, Me.Value, VoteRequest.ShortId(cast == Guid.Empty ? Guid.NewGuid() : cast), statement, vote.Value)])) return StatusCode(StatusCodes.Status503ServiceUnavailable);
        return Redirect($"{About.Path}/yours?done=vote#s{statement}");
    }

    public async Task<IActionResult> OnPostAbout(bool adult, string? place, string? role, string? group, bool supports, CancellationToken cancel)
    {
        if (NotNow() is { } refused) return refused;
        if (!Join(limits) || !limits.MayWrite(Me!.Value)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var says = new PersonSays(adult, string.IsNullOrEmpty(place) ? null : place, Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) ? known : null, View.Groups.FirstOrDefault(one => one == group), supports);
        var outcome = await acts.Run<AboutYouHandler, Done>((handler, stop) => handler.Handle(Live.Id, Me.Value, says, stop), cancel);
        if (outcome.IsDone) return Redirect($"{About.Path}/yours?done=about#about");
        Reject(outcome.Rejections);
        await Show(cancel);
        return Page();
    }

    /// <summary>Also when the conversation is over: one may always leave.</summary>
    public async Task<IActionResult> OnPostLeave(CancellationToken cancel)
    {
        if (Me is { } me && Person is not null) await acts.Run<LeaveConversationHandler, Done>((handler, stop) => handler.Handle(Live.Id, me, stop), cancel);
        return Redirect($"{About.Path}/yours?done=left");
    }

    async Task Show(CancellationToken cancel)
    {
        if (Me is { } me)
        {
            Votes = [.. Live.VotesOf(me).Where(vote => View.Find(vote.Key) is { Standing: Standing.In }).OrderBy(vote => vote.Key).Select(vote => (ShownStatement.Of(View.Find(vote.Key)!, T), vote.Value))];
            Written = [.. View.Statements.Where(statement => statement.AuthorId == me)];
            Ideas = await db.Set<Idea>().Where(idea => idea.AuthorId == me).OrderBy(idea => idea.At).Take(Idea.MostEach).ToListAsync(cancel);
        }
        Stand = Standpoint.Of(Live, Me, View.ShowsResults(Now), T);
        Places = PlaceChoice.For(places, About.PlaceCode);
        Named(T["yours.title"], T["yours.lead"]);
        Frame.IsPrivate = true;
    }
}
