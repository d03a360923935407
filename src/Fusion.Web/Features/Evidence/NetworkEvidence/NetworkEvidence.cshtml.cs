using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Evidence.Contracts;
using Fusion.Web.Features.Evidence.Pooling;
using Fusion.Web.Features.Evidence.Rules;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Evidence.NetworkEvidence;

/// <summary>What the members of a network found out, and what is known of it in all, in the words of the network's own rules. For its members: who found what is theirs to tell elsewhere.</summary>
internal sealed class NetworkEvidenceModel(FusionDb db, NetworkSeats networks, EntryCards entries, EvidenceBook book, RulesInForce rules, FindingLabels labels, Me me) : FusionPage
{
    const int MostFindings = 200, MostEntries = 30;

    public NetworkSeat Network { get; private set; } = null!;

    /// <summary>Each innovation on which members told something, the latest first, with what they told and what all findings say together.</summary>
    public IReadOnlyList<(EntryCard Entry, IReadOnlyList<FindingCard> Told, EvidenceSummary Summary)> Known { get; private set; } = [];

    public FindingLabels Labels => labels;

    public bool HasOwnRules => rules.HasOwn(Network.Id);

    public async Task<IActionResult> OnGet(string slug, CancellationToken cancel)
    {
        if (await networks.Of(slug, me.Actor, cancel) is not { } network) return NotFound();
        if (!network.IsMember) return me.IsSignedIn ? Forbid() : Challenge();
        Network = network;
        IReadOnlyList<Guid?> members = [.. (await networks.Accounts(network.Id, cancel)).Select(account => (Guid?)account)];
        var told = await FindingCards.Cards(db.Set<Finding>().Where(finding => finding.State == FindingState.Published && members.Contains(finding.ContributorId)).OrderByDescending(finding => finding.PublishedAt).ThenBy(finding => finding.Id)).Take(MostFindings).ToListAsync(cancel);
        var byEntry = told.GroupBy(finding => finding.EntryId).Take(MostEntries).ToList();
        var cards = (await entries.Of([.. byEntry.Select(group => group.Key)], cancel)).ToDictionary(card => card.Id);
        var known = new List<(EntryCard, IReadOnlyList<FindingCard>, EvidenceSummary)>();
        foreach (var group in byEntry.Where(group => cards.ContainsKey(group.Key))) known.Add((cards[group.Key], [.. group], await book.Of(group.Key, network.Id, cancel)));
        Known = known;
        Title(T["network-evidence.title"], T["network-evidence.lead"]);
        Below((T["networks.title"], "/networks"), (network.Name, network.Path));
        Frame.IsPrivate = true;
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
