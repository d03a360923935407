using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Networks.Introductions;
using Fusion.Web.Features.Networks.Membership;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks;

/// <summary>A person's seats and offices in networks. Who goes leaves each of them as by a click; that somebody was there stays, and nothing leads from it to them.</summary>
internal sealed class NetworksPersonalData(FusionDb db, Departures departures, Representatives representatives) : INetworkData
{
    public IReadOnlyList<string> Kept { get; } = ["networks"];

    /// <summary>What is taken along from one network has the seats there of the organisations too that they may act for.</summary>
    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? only, CancellationToken cancel)
    {
        var id = person.AccountId;
        IReadOnlyList<OrganisationId?> bodies = only is null ? [] : [.. (await representatives.Of(id, cancel)).Select(body => (OrganisationId?)body)];
        var all = only is { } here ? db.Set<Network>().Where(network => network.Id == here) : db.Set<Network>();
        var own = db.Set<NetworkMember>().Where(member => member.AccountId == id || bodies.Contains(member.OrganisationId));
        var seats = await (from member in own join network in all on member.NetworkId equals network.Id orderby member.AskedAt select new { member, network.Name }).ToListAsync(cancel);
        var offices = await (from term in db.Set<OfficeTerm>() join member in own on term.MemberId equals member.Id join network in all on term.NetworkId equals network.Id orderby term.From select new { term, network.Name }).ToListAsync(cancel);
        var met = await (from one in db.Set<Introduction>() join network in all on one.NetworkId equals network.Id where one.FirstAccountId == id || one.SecondAccountId == id orderby one.At select new { one, network.Name }).ToListAsync(cancel);
        return
        [
            new PersonalTable("networks", ["network", "as", "state", "asked", "joined", "left", "seen", "motives", "commitment"], [.. seats.Select(row => (IReadOnlyList<string?>)[row.Name, row.member.Kind.Word(), row.member.State.Word(), Instants.Iso(row.member.AskedAt), At(row.member.JoinedAt), At(row.member.LeftAt), Instants.Iso(row.member.SeenAt), row.member.Motives, row.member.Commitment])]),
            new PersonalTable("network-offices", ["network", "office", "from", "until"], [.. offices.Select(row => (IReadOnlyList<string?>)[row.Name, row.term.Office.Word(), Day(row.term.From), Day(row.term.Until)])]),
            new PersonalTable("network-introductions", ["at", "network", "why"], [.. met.Select(row => (IReadOnlyList<string?>)[Instants.Iso(row.one.At), row.Name, row.one.Note])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var member in await db.Set<NetworkMember>().AsTracking().Where(member => member.AccountId == person.AccountId).ToListAsync(cancel))
        {
            if (member.State is MemberState.Asked or MemberState.Invited)
            {
                db.Remove(member);
                continue;
            }
            if (member.State == MemberState.In) await departures.Go(await db.Set<Network>().AsTracking().FirstAsync(network => network.Id == member.NetworkId, cancel), member, "", cancel);
            (member.AccountId, member.Motives, member.Commitment) = (null, "", "");
        }
        // For an organisation they may have said yes to an introduction.
        foreach (var one in await db.Set<Introduction>().AsTracking().Where(one => one.FirstAccountId == person.AccountId || one.SecondAccountId == person.AccountId).ToListAsync(cancel)) one.Forget(person.AccountId);
    }

    static string? At(DateTime? at) => at is { } there ? Instants.Iso(there) : null;

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
