using Fusion.Web.Features.Accounts.Contracts;
using Fusion.OpenRecord;
using Fusion.Web.Features.Record.ChangeKey;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Features.Record.Witnessing;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Record.KeepingPage;

/// <summary>How the record is kept: its head, its witnesses and its keys, for the person in charge.</summary>
[Authorize("Host")]
internal sealed class KeepingPageModel(LogState state, CurrentKeys keys, Witnesses witnesses, RecordHealth health, Acts acts, Me me) : FusionPage
{
    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public IReadOnlyList<string> Alarms => health.Alarms;

    public SignedHead? Head => state.Head;

    /// <summary>The keys that sign, the newest first.</summary>
    public IReadOnlyList<VerifierKey> Keys { get; private set; } = [];

    /// <summary>Each witness, and whether it has signed the head that is shown.</summary>
    public IReadOnlyList<(PolicyWitness Witness, bool HasSigned)> Witnesses { get; private set; } = [];

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPostChange(CancellationToken cancel)
    {
        return await Answer(await acts.Run<ChangeKeyHandler, Done>((handler, stop) => handler.Handle(me.Signed.By, me.Signed.Pseudonym, stop), cancel), cancel);
    }

    public async Task<IActionResult> OnPostRetire(CancellationToken cancel)
    {
        return await Answer(await acts.Run<RetireKeyHandler, Done>((handler, stop) => handler.Handle(me.Signed.By, me.Signed.Pseudonym, stop), cancel), cancel);
    }

    async Task<IActionResult> Answer(Outcome<Done> outcome, CancellationToken cancel)
    {
        if (outcome.IsDone) return Redirect("/host/record");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(cancel);
        return Page();
    }

    async Task Show(CancellationToken cancel)
    {
        Keys = await keys.InForce(cancel);
        IReadOnlyList<string> signed = Head is { } head ? witnesses.Of(head) : [];
        Witnesses = [.. witnesses.Policy.Witnesses.Select(witness => (witness, signed.Contains(witness.Name)))];
        Title(Rejections.Count > 0 ? T["error.prefix", T["keeping.title"]] : T["keeping.title"]);
        Frame.IsPrivate = true;
        Below((T["nav.host"], "/host"));
    }
}
