using Fusion.Web.Platform;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Features.Reminders;

internal sealed class RemindersFeature : IFeature
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new OptionalMail(SendRemindersHandler.Kind));
        services.AddScoped<IDailyJob, SendRemindersHandler>();
        services.AddScoped<IRetention, EraseOldRemindersHandler>();
        services.AddScoped<Responsible>();
        services.AddScoped<AnswerReminderHandler>();
    }
}
