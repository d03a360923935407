using Fusion.Web.Platform;

namespace Fusion.Web.Features.Suggestions;

internal sealed class SuggestionsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<SuggestHandler>();
        services.AddScoped<DealWithHandler>();
    }
}
