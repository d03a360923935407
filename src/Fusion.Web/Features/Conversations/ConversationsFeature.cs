using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Participants;

namespace Fusion.Web.Features.Conversations;

internal sealed class ConversationsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<ParticipantTokens>();
        services.AddSingleton<ConversationBook>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<ConversationBook>());
        services.AddSingleton<VoteQueue>();
        services.AddSingleton<Voter>();
        services.AddSingleton<Limits>();
        services.AddSingleton<VoteEndpoints>();
        services.AddScoped<CastVotesHandler>();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => VoteEndpoints.Map(routes);
}
