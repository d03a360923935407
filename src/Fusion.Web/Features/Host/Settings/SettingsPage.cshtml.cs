using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Platform.Upkeep;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Host.Settings;

/// <summary>How this host works: its name, its mail, its limits.</summary>
[Authorize(Policies.Host)]
internal sealed class SettingsPageModel(FusionDb db, CurrentSettings settings, RelayPassword password, IEnumerable<IRetention> retentions, StartOptions options, Acts acts, Me me) : FusionPage
{
    public SettingsForm Form { get; private set; } = new();

    public string? To { get; private set; }

    public bool IsSaved { get; private set; }

    public bool HasPassword => password.IsSet;

    public bool IsDemonstration => options.Demonstration;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <summary>What is erased by itself, and when that was looked after last.</summary>
    public IReadOnlyList<(string Name, DateTime? At)> Retention { get; private set; } = [];

    public async Task OnGet(bool saved, CancellationToken cancel)
    {
        IsSaved = saved;
        Form = SettingsForm.Of(settings.Now);
        await Show(cancel);
    }

    public async Task<IActionResult> OnPost([FromForm] SettingsForm form, CancellationToken cancel)
    {
        var actor = me.Signed;
        var outcome = await acts.Run<ChangeSettingsHandler, Done>((handler, stop) => handler.Handle(form, actor, stop), cancel);
        return outcome.IsDone ? Redirect("/host/settings?saved=true") : await Again(form, null, outcome.Rejections, cancel);
    }

    public async Task<IActionResult> OnPostTest(string? to, CancellationToken cancel)
    {
        var language = Language.Current;
        var outcome = await acts.Run<SendTestMailHandler, Done>((handler, stop) => handler.Handle(to, language, stop), cancel);
        return outcome.IsDone ? Redirect("/host/mail") : await Again(SettingsForm.Of(settings.Now), to, outcome.Rejections, cancel);
    }

    async Task<IActionResult> Again(SettingsForm form, string? to, IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        (Form, To, Rejections) = (form, to, rejections);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        var ran = await db.Set<JobRun>().ToDictionaryAsync(run => run.Name, run => run.At, cancel);
        Retention = [.. retentions.Select(retention => (retention.Name, ran.TryGetValue(retention.Name, out var at) ? at : (DateTime?)null))];
        Title(Rejections.Count > 0 ? T["error.prefix", T["settings.title"]] : T["settings.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }
}
