using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.OpenData.ApiPage;

/// <summary>The interface for programs, in words.</summary>
internal sealed class ApiPageModel(IEnumerable<IDataset> datasets) : FusionPage
{
    public IReadOnlyList<IDataset> Datasets { get; } = [.. datasets.Where(set => set.ListPath is not null)];

    public string Address { get; private set; } = "";

    public void OnGet()
    {
        Address = LinkBase.Of(HttpContext).Address;
        Title(T["api.title"], T["api.lead"]);
        Below((T["data.title"], "/data"));
    }
}
