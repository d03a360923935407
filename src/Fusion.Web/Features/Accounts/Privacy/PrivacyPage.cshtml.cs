using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Accounts.Privacy;

/// <summary>The register of personal data: what is kept, why, and how long. Made from what each feature says that it keeps, and so never behind it.</summary>
internal sealed class PrivacyPageModel(IEnumerable<IPersonalData> kept) : FusionPage
{
    public IReadOnlyList<string> Kept { get; } = [.. kept.SelectMany(source => source.Kept).Distinct()];

    public void OnGet()
    {
        Title(T["privacy.title"], T["privacy.lead"]);
        Below();
    }
}
