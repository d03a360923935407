using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;

namespace Fusion.Web.Features.Host.Settings;

/// <summary>Posts the test mail that the host asked for. Who gets mail is private, so the record holds no entry.</summary>
internal sealed class SendTestMailHandler(FusionDb db, Outbox outbox, CurrentSettings settings)
{
    public Task<Outcome<Done>> Handle(string? to, Language language, CancellationToken cancel)
    {
        var address = to?.Trim() ?? "";
        if (!SettingsForm.IsAddress(address)) return Task.FromResult<Outcome<Done>>(new Rejection("to", "settings.test.invalid"));
        outbox.Post(db, new Letter(address, language.Code, $"test {Guid.NewGuid()}", "test.relay", [settings.Now.Name], "/host/settings"));
        return Task.FromResult<Outcome<Done>>(default(Done));
    }
}
