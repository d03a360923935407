using Fusion.Web.Ui;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>How to hold a conversation in a class or a town hall: one question to start with, an hour's plan, and what to print.</summary>
internal sealed class KitModel : FusionPage
{
    public void OnGet()
    {
        Title(T["kit.title"], T["kit.lead"]);
        Below((T["conversations.title"], "/conversations"));
    }
}
