using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Themes;

internal sealed class ThemesFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddTransient<IPackImporter, ThemesImporter>();
        services.AddScoped<IDataset, ProblemDataset>();
        services.AddScoped<IDataset, PairDataset>();
    }
}
