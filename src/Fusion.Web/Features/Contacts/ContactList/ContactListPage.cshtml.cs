using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Contacts.ContactList;

/// <summary>The people whom somebody brought and wants to invite; theirs alone.</summary>
[Authorize(Policies.Moderator)]
internal sealed class ContactListPageModel(FusionDb db, Acts acts, OrganisationCards organisations, Me me) : FusionPage
{
    const int PageSize = 50;

    public int Total { get; private set; }

    /// <summary>Who was not written to yet and can be.</summary>
    public int Waiting { get; private set; }

    public int? Asked { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public string? Next { get; private set; }

    public IReadOnlyList<ContactView> Contacts { get; private set; } = [];

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    public Task OnGet(Guid? after, int? asked, CancellationToken cancel)
    {
        Asked = asked;
        return Show(after, cancel);
    }

    public async Task<IActionResult> OnPostAsk(CancellationToken cancel)
    {
        var actor = me.Signed;
        var outcome = await acts.Run<AskContactsHandler, int>((handler, stop) => handler.Handle(actor, stop), cancel);
        return outcome.IsDone ? Redirect($"/contacts?asked={outcome.Value}") : await Again(outcome.Rejections, cancel);
    }

    public async Task<IActionResult> OnPostRemove(Guid id, CancellationToken cancel)
    {
        var actor = me.Signed;
        var outcome = await acts.Run<RemoveContactHandler, Done>((handler, stop) => handler.Handle(id, actor, stop), cancel);
        return outcome.IsDone ? Redirect("/contacts") : await Again(outcome.Rejections, cancel);
    }

    async Task<IActionResult> Again(IReadOnlyList<Rejection> rejections, CancellationToken cancel)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(null, cancel);
        return Page();
    }

    async Task Show(Guid? after, CancellationToken cancel)
    {
        var own = me.Signed.AccountId;
        var mine = db.Set<Contact>().Where(one => one.KeptBy == own);
        (Total, Waiting) = (await mine.CountAsync(cancel), await mine.CountAsync(one => one.AskedAt == null && one.Email != "", cancel));
        IsFirst = after is null;
        if (after is { } id && await mine.FirstOrDefaultAsync(one => one.Id == id, cancel) is { } last) mine = mine.Where(one => one.Name.CompareTo(last.Name) > 0 || (one.Name == last.Name && one.Id.CompareTo(last.Id) > 0));
        var rows = await mine.OrderBy(one => one.Name).ThenBy(one => one.Id).Take(PageSize + 1).ToListAsync(cancel);
        var names = (await organisations.Of([.. rows.Select(one => one.OrganisationId).OfType<OrganisationId>().Distinct()], cancel)).ToDictionary(card => card.Id);
        Contacts = [.. rows.Take(PageSize).Select(one => new ContactView(one, one.OrganisationId is { } organisation ? names.GetValueOrDefault(organisation) : null, (one.AskedAt ?? one.AddedAt) + Contact.Kept))];
        if (rows.Count > PageSize) Next = $"/contacts?after={rows[PageSize - 1].Id}";
        Response.Headers.CacheControl = "no-store";
        Title(Rejections.Count > 0 ? T["error.prefix", T["contacts.title"]] : T["contacts.title"]);
        Frame.IsPrivate = true;
        Below((T["desk.title"], "/desk"));
    }
}

/// <param name="Until">When it goes by itself.</param>
internal sealed record ContactView(Contact Contact, OrganisationCard? Organisation, DateTime Until);
