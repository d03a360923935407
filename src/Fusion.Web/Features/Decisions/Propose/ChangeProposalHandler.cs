using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Decisions.Propose;

/// <summary>Whoever proposed something words it anew until somebody supports it, and withdraws it until voting begins.</summary>
internal sealed class ChangeProposalHandler(FusionDb db, DecisionRights rights, DecisionReading reading, DecisionBook book)
{
    public async Task<Outcome<Decision>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("title", "decision.gone");
        if (!seat.IsProposer) return new Rejection("title", "decision.not-yours");
        if (one.State != DecisionState.Proposed || one.FrozenAt is not null) return new Rejection("title", "decision.frozen");
        if (fields.Whole("version", 0, int.MaxValue, needed: true) is { } version && version != one.Version) return new Rejection("title", "decision.changed-meanwhile");
        reading.Words(fields, one);
        if (fields.Rejections.Count > 0) return Outcome<Decision>.Rejected(fields.Rejections);
        var entry = db.Entry(one);
        entry.DetectChanges();
        var differences = RecordBook.DifferencesOf(entry, "UpdatedAt", "SearchText", "Version");
        if (differences.Count == 0) return one;
        book.Note(one);
        book.Enter("change-proposal", one, actor, differences);
        return one;
    }

    public async Task<Outcome<Done>> Withdraw(Actor actor, string slug, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("withdraw", "decision.gone");
        if (!seat.MayTend) return new Rejection("withdraw", "decision.not-yours");
        if (one.State != DecisionState.Proposed) return new Rejection("withdraw", "decision.too-late");
        (one.State, one.SettledAt) = (DecisionState.Withdrawn, book.Now);
        book.Note(one);
        book.Enter("withdraw-proposal", one, actor, new FieldDifference("State", "proposed", "withdrawn"));
        return default(Done);
    }
}
