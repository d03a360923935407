using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Conversations.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Organise;
using Fusion.Web.Features.Conversations.Room;
using Fusion.Web.Features.Conversations.TakePart;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;

namespace Fusion.Web.Features.Conversations;

internal sealed class ConversationsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ConversationBook>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<ConversationBook>());
        services.AddSingleton<IReadModel, ConversationPeople>();
        services.AddHostedService<VoteWatch>();
        services.AddSingleton<ConversationFinder>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<ConversationFinder>());
        services.AddScoped<IDataset, ConversationDataset>();
        services.AddScoped<ConversationRights>();
        services.AddScoped<ServedRecords>();
        services.AddScoped<INetworkLinks, MoveNetworkConversationsHandler>();
        services.AddScoped<INetworkNews, ConversationsNews>();
        services.AddSingleton<VoteQueue>();
        services.AddSingleton<Voter>();
        services.AddSingleton<Limits>();
        services.AddSingleton<VoteEndpoints>();
        services.AddSingleton<ExportEndpoints>();
        services.AddSingleton<RoomNews>();
        services.AddSingleton<RoomEndpoints>();
        services.AddHostedService<MapWorker>();
        services.AddScoped<CastVotesHandler>();
        services.AddScoped<AddStatementHandler>();
        services.AddScoped<AddIdeaHandler>();
        services.AddScoped<AboutYouHandler>();
        services.AddScoped<LeaveConversationHandler>();
        services.AddScoped<SaveConversationHandler>();
        services.AddScoped<StageHandler>();
        services.AddScoped<TargetsHandler>();
        services.AddScoped<SummaryHandler>();
        services.AddScoped<ModerateHandler>();
        services.AddScoped<SortIdeaHandler>();
        services.AddScoped<BatchHandler>();
        services.AddScoped<KeepMapHandler>();
        services.AddScoped<MakeMadeUpHandler>();
        services.AddScoped<RemoveMadeUpHandler>();
        services.AddScoped<DemoConversations>();
        services.AddScoped<IPersonalData, ConversationsPersonalData>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        VoteEndpoints.Map(routes);
        KeptPages.Map(routes, "/conversations");
        ExportEndpoints.Map(routes);
        RoomEndpoints.Map(routes);
    }
}
