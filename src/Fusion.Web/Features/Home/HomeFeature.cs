using Fusion.Web.Platform.Http;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Home;

internal sealed class HomeFeature : IFeature
{
    public void AddServices(IServiceCollection services) { }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapReading("/map", () => Results.Redirect("/innovations?view=map"));
}
