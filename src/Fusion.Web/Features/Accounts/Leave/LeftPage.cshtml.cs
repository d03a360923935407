using Fusion.Web.Ui;

namespace Fusion.Web.Features.Accounts.Leave;

/// <summary>What somebody who has left is told.</summary>
internal sealed class LeftPageModel : FusionPage
{
    public void OnGet()
    {
        Title(T["left.title"]);
        Frame.IsPrivate = true;
        Below();
    }
}
