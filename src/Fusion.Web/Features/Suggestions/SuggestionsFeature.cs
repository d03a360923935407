using Fusion.Web.Platform;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Suggestions;

internal sealed class SuggestionsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SuggestHandler>();
        services.AddScoped<DealWithHandler>();
        services.AddScoped<IRetention, EraseOldSuggestionsHandler>();
    }
}
