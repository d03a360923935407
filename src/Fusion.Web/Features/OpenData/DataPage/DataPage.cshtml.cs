using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.OpenData.DataPage;

/// <summary>Explains and offers the whole public data set.</summary>
internal sealed class DataPageModel(IEnumerable<IDataset> datasets, ContentPacks packs) : FusionPage
{
    public IReadOnlyList<IDataset> Datasets { get; } = [.. datasets];

    public IReadOnlyList<PackView> Packs { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        Packs = await packs.Loaded(cancel);
        Title(T["data.title"], T["data.lead"]);
        Below();
    }
}
