using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Places;

internal sealed class PlacesFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<PlaceTree>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<PlaceTree>());
        services.AddTransient<IPackImporter, PlacesImporter>();
        services.AddScoped<IDataset, PlaceDataset>();
    }
}
