using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Evidence.CorrectFinding;
using Fusion.Web.Features.Evidence.EntryEvidence;
using Fusion.Web.Features.Evidence.FindingPage;
using Fusion.Web.Features.Evidence.NewFinding;
using Fusion.Web.Features.Evidence.Pooling;
using Fusion.Web.Features.Evidence.Rules;
using Fusion.Web.Features.Evidence.WaitingPage;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Evidence;

internal sealed class EvidenceFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<RulesInForce>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<RulesInForce>());
        services.AddScoped<RuleDecisions>();
        services.AddScoped<ChangeRulesHandler>();
        services.AddScoped<INetworkLinks, RemoveNetworkRulesHandler>();
        services.AddSingleton<EvidenceShelf>();
        services.AddSingleton<StudiedEntries>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<StudiedEntries>());
        services.AddScoped<EvidenceBook>();
        services.AddScoped<EvidencePictures>();
        services.AddScoped<FindingLabels>();
        services.AddScoped<FindingReading>();
        services.AddScoped<FindingCards>();
        services.AddScoped<Standing>();
        services.AddScoped<IEntrySection, EvidencePart>();
        services.AddScoped<SubmitFindingHandler>();
        services.AddScoped<CorrectFindingHandler>();
        services.AddScoped<WithdrawFindingHandler>();
        services.AddScoped<JudgeFindingHandler>();
        services.AddScoped<IRecordLinks<EntryId>, MoveFindingsHandler>();
        services.AddScoped<IPersonalData, FindingsPersonalData>();
        services.AddScoped<IAttachable, AttachableFindings>();
        services.AddScoped<IDataset, FindingDataset>();
        services.AddTransient<IPackImporter, EvidenceImporter>();
    }
}
