using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Attachments.FilesPage;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Attachments;

internal sealed class AttachmentsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<AttachedFiles>();
        services.AddScoped<Attached>();
        services.AddScoped<AddFileHandler>();
        services.AddScoped<RemoveFileHandler>();
        services.AddScoped<IPersonalData, AttachmentsPersonalData>();
        services.AddScoped<IDataset, AttachmentDataset>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => FileEndpoint.Map(routes);
}
