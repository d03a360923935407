using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Discuss;

/// <summary>What is said to a decision: questions, reasons, advice of those affected, amendments and appeals; each has one answer.</summary>
internal sealed class VoiceHandler(FusionDb db, DecisionRights rights, DecisionBook book)
{
    public async Task<Outcome<Done>> Say(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("voice", "decision.gone");
        var kind = fields.Choice<VoiceKind>("voice_kind", needed: true);
        var text = fields.Needed("voice", DecisionVoice.MostText, least: 5);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (!seat.IsTimeFor(kind!.Value, book.Now)) return new Rejection("voice", "decision.too-late");
        if (!seat.MaySay(kind.Value, book.Now)) return new Rejection("voice", seat.IsYoung ? "young.not-here" : "decision.may-not-speak");
        var (id, account) = (one.Id, actor.AccountId);
        if (await db.Set<DecisionVoice>().CountAsync(said => said.DecisionId == id && said.AccountId == account, cancel) >= DecisionVoice.MostOfOne) return new Rejection("voice", "decision.voices-own", DecisionVoice.MostOfOne);
        if (await db.Set<DecisionVoice>().CountAsync(said => said.DecisionId == id, cancel) >= DecisionVoice.MostOfDecision) return new Rejection("voice", "decision.voices-many", DecisionVoice.MostOfDecision);
        var voice = new DecisionVoice { Id = Guid.CreateVersion7(), DecisionId = id, Kind = kind.Value, AccountId = account, By = actor.By, Text = text, At = book.Now };
        db.Add(voice);
        if (kind == VoiceKind.Advice) await Answered(seat, voice.Id, cancel);
        book.Touch(one);
        if (kind is VoiceKind.Amendment or VoiceKind.Appeal) book.Enter(kind == VoiceKind.Amendment ? "offer-amendment" : "appeal-decision", one, actor, new FieldDifference(kind.ToString()!, "", text));
        return default(Done);
    }

    /// <summary>Whoever was asked for advice has nothing to add.</summary>
    public async Task<Outcome<Done>> Nothing(Actor actor, string slug, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("voice", "decision.gone");
        if (!seat.IsTimeFor(VoiceKind.Advice, book.Now)) return new Rejection("voice", "decision.too-late");
        if (!await Answered(seat, null, cancel)) return new Rejection("voice", "decision.not-asked");
        book.Touch(one);
        return default(Done);
    }

    /// <summary>Whoever proposed it answers, and takes up an amendment or says why not. An appeal is answered by somebody who runs the network and did not propose it.</summary>
    public async Task<Outcome<Done>> Answer(Actor actor, string slug, Guid id, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("answer", "decision.gone");
        var decision = one.Id;
        if (await db.Set<DecisionVoice>().AsTracking().FirstOrDefaultAsync(found => found.Id == id && found.DecisionId == decision, cancel) is not { State: VoiceState.Open, HiddenAt: null } voice) return new Rejection("answer", "decision.answered");
        if (!seat.MayAnswer(voice.Kind)) return new Rejection("answer", "decision.not-yours");
        var asks = voice.Kind is VoiceKind.Amendment or VoiceKind.Appeal;
        if (voice.Kind == VoiceKind.Amendment && one.State != DecisionState.Proposed) return new Rejection("answer", "decision.too-late");
        var taken = asks ? fields.Choice("taken", ["yes", "no"], needed: true) : null;
        var answer = fields.Needed("answer", DecisionVoice.MostText, least: 5);
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        // Words beside rules change nothing that holds: whoever takes an amendment up has changed the rules.
        if (voice.Kind == VoiceKind.Amendment && taken == "yes" && one.Kind == DecisionKind.Rules && !(DecisionEffect.Read(one.Effect)!.RulesAt > voice.At)) return new Rejection("answer", "decision.amend-rules");
        (voice.Answer, voice.AnsweredAt, voice.State) = (answer, book.Now, !asks ? VoiceState.Answered : taken == "yes" ? VoiceState.Taken : VoiceState.Declined);
        if (voice is { Kind: VoiceKind.Amendment, State: VoiceState.Taken }) book.Note(one);
        else book.Touch(one);
        if (asks) book.Enter(voice.Kind == VoiceKind.Amendment ? "answer-amendment" : "answer-appeal", one, actor, new FieldDifference(voice.Kind.ToString(), voice.Text, voice.State.Word()));
        return default(Done);
    }

    /// <summary>Whoever runs the network takes away what does not belong there, its author what they regret; that something stood there stays to be seen.</summary>
    public async Task<Outcome<Done>> Hide(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("answer", "decision.gone");
        var decision = one.Id;
        if (await db.Set<DecisionVoice>().AsTracking().FirstOrDefaultAsync(found => found.Id == id && found.DecisionId == decision && found.HiddenAt == null, cancel) is not { } voice) return default(Done);
        if (voice.AccountId != actor.AccountId && !seat.MayRun) return new Rejection("answer", "decision.not-yours");
        (voice.HiddenAt, voice.Text, voice.Answer) = (book.Now, "", "");
        book.Touch(one);
        if (voice.AccountId != actor.AccountId) book.Enter("hide-contribution", one, actor, new FieldDifference(voice.Kind.ToString(), "", "hidden"));
        return default(Done);
    }

    /// <summary>Whoever was asked has answered; advice that comes later still counts as theirs. Answers false where they were not asked.</summary>
    async Task<bool> Answered(DecisionSeat seat, Guid? voice, CancellationToken cancel)
    {
        var (id, member) = (seat.Decision.Id, seat.Network.MemberId);
        if (await db.Set<AskedAdvice>().AsTracking().FirstOrDefaultAsync(row => row.DecisionId == id && row.MemberId == member, cancel) is not { } asked) return false;
        (asked.AnsweredAt, asked.VoiceId) = (asked.AnsweredAt ?? book.Now, asked.VoiceId ?? voice);
        return true;
    }
}
