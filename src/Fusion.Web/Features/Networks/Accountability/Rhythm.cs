using Fusion.Governance;
using Fusion.Web.Data;
using Fusion.Web.Features.Networks.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Networks.Accountability;

/// <summary>When those who hold offices next give account, and when the rules are next looked at: counted from the last time, or from the day on which the rules began.</summary>
internal sealed class Rhythm(FusionDb db)
{
    static readonly EventKind[] Kinds = [EventKind.AccountGiven, EventKind.RulesReviewed, EventKind.RulesKept];

    /// <param name="networks">Networks with their rules.</param>
    public async Task<IReadOnlyDictionary<NetworkId, RhythmDays>> Of(IReadOnlyList<(Network Network, GovernanceRules Rules)> networks, CancellationToken cancel)
    {
        var ids = networks.Select(one => one.Network.Id).ToList();
        var last = await db.Set<NetworkEvent>().Where(one => ids.Contains(one.NetworkId) && Kinds.Contains(one.Kind)).GroupBy(one => new { one.NetworkId, one.Kind }).Select(group => new { group.Key.NetworkId, group.Key.Kind, At = group.Max(one => one.At) }).ToListAsync(cancel);
        return networks.ToDictionary(one => one.Network.Id, one =>
        {
            DateTime Latest(Func<EventKind, bool> kind) => last.Where(known => known.NetworkId == one.Network.Id && kind(known.Kind)).Select(known => known.At).Append(one.Network.RulesSince).Max();
            var (given, reviewed) = (Latest(kind => kind == EventKind.AccountGiven), Latest(kind => kind != EventKind.AccountGiven));
            return new RhythmDays(given, DateOnly.FromDateTime(given.AddMonths(one.Rules.AccountableEvery)), reviewed, DateOnly.FromDateTime(reviewed.AddMonths(one.Rules.ReviewEvery)));
        });
    }

    /// <summary>Whoever acts or decides for others by an office, and whoever leads. An office that only looks on or helps gives no account.</summary>
    public static bool GivesAccount(Seat seat) => seat.IsIn && (seat.May(Act.Describe).IsAllowed || seat.Standing.Offices.Any(held => held.IsHeld(seat.Today) && Acts(seat.Rules, held.Office)));

    static bool Acts(GovernanceRules rules, Office office) => rules.Of(office)?.Powers is { Count: > 0 } || rules.Levels.Any(level => level.Voters.Any(voter => voter.Office == office));
}

/// <param name="AccountGiven">When account was last given.</param>
/// <param name="Account">By when it is given again.</param>
/// <param name="Reviewed">When the rules were last looked at.</param>
/// <param name="Review">By when they are again.</param>
internal sealed record RhythmDays(DateTime AccountGiven, DateOnly Account, DateTime Reviewed, DateOnly Review);
