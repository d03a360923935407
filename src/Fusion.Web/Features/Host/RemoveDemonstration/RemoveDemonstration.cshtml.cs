using System.Security.Claims;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Host.RemoveDemonstration;

/// <summary>One click takes every made-up record and person away.</summary>
[Authorize("Host")]
internal sealed class RemoveDemonstrationModel(ContentPacks packs, DemoConversations conversations, DemoPeople people) : FusionPage
{
    public IActionResult OnGet() => Redirect("/host");

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        foreach (var pack in (await packs.Loaded(cancel)).Where(pack => pack.IsSynthetic)) await packs.Remove(pack.Id, User.FindFirstValue("name")!, cancel);
        await conversations.Remove(User.FindFirstValue("name")!, cancel);
        await people.Remove(Guid.Parse(User.FindFirstValue(ClaimTypes.NameIdentifier)!), cancel);
        return Redirect("/host");
    }
}
