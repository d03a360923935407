using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Networks.Changes;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Features.Networks.Rules;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Contracts;

/// <summary>Within an act: what a network does by itself once a decision of its own is carried. Who may decide it was settled before.</summary>
internal sealed class NetworkChanges(FusionDb db, Seats seats, Names names, Departures departures, Mergers mergers, SwitchRulesHandler switching, NetworkBook book)
{
    public const int MostPurpose = Network.MostPurpose;

    /// <summary>Whether a member may take an office that an election fills, by the rules.</summary>
    public async Task<Ruling> MayStand(NetworkId id, Guid member, Office office, CancellationToken cancel)
    {
        var network = await db.Set<Network>().FirstAsync(one => one.Id == id, cancel);
        var row = await db.Set<NetworkMember>().FirstAsync(one => one.Id == member, cancel);
        var served = await seats.TermsServed(row, office, cancel);
        return network.Governance.May(await seats.StandingOf(network, row, cancel), new Question(Act.Hold, Office: office, TermsServed: served), seats.Today);
    }

    /// <summary>The elected take their office. Where it has no seat free, those go whose terms end soonest; who is elected again begins a new term.</summary>
    public async Task Elect(NetworkId id, DecisionId decision, Office office, IReadOnlyList<Guid> elected, CancellationToken cancel)
    {
        var network = await Open(id, cancel);
        if (network.Governance.Of(office) is not { } rule) return;
        var today = seats.Today;
        var held = await db.Set<OfficeTerm>().AsTracking().Where(term => term.NetworkId == id && term.Office == office && term.Until >= today).OrderBy(term => term.Until).ThenBy(term => term.Id).ToListAsync(cancel);
        var again = held.Where(term => elected.Contains(term.MemberId)).ToList();
        var others = held.Except(again).ToList();
        var over = rule.Seats is { } most ? Math.Max(0, others.Count + elected.Count - most) : 0;
        foreach (var term in again.Concat(others.Take(over)))
        {
            term.Until = today.AddDays(-1);
            if (!elected.Contains(term.MemberId)) book.Note(network, EventKind.OfficeEnded, office.Word());
        }
        foreach (var member in elected)
        {
            db.Add(OfficeTerm.Begin(id, member, rule, today, decision));
            book.Note(network, EventKind.Elected, office.Word());
        }
    }

    /// <summary>A member has to go.</summary>
    public async Task Exclude(NetworkId id, Guid member, CancellationToken cancel)
    {
        var network = await Open(id, cancel);
        if (await db.Set<NetworkMember>().AsTracking().FirstOrDefaultAsync(row => row.Id == member && row.NetworkId == id && row.State == MemberState.In, cancel) is not { } row) return;
        var name = row.IsPerson ? "" : (await names.Of([row], false, cancel))[row.Id].Name;
        book.Note(network, EventKind.Excluded, name);
        await departures.Go(network, row, name, cancel);
    }

    /// <summary>The network has a last day. What it did stays to be read.</summary>
    public async Task End(NetworkId id, DateOnly lastDay, Actor? actor, CancellationToken cancel)
    {
        var network = await Open(id, cancel);
        book.Note(network, EventKind.EndDecided, Day(lastDay));
        book.Enter("describe-network", network, actor, network.Name, nameof(Network.EndsOn), network.EndsOn is { } before ? Day(before) : "", Day(lastDay));
        network.EndsOn = lastDay;
    }

    /// <summary>The network is for something else from now on.</summary>
    public async Task Describe(NetworkId id, string purpose, Actor? actor, CancellationToken cancel)
    {
        var network = await Open(id, cancel);
        book.Note(network, EventKind.Described);
        book.Enter("describe-network", network, actor, network.Name, nameof(Network.Purpose), network.Purpose, purpose);
        network.Purpose = purpose;
    }

    /// <summary>Other rules hold from now on.</summary>
    public async Task ChangeRules(NetworkId id, RuleProposal proposal, Actor? actor, CancellationToken cancel)
    {
        var network = await Open(id, cancel);
        var before = network.Form;
        await switching.Apply(network, proposal, cancel);
        await departures.HandOn(network, Guid.Empty, cancel);
        book.Note(network, EventKind.RulesChanged, network.Form);
        book.Enter("change-rules", network, actor, network.Name, "Rules", before, network.Form);
    }

    /// <summary>One goes into the other: its members have a seat there, what it left to be looked after is looked after there, and it ends.</summary>
    public async Task Merge(NetworkId from, NetworkId into, CancellationToken cancel) => await mergers.Merge(await Open(from, cancel), await Open(into, cancel), cancel);

    /// <summary>Some members go on as a network of their own, under the same rules.</summary>
    /// <returns>The new network; null where none of them is still in.</returns>
    public async Task<NetworkCard?> Split(NetworkId id, string name, string purpose, IReadOnlyList<Guid> members, Actor? actor, CancellationToken cancel) => await mergers.Split(await Open(id, cancel), name, purpose, members, actor, cancel);

    Task<Network> Open(NetworkId id, CancellationToken cancel) => db.Set<Network>().AsTracking().FirstAsync(network => network.Id == id, cancel);

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Other rules for a network.</summary>
/// <param name="Rules">The rules as they would be (JSON).</param>
/// <param name="Stays">As what those stay whose kind the new rules do not know, as in <c>person=family organisation=observer</c>.</param>
/// <param name="EndsOn">The last day, where the new rules ask for one and there is none.</param>
internal sealed record RuleProposal(string Rules, string Stays, DateOnly? EndsOn);
