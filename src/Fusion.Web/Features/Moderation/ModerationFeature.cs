using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Moderation.Log;
using Fusion.Web.Features.Moderation.Merge;
using Fusion.Web.Features.Moderation.Queue;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Moderation;

internal sealed class ModerationFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<ModerationQueue>();
        services.AddScoped<DecideHandler>();
        services.AddScoped<MergeHandler>();
        services.AddScoped<UndoMergeHandler>();
        services.AddScoped<IDeskItems, ModerationDesk>();
        services.AddScoped<IPersonalData, ModerationData>();
        services.AddScoped<IRetention, EraseOldCasesHandler>();
        services.AddScoped<IDecisions, CaseDecisions>();
        services.AddScoped<IDecisions, MergeDecisions>();
    }
}
