using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Platform.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations;

/// <summary>A page of a conversation's organisers: of whoever began it, and of hosts.</summary>
[Authorize(Policies.Moderator)]
internal abstract class OrganisePage(ConversationBook book, Voter voter, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    /// <summary>Who acts.</summary>
    protected Actor By => HttpContext.RequestServices.GetRequiredService<Me>().Signed;

    protected override IActionResult? Refusal() => IsOrganiser ? null : Forbid();

    protected void NamedForOrganisers(string title)
    {
        Named(title, "");
        Frame.IsPrivate = true;
        if (Frame.Crumbs.Count > 0) Frame.Crumbs.Add((T["organise.title"], About.Path + "/organise"));
    }
}
