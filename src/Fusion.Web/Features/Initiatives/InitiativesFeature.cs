using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Initiatives.Contracts;
using Fusion.Web.Features.Initiatives.EditEnquiry;
using Fusion.Web.Features.Initiatives.EnquiryPage;
using Fusion.Web.Features.Initiatives.Goals;
using Fusion.Web.Features.Initiatives.Introductions;
using Fusion.Web.Features.Initiatives.NewEnquiry;
using Fusion.Web.Features.Initiatives.ThemePage;
using Fusion.Web.Features.Initiatives.Travel;
using Fusion.Web.Features.Initiatives.WaitingPage;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Initiatives;

internal sealed class InitiativesFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<Desk>();
        services.AddScoped<EnquiryReading>();
        services.AddScoped<InitiativeLabels>();
        services.AddScoped<Nearby>();
        services.AddSingleton<TravelledEntries>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<TravelledEntries>());
        services.AddScoped<TravelBook>();
        services.AddScoped<IEntrySection, TravelPart>();
        services.AddScoped<OpenEnquiryHandler>();
        services.AddScoped<EditEnquiryHandler>();
        services.AddScoped<CycleHandler>();
        services.AddScoped<EndEnquiryHandler>();
        services.AddScoped<MemberHandler>();
        services.AddScoped<RemarkHandler>();
        services.AddScoped<JudgeInitiativeHandler>();
        services.AddScoped<ThemeHandler>();
        services.AddScoped<GoalHandler>();
        services.AddScoped<AdoptHandler>();
        services.AddScoped<IntroduceHandler>();
        services.AddScoped<IRecordLinks<EntryId>, MoveTrialsHandler>();
        services.AddScoped<INetworkLinks, MoveNetworkGoalsHandler>();
        services.AddScoped<GoalCards>();
        services.AddScoped<IDeskItems, IntroductionsDesk>();
        services.AddScoped<IPersonalData, InitiativesPersonalData>();
        services.AddScoped<IDataset, EnquiryDataset>();
        services.AddScoped<IDataset, AdoptionDataset>();
        services.AddScoped<IDataset, GoalDataset>();
        services.AddTransient<IPackImporter, InitiativesImporter>();
    }
}
