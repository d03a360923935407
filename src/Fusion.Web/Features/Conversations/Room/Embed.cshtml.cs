using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Report;
using Fusion.Web.Features.Conversations.Voting;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>For a frame on another site: the question and what is common so far. Voting opens here, at its own address, so that no other site can vote for its visitors.</summary>
internal sealed class EmbedModel(ConversationBook book, Voter voter, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    public Reading Reading => Live.LastReading;

    public ReportWords In { get; private set; } = null!;

    public bool Shows => View.ShowsResults(Now) && Reading.IsEnough;

    // What is for members stands in no frame of another site.
    protected override IActionResult? Refusal() => About.IsPublic ? null : NotFound();

    public void OnGet()
    {
        In = new ReportWords(T);
        Named(About.Question.ToString(), "");
        Response.Headers.ContentSecurityPolicy = Response.Headers.ContentSecurityPolicy.ToString().Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
    }
}
