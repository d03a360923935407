using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Profile;
using Fusion.Web.Features.Accounts.Sessions;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.AccountPage;

/// <summary>Who is signed in, what they are called, and whether they are seen in public.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class AccountPageModel(FusionDb db, Acts acts, Me me, Door door, Bounces bounces) : FusionPage
{
    public Account Account { get; private set; } = null!;

    public ProfileWords Words { get; private set; } = null!;

    /// <summary>The last letter to their address, if it came back.</summary>
    public OutboxLetter? CameBack { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public IReadOnlyList<Rejection> Rejections { get; private set; } = [];

    Guid Id => me.Signed.AccountId;

    public Task OnGet(CancellationToken cancel) => Show(null, cancel);

    public async Task<IActionResult> OnPostProfile(string? name, string? language, bool isPublic, string? handle, string? about, string? site, CancellationToken cancel)
    {
        var words = new ProfileWords(name, language, isPublic, handle, about, site);
        var outcome = await acts.Run<ProfileHandler, Done>((handler, stop) => handler.Handle(Id, words, stop), cancel);
        if (!outcome.IsDone) return await Again(outcome.Rejections, words, cancel);
        await door.Renew(cancel);
        return Redirect("/account?done=profile");
    }

    public async Task<IActionResult> OnPostMail(string? email, CancellationToken cancel) => await Told(await acts.Run<MailAddressHandler, Done>((handler, stop) => handler.Ask(Id, email, stop), cancel), "mail", cancel);

    public async Task<IActionResult> OnPostRemoveMail(CancellationToken cancel) => await Told(await acts.Run<MailAddressHandler, Done>((handler, stop) => handler.Remove(Id, stop), cancel), "mail-removed", cancel);

    async Task<IActionResult> Told(Outcome<Done> outcome, string done, CancellationToken cancel) => outcome.IsDone ? Redirect($"/account?done={done}") : await Again(outcome.Rejections, null, cancel);

    async Task<IActionResult> Again(IReadOnlyList<Rejection> rejections, ProfileWords? words, CancellationToken cancel)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Show(words, cancel);
        return Page();
    }

    async Task Show(ProfileWords? given, CancellationToken cancel)
    {
        Account = await db.Users.FirstAsync(account => account.Id == Id, cancel);
        if (Account is { EmailConfirmed: true, Email: { } email }) CameBack = await bounces.Last(email, cancel);
        Words = given ?? new ProfileWords(Account.DisplayName, Account.Language, Account.IsPublic, Account.Handle, Account.About, Account.Site);
        Response.Headers.CacheControl = "no-store";
        Title(Rejections.Count > 0 ? T["error.prefix", T["nav.account"]] : T["nav.account"]);
        Frame.IsPrivate = true;
        Below((T["desk.title"], "/desk"));
    }
}
