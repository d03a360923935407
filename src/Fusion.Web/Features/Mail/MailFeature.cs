using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Mail;

internal sealed class MailFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<StopMailHandler>();
        services.AddScoped<TryAgainHandler>();
        services.AddScoped<IPersonalData, MailPersonalData>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => routes.MapPost("/mail/stop/{token}/now", OneClick.Stop).AllowAnonymous();
}
