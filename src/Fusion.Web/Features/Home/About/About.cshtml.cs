using Fusion.Web.Ui;

namespace Fusion.Web.Features.Home.About;

/// <summary>What Fusion is, how accessible it is, and what it keeps of its readers.</summary>
internal sealed class AboutModel : FusionPage
{
    public void OnGet()
    {
        Title(T["nav.about-fusion"], T["purpose"]);
        Below();
    }
}
