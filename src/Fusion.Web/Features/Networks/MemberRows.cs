using Fusion.Governance;
using Fusion.Text;
using Fusion.Web.Features.Accounts.Contracts;

namespace Fusion.Web.Features.Networks;

/// <summary>Rows of members, and as what somebody may come.</summary>
internal static class MemberRows
{
    /// <summary>What only an organisation can be, and what only a person can.</summary>
    static readonly MemberKind[] Bodies = [MemberKind.Organisation, MemberKind.Site, MemberKind.Centre, MemberKind.Associate], Persons = [MemberKind.Person, MemberKind.Partner, MemberKind.Staff, MemberKind.Family, MemberKind.Learner];

    /// <param name="body">The organisation that comes; null for who comes for themselves.</param>
    public static NetworkMember New(Network network, Actor actor, ActingBody? body, MemberKind kind, MemberState state, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        NetworkId = network.Id,
        OrganisationId = body?.Id,
        AccountId = body is null ? actor.AccountId : null,
        ActiveId = body?.Id.Value ?? actor.AccountId,
        Kind = kind,
        State = state,
        SearchText = body is null ? "" : Folding.Fold(body.Name),
        // People stand behind all organisations, in the order in which they came.
        SortKey = body is null ? "~" : SortKeys.Of(body.Name),
        AskedAt = now,
        SeenAt = now,
        JoinedAt = state == MemberState.In ? now : null,
    };

    public static bool Fits(MemberKind kind, bool asBody) => !(asBody ? Persons : Bodies).Contains(kind);

    /// <summary>As what somebody may come under some rules.</summary>
    public static IEnumerable<MemberKind> Open(GovernanceRules rules, bool asBody) => rules.Kinds.Select(rule => rule.Kind).Where(kind => Fits(kind, asBody));
}
