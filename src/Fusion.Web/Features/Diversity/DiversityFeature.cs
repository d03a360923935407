using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Diversity.AnswerPage;
using Fusion.Web.Features.Diversity.FiguresPage;
using Fusion.Web.Platform;

namespace Fusion.Web.Features.Diversity;

internal sealed class DiversityFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<DiversityBook>();
        services.AddScoped<AnswerDiversityHandler>();
        services.AddScoped<ShowFiguresHandler>();
        services.AddScoped<IPersonalData, DiversityPersonalData>();
    }
}
