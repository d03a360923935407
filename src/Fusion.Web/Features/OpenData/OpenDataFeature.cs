using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform;
using Microsoft.AspNetCore.Routing;

namespace Fusion.Web.Features.OpenData;

internal sealed class OpenDataFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Archive>();
        foreach (var topic in Enum.GetValues<Topic>().Where(topic => topic is not (Topic.Mail or Topic.Settings or Topic.Participants))) services.AddSingleton<IReadModel>(provider => new ArchiveReset(topic, provider.GetRequiredService<Archive>()));
        services.AddOpenApi("v1", options => options.AddDocumentTransformer<OpenApi>());
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName:regex(^v1$)}.json").WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])).CacheOutput();
        routes.MapReading($"/data/{Archive.FileName}", async (Archive archive, CancellationToken cancel) =>
            Results.File(Path.GetFullPath(await archive.File(cancel)), "application/zip", Archive.FileName, enableRangeProcessing: true));
    }
}
