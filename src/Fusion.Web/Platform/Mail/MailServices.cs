using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Platform.Upkeep;

namespace Fusion.Web.Platform.Mail;

internal static class MailServices
{
    /// <summary>The outbox, its sender, and the settings that both follow.</summary>
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<CurrentSettings>();
        services.AddSingleton<IReadModel>(provider => provider.GetRequiredService<CurrentSettings>());
        services.AddSingleton<SignedLinks>();
        services.AddSingleton<RelayPassword>();
        services.AddSingleton<MailState>();
        services.AddSingleton<LetterWriter>();
        foreach (var topic in (Topic[])[Topic.Mail, Topic.Settings]) services.AddSingleton<IReadModel>(provider => new MailBell(topic, provider.GetRequiredService<MailState>()));
        services.AddScoped<Outbox>();
        services.AddScoped<Bounces>();
        services.AddScoped<TakeLettersHandler>();
        services.AddScoped<MarkLetterHandler>();
        services.AddScoped<IRetention, EraseOldMailHandler>();
        services.AddHostedService<MailSender>();
    }
}
