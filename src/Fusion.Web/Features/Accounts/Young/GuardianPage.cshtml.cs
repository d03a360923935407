using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Young;

/// <summary>What a guardian reads before they agree, and where they may withdraw it. Whoever has the link is taken for the guardian; it was handed to them by the organisation.</summary>
[EnableRateLimiting("sign-in")]
[AllowAnonymous]
internal sealed class GuardianPageModel(FusionDb db, Acts acts, OrganisationCards organisations) : FusionPage
{
    public YoungPerson? Person { get; private set; }

    public OrganisationCard? Organisation { get; private set; }

    public string? StartLink { get; private set; }

    public bool IsOver { get; private set; }

    public async Task<IActionResult> OnGet(string token, CancellationToken cancel) => await Show(token, cancel);

    public async Task<IActionResult> OnPost(string token, bool agree, CancellationToken cancel)
    {
        if (agree)
        {
            var agreed = await acts.Run<YoungHandler, string>((handler, stop) => handler.Agree(token, stop), cancel);
            if (agreed.IsDone) StartLink = LinkBase.Of(HttpContext).To(agreed.Value!);
            return await Show(token, cancel);
        }
        IsOver = (await acts.Run<YoungHandler, Done>((handler, stop) => handler.Refuse(token, stop), cancel)).IsDone;
        return await Show(token, cancel);
    }

    async Task<IActionResult> Show(string token, CancellationToken cancel)
    {
        var hash = Token.HashOf(token);
        Person = await db.Set<YoungPerson>().FirstOrDefaultAsync(one => one.GuardianHash == hash, cancel);
        if (Person is not null) Organisation = await organisations.Of([Person.OrganisationId], cancel) is [var card] ? card : null;
        if (Person is null && !IsOver) return NotFound();
        Response.Headers.CacheControl = "no-store";
        Title(T["guardian.title"]);
        Frame.IsPrivate = true;
        Below();
        return Page();
    }
}
