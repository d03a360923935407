using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Take;

/// <summary>What is somebody's own in one network, as a file to take along: while they are in it, and after they or their organisation left.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class TakePageModel(FusionDb db, Representatives representatives, IEnumerable<IPersonalData> kept, Me me) : FusionPage
{
    public bool HasLeft { get; private set; }

    public string Heading { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } network) return NotFound();
        Heading = T[HasLeft ? "network.take.left" : "network.take.title", network.Name];
        Title(Heading);
        Frame.IsPrivate = true;
        Response.Headers.CacheControl = "no-store";
        Below((T["networks.title"], "/networks"));
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug, CancellationToken cancel)
    {
        if (await Find(slug, cancel) is not { } network) return NotFound();
        var person = new Person(me.Signed.AccountId, me.Signed.Pseudonym, null);
        var tables = new List<PersonalTable>();
        foreach (var source in kept.OfType<INetworkData>()) tables.AddRange(await source.Of(person, network.Id, cancel));
        Response.Headers.CacheControl = "no-store";
        return File(await PersonalArchive.Pack(tables, cancel), "application/zip", $"my-data-{network.Slug}.zip");
    }

    /// <summary>The network, for whoever has or had a seat there, be it for an organisation; for nobody else it is not there.</summary>
    async Task<Network?> Find(string slug, CancellationToken cancel)
    {
        if (await db.Set<Network>().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } network) return null;
        var (id, account) = (network.Id, me.Signed.AccountId);
        IReadOnlyList<OrganisationId?> bodies = [.. (await representatives.Of(account, cancel)).Select(body => (OrganisationId?)body)];
        var states = await db.Set<NetworkMember>().Where(member => member.NetworkId == id && member.JoinedAt != null && (member.AccountId == account || bodies.Contains(member.OrganisationId))).Select(member => member.State).ToListAsync(cancel);
        HasLeft = !states.Contains(MemberState.In);
        return states.Count > 0 ? network : null;
    }
}
