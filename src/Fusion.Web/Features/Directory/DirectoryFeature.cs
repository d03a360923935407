using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Claims;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Reminders.Contracts;
using Fusion.Web.Features.Directory.Editing;
using Fusion.Web.Features.Directory.Merge;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Directory.EditOrganisation;
using Fusion.Web.Features.Directory.Report;
using Fusion.Web.Features.Directory.Versions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Packs;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Directory;

internal sealed class DirectoryFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<DirectoryIndex>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<DirectoryIndex>());
        services.AddScoped<OrganisationCards>();
        services.AddScoped<DirectoryIds>();
        services.AddScoped<OrganisationNames>();
        services.AddScoped<IConfirmable, ConfirmableOrganisations>();
        services.AddScoped<ICaretakers, OrganisationCaretakers>();
        services.AddScoped<Profiles>();
        services.AddSingleton<SiteCheck>();
        services.AddScoped<AskHandler>();
        services.AddSingleton(new AskedMail(AskHandler.LetterKey));
        services.AddScoped<DecideHandler>();
        services.AddScoped<OrganisationEditor>();
        services.AddScoped<WhoMayEdit>();
        services.AddScoped<SubmitOrganisationHandler>();
        services.AddScoped<ConfirmOrganisationHandler>();
        services.AddScoped<RevertOrganisationHandler>();
        services.AddScoped<ReportOrganisationHandler>();
        services.AddScoped<IModerated, ModeratedOrganisations>();
        services.AddScoped<IDeskItems, ClaimDesk>();
        services.AddScoped<IPersonalData, ClaimsPersonalData>();
        services.AddScoped<IRetention, EraseOldClaimsHandler>();
        services.AddScoped<IDecisions, ClaimDecisions>();
        services.AddTransient<IPackImporter, DirectoryImporter>();
        services.AddScoped<IImportTarget, OrganisationRowImporter>();
        services.AddScoped<IMergeable, MergeOrganisationsHandler>();
        services.AddScoped<IRecordLinks<OrganisationId>, MoveClaimsHandler>();
        services.AddScoped<IDataset, OrganisationDataset>();
    }
}
