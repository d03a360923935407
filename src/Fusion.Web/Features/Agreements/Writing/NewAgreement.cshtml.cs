using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>A new agreement, as a draft: nobody else sees it until it is published.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class NewAgreementModel(Keepers keepers, AgreementWords labels, AgreementBeginnings beginnings, PlaceTree places, Me me, Acts acts) : FormPage
{
    /// <summary>In whose name somebody may write one: the movement's, and that of networks.</summary>
    public IReadOnlyList<(string, string)> Owners { get; private set; } = [];

    public WritingFields Form => new(this, labels, T);

    /// <summary>Drafts to begin with, each with its address.</summary>
    public IEnumerable<(string Address, string Title)> Beginnings => AgreementBeginnings.Keys.Select(key => ($"/agreements/new{QueryString.Create([KeyValuePair.Create("network", Asked), KeyValuePair.Create("begin", (string?)key)])}", T[$"agreement-begin.{key}"]));

    /// <summary>The network in whose name one writes.</summary>
    public string? Asked { get; private set; }

    public async Task<IActionResult> OnGet(string? network, string? begin, CancellationToken cancel)
    {
        if (!await Show(cancel)) return Forbid();
        Asked = Owners.Any(owner => owner.Item1 == network) ? network : null;
        var usual = WritingFields.Of((begin is null ? null : beginnings.Of(begin)) ?? new AgreementContent { Signers = Signers.Both }, places);
        Fill(name => name == "owner" ? Owners.FirstOrDefault(owner => owner.Item1 == network, Owners[0]).Item1 : usual(name));
        return Page();
    }

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var fields = Sent(labels.Field);
        var outcome = await acts.Run<SaveAgreementHandler, Agreement>((handler, stop) => handler.Begin(me.Signed, fields, stop), cancel);
        if (outcome.IsDone) return Redirect($"{outcome.Value!.Path}/edit");
        if (!await Show(cancel)) return Forbid();
        return Refused(outcome.Rejections);
    }

    async Task<bool> Show(CancellationToken cancel)
    {
        var owners = (await keepers.NetworksOf(me.Signed, cancel)).Select(network => (network.Slug, network.Name)).ToList();
        if (await keepers.MayForMovement(me.Signed, cancel)) owners.Insert(0, (SaveAgreementHandler.Movement, T["agreement.of-movement"]));
        Owners = owners;
        Title(T["agreement.new"]);
        Frame.IsPrivate = true;
        Below((T["agreements.title"], "/agreements"));
        return owners.Count > 0;
    }
}
