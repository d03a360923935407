using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Host.Settings;

/// <summary>The host changes how this host works. The record holds that and which settings, never to what: some of it is private, and passwords are nobody's business.</summary>
internal sealed class ChangeSettingsHandler(FusionDb db, DbSession session, RecordBook record, RelayPassword password)
{
    public async Task<Outcome<Done>> Handle(SettingsForm form, Actor actor, CancellationToken cancel)
    {
        if (form.Faults() is { Count: > 0 } faults) return Outcome<Done>.Rejected(faults);
        var settings = await db.Set<HostSettings>().AsTracking().FirstOrDefaultAsync(settings => settings.Id == HostSettings.OnlyId, cancel);
        if (settings is null) db.Add(settings = new HostSettings());
        var before = SettingsForm.Of(settings);
        form.Into(settings);
        var after = SettingsForm.Of(settings);
        var changed = typeof(SettingsForm).GetProperties().Where(property => property.GetIndexParameters().Length == 0 && !Equals(property.GetValue(before), property.GetValue(after))).Select(property => property.Name).ToList();
        if (form.ForgetPassword || !string.IsNullOrEmpty(form.RelayPassword)) changed.Add(nameof(SettingsForm.RelayPassword));
        if (changed.Count == 0) return default(Done);
        record.Enter("change-settings", actor.By, string.Join(", ", changed), actor.Pseudonym);
        session.Touch(Topic.Settings);
        if (form.ForgetPassword) password.Forget();
        else if (!string.IsNullOrEmpty(form.RelayPassword)) password.Set(form.RelayPassword);
        return default(Done);
    }
}
