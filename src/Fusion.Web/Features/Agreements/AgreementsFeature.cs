using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Commitments;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Agreements.Demonstration;
using Fusion.Web.Features.Agreements.Signatories;
using Fusion.Web.Features.Agreements.Writing;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Agreements;

internal sealed class AgreementsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new OptionalMail(RemindRenewalsHandler.Kind));
        services.AddScoped<Keepers>();
        services.AddScoped<AgreementWords>();
        services.AddScoped<AgreementReading>();
        services.AddScoped<AgreementBeginnings>();
        services.AddScoped<Publishing>();
        services.AddScoped<Parties>();
        services.AddScoped<SignatoryNames>();
        services.AddScoped<SignatoryCounts>();
        services.AddScoped<SaveAgreementHandler>();
        services.AddScoped<PublishAgreementHandler>();
        services.AddScoped<SignHandler>();
        services.AddScoped<CommitmentHandler>();
        services.AddScoped<IDailyJob, RemindRenewalsHandler>();
        services.AddScoped<IDeskItems, AgreementsDesk>();
        services.AddScoped<INetworkNews, AgreementsNews>();
        services.AddScoped<IPersonalData, AgreementsPersonalData>();
        services.AddScoped<IRecordLinks<OrganisationId>, MoveSignaturesHandler>();
        services.AddScoped<INetworkLinks, MoveNetworkAgreementsHandler>();
        services.AddScoped<IDataset, AgreementDataset>();
        services.AddScoped<AgreementCards>();
        services.AddScoped<DemoAgreements>();
        services.AddScoped<MakeDemoAgreementsHandler>();
        services.AddScoped<RemoveDemoAgreementsHandler>();
    }
}
