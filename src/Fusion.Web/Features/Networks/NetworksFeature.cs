using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Networks.Accountability;
using Fusion.Web.Features.Networks.Changes;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Demonstration;
using Fusion.Web.Features.Networks.Digests;
using Fusion.Web.Features.Networks.Found;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Features.Networks.NetworkPage;
using Fusion.Web.Features.Networks.Offices;
using Fusion.Web.Features.Networks.Rules;
using Fusion.Web.Features.Networks.Spokespeople;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Networks;

internal sealed class NetworksFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<GovernanceForms>();
        services.AddScoped<Seats>();
        services.AddScoped<Names>();
        services.AddScoped<NetworkBook>();
        services.AddScoped<NetworkReading>();
        services.AddScoped<NetworkWords>();
        services.AddScoped<FoundNetworkHandler>();
        services.AddScoped<DescribeNetworkHandler>();
        services.AddScoped<JoinNetworkHandler>();
        services.AddScoped<AnswerJoinHandler>();
        services.AddScoped<LeaveNetworkHandler>();
        services.AddScoped<Departures>();
        services.AddScoped<NetworkLinkHandler>();
        services.AddScoped<InviteBodiesHandler>();
        services.AddScoped<OfficeHandler>();
        services.AddScoped<Appointing>();
        services.AddScoped<MailInvitations>();
        services.AddScoped<Rhythm>();
        services.AddScoped<GiveAccountHandler>();
        services.AddScoped<ReportMisuseHandler>();
        services.AddScoped<AnswerMisuseHandler>();
        services.AddScoped<RuleReading>();
        services.AddScoped<SwitchRulesHandler>();
        services.AddScoped<RulesHandler>();
        services.AddScoped<MemberMail>();
        services.AddScoped<MemberSearch>();
        services.AddScoped<Ties>();
        services.AddScoped<IntroduceMembersHandler>();
        services.AddScoped<DigestDraft>();
        services.AddScoped<SendDigestHandler>();
        AddToOthers(services);
    }

    /// <summary>What this feature brings to others: letters, lines of the Desk, what is kept of a person, and what they may ask of networks.</summary>
    static void AddToOthers(IServiceCollection services)
    {
        services.AddSingleton(new OptionalMail(InviteBodiesHandler.Kind));
        services.AddSingleton(new AskedMail(MailInvitations.LetterKey));
        services.AddSingleton(new OptionalMail(IntroduceMembersHandler.Kind));
        services.AddSingleton(new OptionalMail(SendDigestHandler.Kind));
        services.AddScoped<IDeskItems, NetworksDesk>();
        services.AddScoped<IPersonalData, NetworksPersonalData>();
        services.AddScoped<IRecordLinks<OrganisationId>, MoveNetworkMembersHandler>();
        services.AddScoped<IServed, ServedNetworks>();
        services.AddScoped<IDataset, NetworkDataset>();
        services.AddScoped<IRetention, EraseOldLinksHandler>();
        services.AddScoped<IRetention, EraseOldMotivesHandler>();
        services.AddScoped<IRetention, EraseOldMisusesHandler>();
        services.AddScoped<NetworkCards>();
        services.AddScoped<NetworkSeats>();
        services.AddScoped<NetworkVoters>();
        services.AddScoped<NetworkAdvisers>();
        services.AddScoped<Deciders>();
        services.AddScoped<NetworkPresence>();
        services.AddScoped<RuleWords>();
        services.AddScoped<NetworkChanges>();
        services.AddScoped<Mergers>();
        services.AddScoped<DemoNetworks>();
        services.AddScoped<MakeDemoNetworksHandler>();
        services.AddScoped<RemoveDemoNetworksHandler>();
    }
}
