using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>A sheet of paper for those without a phone: every statement with three boxes, and the square for those with one.</summary>
internal sealed class SheetModel(ConversationBook book, Voter voter, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    public const int Most = 60;

    public string Link { get; private set; } = "";

    public IReadOnlyList<ShownStatement> Statements { get; private set; } = [];

    public void OnGet()
    {
        Link = Platform.Formats.LinkBase.Of(HttpContext).To(About.Path);
        Statements = [.. View.In.Take(Most).Select(one => ShownStatement.Of(one, T))];
        Named(T["sheet.title"], T["sheet.lead"]);
    }
}
