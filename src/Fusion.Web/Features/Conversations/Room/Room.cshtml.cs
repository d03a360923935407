using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Report;
using Fusion.Web.Features.Conversations.Voting;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>For the wall of a room: how to join, who is in, and what is common so far, as it changes. Without script it is the picture of the moment.</summary>
internal sealed class RoomModel(ConversationBook book, Voter voter, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    public Reading Reading { get; private set; } = null!;

    public ReportWords In { get; private set; } = null!;

    public string Link { get; private set; } = "";

    /// <summary>What everybody may see: an organiser's screen is seen by the room.</summary>
    public bool Shows { get; private set; }

    public void OnGet()
    {
        Reading = Live.LastReading;
        In = new ReportWords(T);
        Link = Platform.Formats.LinkBase.Of(HttpContext).To(About.Path);
        Shows = View.ShowsResults(Now) && Reading.IsEnough;
        Named(T["room.title"], About.Question.ToString());
    }
}
