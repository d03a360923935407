using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Import.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Toolkit.Contracts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Host.RemoveDemonstration;

/// <summary>One click takes every made-up record and person away.</summary>
[Authorize(Policies.Host)]
internal sealed class RemoveDemonstrationModel(ContentPacks packs, DemoConversations conversations, DemoNetworks networks, DemoAgreements agreements, DemoEvents events, DemoDecisions decisions, DemoToolkit toolkit, DemoPeople people, Me me) : FusionPage
{
    public IActionResult OnGet() => Redirect("/host");

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        await agreements.Remove(me.Signed.By, cancel);
        await events.Remove(me.Signed.By, cancel);
        await decisions.Remove(me.Signed.By, cancel);
        await toolkit.Remove(me.Signed.By, cancel);
        await networks.Remove(me.Signed.By, cancel);
        foreach (var pack in (await packs.Loaded(cancel)).Where(pack => pack.IsSynthetic)) await packs.Remove(pack.Id, me.Signed.By, cancel);
        await conversations.Remove(me.Signed.By, cancel);
        await people.Remove(me.Signed.AccountId, cancel);
        return Redirect("/host");
    }
}
