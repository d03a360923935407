using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>What a person proposed, said and cast. Who goes takes a ballot of their own along while voting goes on; what they wrote stays, and nothing leads from it to the person.</summary>
internal sealed class DecisionsPersonalData(FusionDb db, NetworkVoters voters) : INetworkData
{
    public IReadOnlyList<string> Kept { get; } = ["decisions"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, NetworkId? network, CancellationToken cancel)
    {
        var id = person.AccountId;
        var all = network is { } only ? db.Set<Decision>().Where(one => one.NetworkId == only) : db.Set<Decision>();
        var proposed = await all.Where(one => one.ProposerId == id).OrderBy(one => one.At).ToListAsync(cancel);
        var voices = await (from voice in db.Set<DecisionVoice>() join one in all on voice.DecisionId equals one.Id where voice.AccountId == id orderby voice.At select new { voice, one.Title }).ToListAsync(cancel);
        var ballots = await (from ballot in db.Set<DecisionBallot>() join one in all on ballot.DecisionId equals one.Id where ballot.AccountId == id orderby ballot.At select new { ballot, one.Title }).ToListAsync(cancel);
        var rows = await voters.RowsOf(id, cancel);
        var asked = await (from row in db.Set<AskedAdvice>() join one in all on row.DecisionId equals one.Id where rows.Contains(row.MemberId) orderby row.At select new { row, one.Title }).ToListAsync(cancel);
        var trusts = (await db.Set<Trust>().Where(trust => rows.Contains(trust.FromId)).OrderBy(trust => trust.At).ToListAsync(cancel)).FindAll(trust => network is null || trust.NetworkId == network);
        var trusted = await voters.Called([.. trusts.Select(trust => trust.ToId).Distinct()], forMembers: true, cancel);
        return
        [
            new PersonalTable("decisions-proposed", ["title", "text", "at"], [.. proposed.Select(one => (IReadOnlyList<string?>)[one.Title, one.Text, Instants.Iso(one.At)])]),
            new PersonalTable("decisions-said", ["decision", "kind", "text", "at"], [.. voices.Select(found => (IReadOnlyList<string?>)[found.Title, found.voice.Kind.Word(), found.voice.Text, Instants.Iso(found.voice.At)])]),
            new PersonalTable("decisions-asked", ["decision", "asked", "answered"], [.. asked.Select(found => (IReadOnlyList<string?>)[found.Title, Instants.Iso(found.row.At), found.row.AnsweredAt is { } at ? Instants.Iso(at) : null])]),
            new PersonalTable("decisions-ballots", ["decision", "ballot", "reason", "code", "at"], [.. ballots.Select(found => (IReadOnlyList<string?>)[found.Title, found.ballot.Text, found.ballot.Reason, found.ballot.Code, Instants.Iso(found.ballot.At)])]),
            new PersonalTable("decisions-trusts", ["trusted", "matter", "since"], [.. trusts.Select(trust => (IReadOnlyList<string?>)[trusted.TryGetValue(trust.ToId, out var name) ? name.Name : "", trust.Matter?.Word(), Instants.Iso(trust.At)])]),
        ];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        var id = person.AccountId;
        var rows = await voters.RowsOf(id, cancel);
        db.RemoveRange(await db.Set<Trust>().AsTracking().Where(trust => rows.Contains(trust.FromId) || rows.Contains(trust.ToId)).ToListAsync(cancel));
        foreach (var trust in await db.Set<Trust>().AsTracking().Where(trust => trust.AccountId == id).ToListAsync(cancel)) trust.AccountId = null;
        foreach (var one in await db.Set<Decision>().AsTracking().Where(one => one.ProposerId == id).ToListAsync(cancel)) one.ProposerId = null;
        foreach (var voice in await db.Set<DecisionVoice>().AsTracking().Where(voice => voice.AccountId == id).ToListAsync(cancel)) voice.AccountId = null;
        var own = await (from ballot in db.Set<DecisionBallot>().AsTracking() join voter in db.Set<DecisionVoter>() on new { ballot.DecisionId, ballot.MemberId } equals new { voter.DecisionId, voter.MemberId } where ballot.AccountId == id select new { ballot, voter.IsPerson }).ToListAsync(cancel);
        foreach (var found in own)
            // The vote of an organisation stays its own.
            if (found.IsPerson) db.Remove(found.ballot);
            else found.ballot.AccountId = Guid.Empty;
    }
}
