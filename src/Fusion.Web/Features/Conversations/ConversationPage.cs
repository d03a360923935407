using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Features.Conversations;

/// <summary>What the pages of one conversation share: it is found by its address, a draft is there for its organisers only and one for a network's members for them alone, and nothing of it is kept by caches, for each reader's page is their own.</summary>
[OutputCache(NoStore = true)]
internal abstract class ConversationPage(ConversationBook book, Voter voter, TimeProvider clock) : FusionPage
{
    protected ConversationBook Book => book;

    public LiveConversation Live { get; private set; } = null!;

    public ConversationView View { get; private set; } = null!;

    public Conversation About => View.About;

    /// <summary>Who the reader is here, if they have taken part or are signed in.</summary>
    public Guid? Me { get; private set; }

    public LivePerson? Person => Me is { } id ? Live.Find(id) : null;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public bool IsOpen => View.IsOpen(Now);

    public ConversationSeat Seat { get; private set; } = null!;

    public bool IsOrganiser => Seat.MayOrganise;

    /// <summary>Whether this reader may see results at this moment.</summary>
    public bool SeesResults => View.ShowsResults(Now) || IsOrganiser;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public string? Error(string field) => Rejections.FirstOrDefault(rejection => rejection.Field == field) is { } found ? T[found.MessageKey, found.Arguments] : null;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        var slug = (string)context.RouteData.Values["slug"]!;
        if (await ConversationRights.Find(HttpContext, book, slug) is not (var found, var seat)) { context.Result = await Missing(HttpContext.RequestAborted); return; }
        (Live, View, Seat) = (found, found.View, seat);
        Me = voter.Find(HttpContext, found);
        if (Refusal() is { } refused) { context.Result = refused; return; }
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    /// <summary>Why nobody, or not this reader, can take part now; null when they can.</summary>
    protected IActionResult? NotNow() =>
        !IsOpen ? Redirect(About.Path) : About.Access == Access.SignedIn && !Seat.MayTakePart ? Redirect($"/sign-in?ReturnUrl={Uri.EscapeDataString(About.Path)}") : !Seat.MayTakePart || Person?.IsBanned == true ? Forbid() : null;

    /// <summary>Gives a device that is new here its token; false where too many new ones come from one address.</summary>
    protected bool Join(Limits limits)
    {
        if (!voter.IsKnown(HttpContext) && !limits.MayJoin(HttpContext)) return false;
        Me = voter.FindOrAdmit(HttpContext, Live);
        return true;
    }

    /// <summary>Why this page is not for this reader; null when it is.</summary>
    protected virtual IActionResult? Refusal() => null;

    protected void Reject(IReadOnlyList<Rejection> rejections)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    protected void Named(string title, string lead, bool below = true)
    {
        Title(Rejections.Count > 0 ? T["error.prefix", title] : title, lead);
        if (below) Below((T["conversations.title"], "/conversations"), (About.Question.ToString(), About.Path));
        else Below((T["conversations.title"], "/conversations"));
        Frame.IsPrivate |= About.Stage == Stage.Draft || !About.IsPublic;
    }
}
