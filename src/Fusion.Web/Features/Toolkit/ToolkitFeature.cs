using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Toolkit.TakePart;
using Fusion.Web.Features.Toolkit.Compare;
using Fusion.Web.Features.Toolkit.Contracts;
using Fusion.Web.Features.Toolkit.Demonstration;
using Fusion.Web.Features.Toolkit.Instruments;
using Fusion.Web.Features.Toolkit.Lead;
using Fusion.Web.Features.Toolkit.Result;
using Fusion.Web.Features.Toolkit.Start;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Http;

namespace Fusion.Web.Features.Toolkit;

internal sealed class ToolkitFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ShippedInstruments>();
        services.AddSingleton<InstrumentMemory>();
        services.AddSingleton<BoardNews>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<BoardNews>());
        services.AddSingleton<KeptResults>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<KeptResults>());
        services.AddSingleton<AnswerQueue>();
        services.AddSingleton<AnswerLimits>();
        services.AddSingleton<AnswerEndpoints>();
        services.AddScoped<ToolkitWords>();
        services.AddScoped<InstrumentBook>();
        services.AddScoped<BoardRights>();
        services.AddScoped<BoardReading>();
        services.AddScoped<Comparison>();
        services.AddScoped<BoardBook>();
        services.AddScoped<CountAnswersHandler>();
        services.AddScoped<PublishInstrumentHandler>();
        services.AddScoped<StartBoardHandler>();
        services.AddScoped<LeadBoardHandler>();
        services.AddScoped<NotesHandler>();
        services.AddScoped<CommitmentHandler>();
        services.AddScoped<TakeAnswersHandler>();
        services.AddScoped<PriorityHandler>();
        services.AddScoped<IPersonalData, ToolkitPersonalData>();
        services.AddScoped<INetworkLinks, MoveNetworkBoardsHandler>();
        services.AddScoped<DemoToolkit>();
        services.AddScoped<MakeDemoToolkitHandler>();
        services.AddScoped<RemoveDemoToolkitHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        AnswerEndpoints.Map(routes);
        KeptPages.Map(routes, "/j");
        KeptPages.Map(routes, "/toolkit/boards");
    }
}
