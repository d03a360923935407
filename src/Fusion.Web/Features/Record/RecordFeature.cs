using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.PermanentPage;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Record;

internal sealed class RecordFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<RecordBook>();
        services.AddScoped<RecordNews>();
        services.AddScoped<AddressBook>();
        services.AddTransient<PackSync>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapReading("/id/{id:guid}", PermanentAddress.Go);
}
