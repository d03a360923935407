using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions;

/// <summary>Within an act: notes that a decision changed, and writes to those who have a vote. The open record is entered by the handler itself, and only for a public decision.</summary>
internal sealed class DecisionBook(FusionDb db, DbSession session, RecordBook record, Outbox outbox, NetworkVoters voters, TimeProvider clock)
{
    public const string Kind = "decision";

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The decision is another from now on; pages that were made before are forgotten.</summary>
    public void Note(Decision one)
    {
        one.UpdatedAt = Now;
        one.Version++;
        session.Touch(Topic.Decisions, one.Id.Value);
    }

    /// <summary>Something around the decision is another, such as what is said of it.</summary>
    public void Touch(Decision one) => session.Touch(Topic.Decisions, one.Id.Value);

    public void Enter(string act, Decision one, Actor? actor, params IReadOnlyList<FieldDifference> differences)
    {
        if (!one.IsPublic) return;
        record.Enter(act, actor?.By ?? "", one.Title, actor?.Pseudonym);
        record.Changed(one.Id.Value, one.Title, differences);
    }

    /// <summary>Writes once to members who have a vote.</summary>
    public async Task Tell(Decision one, string key, IReadOnlySet<Guid> members, CancellationToken cancel)
    {
        foreach (var address in await voters.AddressesOf(one.NetworkId, members, cancel))
            outbox.Post(db, new Letter(address.Email, address.Language, $"{key}:{one.Id.Value}", key, [one.Title, one.ClosesAt is { } closes ? closes.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) + " UTC" : ""], one.Path));
    }

    /// <summary>Those on the roll; of a sense check nobody is.</summary>
    public async Task<IReadOnlySet<Guid>> Roll(Decision one, CancellationToken cancel)
    {
        var id = one.Id;
        return (await db.Set<DecisionVoter>().Where(row => row.DecisionId == id && row.TookPart != TookPart.Voice).Select(row => row.MemberId).ToListAsync(cancel)).ToHashSet();
    }
}
