using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Features.Catalogue.EditEntry;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Catalogue.Merge;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Features.Catalogue.Report;
using Fusion.Web.Features.Catalogue.Stories;
using Fusion.Web.Features.Catalogue.Stories.ReadStory;
using Fusion.Web.Features.Catalogue.Stories.WriteStory;
using Fusion.Web.Features.Catalogue.Versions;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Packs;

namespace Fusion.Web.Features.Catalogue;

internal sealed class CatalogueFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<FacetValues>();
        services.AddSingleton<CatalogueIndex>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<CatalogueIndex>());
        services.AddScoped<EntryCards>();
        services.AddScoped<ToldPoints>();
        services.AddScoped<CatalogueIds>();
        services.AddScoped<IConfirmable, ConfirmableEntries>();
        services.AddScoped<ICaretakers, EntryCaretakers>();
        services.AddScoped<EntryStates>();
        services.AddScoped<EntryOrganisations>();
        services.AddScoped<EntryEditor>();
        services.AddScoped<SubmitEntryHandler>();
        services.AddScoped<ConfirmEntryHandler>();
        services.AddScoped<RevertEntryHandler>();
        services.AddScoped<ReportEntryHandler>();
        services.AddScoped<IImportTarget, EntryRowImporter>();
        services.AddScoped<IMergeable, MergeEntriesHandler>();
        services.AddScoped<IRecordLinks<OrganisationId>, MoveEntryOrganisationsHandler>();
        services.AddScoped<IModerated, ModeratedEntries>();
        AddStories(services);
        services.AddTransient<IPackImporter, CatalogueImporter>();
        services.AddScoped<IDataset, EntryDataset>();
        services.AddScoped<IDataset, FactDataset>();
        services.AddScoped<IDataset, PointDataset>();
        services.AddScoped<IDataset, LinkDataset>();
    }
    static void AddStories(IServiceCollection services)
    {
        services.AddScoped<StoryReading>();
        services.AddScoped<StoryPeers>();
        services.AddScoped<StoryPublishing>();
        services.AddScoped<WriteStoryHandler>();
        services.AddScoped<ReadStoryHandler>();
        services.AddScoped<IEntrySection, StoryPart>();
        services.AddScoped<IAttachable, AttachableStories>();
        services.AddScoped<IRecordLinks<EntryId>, MoveStoriesHandler>();
        services.AddScoped<IPersonalData, StoriesPersonalData>();
        services.AddScoped<IDeskItems, StoriesDesk>();
    }
}
