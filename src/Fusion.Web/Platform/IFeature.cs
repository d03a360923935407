namespace Fusion.Web.Platform;

/// <summary>A feature's manifest: what it brings to the house. Program lists the features; nothing else knows them all.</summary>
internal interface IFeature
{
    void AddServices(IServiceCollection services);

    /// <summary>Endpoints that are no pages.</summary>
    void MapEndpoints(IEndpointRouteBuilder routes) { }
}
