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

/// <summary>Changes what an entry says. Of two people at once the second sees both versions, and chooses.</summary>
[Authorize(Policies.SignedIn), EnableRateLimiting("suggest")]
internal sealed class EditEntryModel(Acts acts, EntryCards cards, EntryStates states, ModerationQueue queue, FieldForm fields, Me me) : FusionPage
{
    EntryCard entry = null!;
    Draft now = Draft.Empty;

    public string RecordTitle { get; private set; } = "";

    public string Action => entry.Path + "/edit";

    public bool MayPublish { get; private set; }

    public int Version { get; private set; }

    /// <summary>What was there when the person began.</summary>
    public Draft Base { get; private set; } = Draft.Empty;

    public string Words { get; private set; } = "";

    public FormView Form { get; private set; } = null!;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    /// <summary>Fields of which both versions say something else, and whether the person's own is the one to keep unless they choose.</summary>
    public IReadOnlyList<FieldConflict> Conflicts { get; private set; } = [];

    public async Task<IActionResult> OnGet([FromRoute] string kind, [FromRoute] string slug, CancellationToken cancel)
    {
        if (!await Load(kind, slug, cancel)) return await MissingBelow("/edit", cancel);
        Base = now;
        Show(now);
        return Page();
    }

    public async Task<IActionResult> OnPost([FromRoute] string kind, [FromRoute] string slug, int version, string? words, CancellationToken cancel)
    {
        if (!await Load(kind, slug, cancel)) return await MissingBelow("/edit", cancel);
        var form = Request.Form;
        var draft = EntryFields.All.Take(name => form["choose." + name] == "theirs" ? now[name] : fields.Given(form, EntryFields.All.Find(name)!));
        Words = words ?? "";
        var actor = me.Signed;
        var outcome = await acts.Run<SubmitEntryHandler, Submitted>((handler, stop) => handler.Handle(new Submission(entry.Id, version, draft, Words), actor, stop), cancel);
        if (outcome.IsDone) return Redirect(outcome.Value!.Path ?? entry.Path + "?suggested=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Base = Draft.FromJson(form["base"]);
        if (Rejections.Any(rejection => rejection.MessageKey == "edit.conflict")) Compare(draft);
        else Version = version;
        Show(draft);
        return Page();
    }

    /// <summary>Sets what the person says beside what is there now; where only one of them changed a field, that is what is kept unless they choose.</summary>
    void Compare(Draft mine)
    {
        Conflicts = FieldConflict.Between(EntryFields.All.Fields, mine, now, Base);
        Base = now;
    }

    async Task<bool> Load(string kind, string slug, CancellationToken cancel)
    {
        if (await cards.Find(EntryKinds.FromSegment(kind), slug, cancel) is not { } found) return false;
        entry = found;
        var stored = (await states.Find(found.Id, track: false, cancel))!;
        now = EntryFields.All.Read(stored);
        (Version, RecordTitle, MayPublish) = (stored.Entry.Version, found.Title.ToString(), await queue.MayPublish(me.Signed, cancel));
        return true;
    }

    void Show(Draft draft)
    {
        Form = fields.View(EntryFields.All.Fields, draft, Rejections);
        Title(Rejections.Count > 0 ? T["error.prefix", T["edit.title"]] : T["edit.title"]);
        Frame.IsPrivate = true;
        Below((T[$"kind.{entry.Kind.Segment()}"], $"/{entry.Kind.Segment()}"), (RecordTitle, entry.Path));
    }
}
