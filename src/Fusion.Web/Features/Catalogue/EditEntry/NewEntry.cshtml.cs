using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Catalogue.Editing;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Fusion.Web.Features.Catalogue.EditEntry;

/// <summary>Adds an entry, from nothing or as a copy of another.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class NewEntryModel(EntryStates states, Acts acts, ModerationQueue queue, FieldForm fields, Me me) : FusionPage
{
    public bool MayPublish { get; private set; }

    public bool IsSent { get; private set; }

    public string Words { get; private set; } = "";

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <param name="copy">The entry to begin from.</param>
    public async Task OnGet(Guid? copy, bool sent, CancellationToken cancel)
    {
        IsSent = sent;
        await Show(copy is { } id ? await CopyOf(new EntryId(id), cancel) : Draft.Empty.With("kind", "innovation"), cancel);
    }

    public async Task<IActionResult> OnPost(string? words, CancellationToken cancel)
    {
        var draft = EntryFields.All.Take(name => fields.Given(Request.Form, EntryFields.All.Find(name)!));
        Words = words ?? "";
        var actor = me.Signed;
        var outcome = await acts.Run<SubmitEntryHandler, Submitted>((handler, stop) => handler.Handle(new Submission(null, 0, draft, Words), actor, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path ?? "/contribute/entry?sent=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(draft, cancel);
        return Page();
    }

    /// <summary>All that it says, but where that is known from: a copy needs a source of its own.</summary>
    async Task<Draft> CopyOf(EntryId id, CancellationToken cancel) =>
        await states.Find(id, track: false, cancel) is { } entry ? EntryFields.All.Read(entry).With("source_text", "") : Draft.Empty.With("kind", "innovation");

    async Task Show(Draft draft, CancellationToken cancel)
    {
        MayPublish = await queue.MayPublish(me.Signed, cancel);
        Form = fields.View(EntryFields.All.Fields, draft, Rejections);
        Title(Rejections.Count > 0 ? T["error.prefix", T["new.title"]] : T["new.title"], T["new.lead"]);
        Frame.IsPrivate = true;
        Below((T["nav.contribute"], "/contribute"));
    }
}
