using Fusion.Web.Platform;

namespace Fusion.Web.Features.Home;

internal sealed class HomeFeature : IFeature
{
    public void AddServices(IServiceCollection services) { }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapGet("/map", () => Results.Redirect("/innovations?view=map"));
}
