using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;

namespace Fusion.Web.Features.Search;

internal sealed class SearchFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<NameIndex>();
        foreach (var topic in (ReadOnlySpan<Topic>)[Topic.Places, Topic.Frameworks])
            services.AddSingleton<IReadModel>(provider => new NameIndexRefresh(topic, provider.GetRequiredService<NameIndex>()));
    }
}
