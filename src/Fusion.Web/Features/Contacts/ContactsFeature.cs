using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Contacts.Affiliations;
using Fusion.Web.Features.Contacts.Answer;
using Fusion.Web.Features.Contacts.ContactList;
using Fusion.Web.Features.Contacts.People;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Contacts;

internal sealed class ContactsFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddScoped<IImportTarget, ContactRowImporter>();
        services.AddScoped<IImportTarget, AffiliationRowImporter>();
        services.AddScoped<ContactLinks>();
        services.AddScoped<AskContactsHandler>();
        services.AddScoped<RemoveContactHandler>();
        services.AddScoped<AnswerContactHandler>();
        services.AddScoped<RemoveAffiliationHandler>();
        services.AddScoped<EraseContacts>();
        services.AddScoped<IInvites, ContactInvites>();
        services.AddScoped<IPersonalData, ContactsPersonalData>();
        services.AddScoped<IRetention, EraseOldContactsHandler>();
        services.AddScoped<IRecordLinks<OrganisationId>, MoveContactsHandler>();
        services.AddSingleton(new OptionalMail(AskContactsHandler.Kind));
        services.AddSingleton(new AskedMail(AskContactsHandler.LetterKey));
    }
}
