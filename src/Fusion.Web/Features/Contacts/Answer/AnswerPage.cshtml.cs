using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Contacts.Affiliations;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.Answer;

/// <summary>Somebody who was written to sees what is kept of them and by whom, and says yes or no. Opening the link does nothing: mail programs do that too.</summary>
[EnableRateLimiting("suggest")]
[AllowAnonymous]
internal sealed class AnswerPageModel(FusionDb db, Acts acts, ContactLinks links, Contributors contributors, OrganisationCards organisations, Me me) : FusionPage
{
    /// <summary>Null when nothing is kept of them any more.</summary>
    public Contact? Contact { get; private set; }

    /// <summary>Who brought it.</summary>
    public string By { get; private set; } = "";

    public DateTime Until { get; private set; }

    public IReadOnlyList<(string Name, Affiliation? As)> Belongs { get; private set; } = [];

    public bool IsSignedIn => me.IsSignedIn;

    public string Me => me.Name;

    public string Here => Request.Path;

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public Task OnGet(string token, CancellationToken cancel) => Show(token, cancel);

    public async Task<IActionResult> OnPostYes(string token, CancellationToken cancel)
    {
        if (me.Actor is not { } actor) return Challenge();
        var outcome = await acts.Run<AnswerContactHandler, Done>((handler, stop) => handler.TakeUp(token, actor, stop), cancel);
        if (outcome.IsDone) return Redirect("/account/memberships?welcome=true");
        Rejections = outcome.Rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(token, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostNo(string token, CancellationToken cancel)
    {
        await acts.Run<AnswerContactHandler, Done>((handler, stop) => handler.Forget(token, stop), cancel);
        return Redirect(Here);
    }

    public string Words(Affiliation one) => MembershipWords.Of(T, one);

    async Task Show(string token, CancellationToken cancel)
    {
        Contact = await links.Find(token, cancel);
        if (Contact is { } contact)
        {
            var brought = await db.Set<Affiliation>().AsNoTracking().Where(one => one.ContactId == contact.Id).OrderBy(one => one.Id).ToListAsync(cancel);
            var cards = await organisations.Of([.. brought.Select(one => one.OrganisationId).Concat(contact.OrganisationId is { } known ? [known] : []).Distinct()], cancel);
            Belongs = [.. cards.Select(card => (card.Name, brought.Find(one => one.OrganisationId == card.Id)))];
            By = (await contributors.Find(contact.KeptBy, cancel))?.Name ?? "";
            Until = (contact.AskedAt ?? contact.AddedAt) + Contacts.Contact.Kept;
        }
        else if (Rejections.Count == 0) Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        Title(Contact is null ? T["contacts.answer.gone"] : T["contacts.answer.title"]);
        Frame.IsPrivate = true;
    }
}
