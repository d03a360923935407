using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Steps;

/// <summary>What is done about a decision: who does what until when, how far it is, and what one thinks of it on its review date.</summary>
internal sealed class StepHandler(FusionDb db, DecisionRights rights, DecisionBook book)
{
    public async Task<Outcome<Done>> Add(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await Settled(slug, actor, "step", cancel) is var (one, refused) && refused is not null) return refused;
        var text = fields.Needed("step", DecisionStep.MostText, least: 5);
        var owner = fields.Needed("owner", DecisionStep.MostOwner, least: 2).Replace('\n', ' ');
        var due = fields.Date("due_on", needed: true);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var id = one!.Id;
        if (await db.Set<DecisionStep>().CountAsync(step => step.DecisionId == id, cancel) >= DecisionStep.MostOfDecision) return new Rejection("step", "decision.steps-many", DecisionStep.MostOfDecision);
        db.Add(new DecisionStep { Id = Guid.CreateVersion7(), DecisionId = id, Text = text, Owner = owner, DueOn = due!.Value, At = book.Now });
        book.Touch(one);
        book.Enter("plan-step", one, actor, new FieldDifference("Step", "", $"{text} ({owner}, {due:yyyy-MM-dd})"));
        return default(Done);
    }

    public async Task<Outcome<Done>> Tell(Actor actor, string slug, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await Settled(slug, actor, "state", cancel) is var (one, refused) && refused is not null) return refused;
        var decision = one!.Id;
        if (await db.Set<DecisionStep>().AsTracking().FirstOrDefaultAsync(found => found.Id == id && found.DecisionId == decision, cancel) is not { } step) return new Rejection("state", "decision.gone");
        var state = fields.Choice<StepState>("state", needed: true);
        var note = fields.Text("note", DecisionStep.MostText);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        var before = step.State;
        (step.State, step.Note, step.At) = (state!.Value, note, book.Now);
        book.Touch(one);
        if (before != step.State) book.Enter("tell-step", one, actor, new FieldDifference(step.Text, before.Word(), step.State.Word()));
        return default(Done);
    }

    public async Task<Outcome<Done>> Look(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await Settled(slug, actor, "review", cancel) is var (one, refused) && refused is not null) return refused;
        var review = fields.Choice("review", [Review.Kept.Word(), Review.Changed.Word(), Review.Ended.Word()], needed: true);
        var note = fields.Needed("review_note", Decision.MostText, least: 10);
        var next = fields.Date("review_next");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        (one!.Review, one.ReviewNote, one.ReviewOn) = (EnumWords.Of<Review>(review)!.Value, note, next);
        book.Note(one);
        book.Enter("review-decision", one, actor, new FieldDifference("Review", "", $"{review}: {note}"));
        return default(Done);
    }

    /// <summary>The decision to be changed; or why it cannot be.</summary>
    async Task<(Decision? One, Rejection? Refused)> Settled(string slug, Actor actor, string field, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return (null, new Rejection(field, "decision.gone"));
        if (!seat.MayTend) return (null, new Rejection(field, "decision.not-yours"));
        return one.State == DecisionState.Settled ? (one, null) : (null, new Rejection(field, "decision.not-settled"));
    }
}
