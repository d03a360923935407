using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Demonstration;
using Fusion.Web.Features.Decisions.Discuss;
using Fusion.Web.Features.Decisions.Propose;
using Fusion.Web.Features.Decisions.Room;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Decisions.Steps;
using Fusion.Web.Features.Decisions.Trusts;
using Fusion.Web.Features.Decisions.Vote;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Mail;

namespace Fusion.Web.Features.Decisions;

internal sealed class DecisionsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<DecisionRights>();
        services.AddScoped<DecisionReading>();
        services.AddScoped<DecisionWords>();
        services.AddScoped<DecisionBook>();
        services.AddScoped<DecisionTurnout>();
        services.AddScoped<Opening>();
        services.AddScoped<SettledRecord>();
        services.AddScoped<Effects>();
        services.AddScoped<Putting>();
        services.AddScoped<RuleVotes>();
        services.AddScoped<ProposeHandler>();
        services.AddScoped<ChangeProposalHandler>();
        services.AddScoped<OpenVoteHandler>();
        services.AddScoped<SettleHandler>();
        services.AddScoped<RemindHandler>();
        services.AddScoped<CastBallotHandler>();
        services.AddScoped<BallotBooth>();
        services.AddSingleton<BallotQueue>();
        services.AddSingleton<BallotPapers>();
        services.AddScoped<SupportHandler>();
        services.AddScoped<VoiceHandler>();
        services.AddScoped<AskAdviceHandler>();
        services.AddScoped<StepHandler>();
        services.AddScoped<HandsHandler>();
        services.AddScoped<TrustHandler>();
        services.AddSingleton<DecisionClock>();
        services.AddHostedService(provider => provider.GetRequiredService<DecisionClock>());
        services.AddSingleton(new OptionalMail(DecisionBook.Kind));
        services.AddScoped<IDeskItems, DecisionsDesk>();
        services.AddScoped<INetworkNews, DecisionsNews>();
        services.AddScoped<IPersonalData, DecisionsPersonalData>();
        services.AddScoped<INetworkLinks, MoveNetworkDecisionsHandler>();
        services.AddScoped<IServed, ServedDecisions>();
        services.AddScoped<IDataset, DecisionDataset>();
        services.AddScoped<DecisionCards>();
        services.AddScoped<DemoDecisions>();
        services.AddScoped<MakeDemoDecisionsHandler>();
        services.AddScoped<RemoveDemoDecisionsHandler>();
    }
}
