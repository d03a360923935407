using System.Globalization;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Room;

/// <summary>A question is decided in a room: whoever runs the network enters how many hands went up for what, and what the minutes say of it.</summary>
internal sealed class HandsHandler(FusionDb db, DecisionRights rights, DecisionReading reading, Opening opening, SettleHandler settling)
{
    /// <summary>Whether hands can say it: a word, one option, or several, but no order and no points.</summary>
    public static bool Suits(Decision one) => one.IsOpen && !one.IsSecret && Poll.FormOf(one.Method) is BallotForm.Stance or BallotForm.One or BallotForm.Several && !Poll.IsBudget(one.Method) && one.Method is not (PollMethod.Phragmen or PollMethod.EqualShares);

    public async Task<Outcome<Done>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("minute", "decision.gone");
        if (!seat.MayRun) return new Rejection("minute", "decision.not-yours");
        if (!Suits(one)) return new Rejection("minute", "decision.no-hands");
        var options = DecisionMethods.HasOptions(one.Kind) ? await reading.OptionsOf(one, cancel) : [];
        var answers = Answers(one, options.Count);
        var hands = answers.Select((answer, at) => (answer, fields.Whole(Name(at), 0, 1_000_000) ?? 0)).ToList();
        one.Minute = fields.Needed("minute", Decision.MostText, least: 10);
        if (hands.Sum(pair => (long)pair.Item2) == 0) fields.Reject("minute", "decision.hands-none");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (one.State == DecisionState.Proposed)
        {
            var opened = await opening.Open(one, cancel);
            if (!opened.IsDone) return opened.Rejections[0] with { Field = "minute" };
            await db.SaveChangesAsync(cancel);
        }
        var id = one.Id;
        var votes = await db.Set<DecisionVoter>().Where(row => row.DecisionId == id).SumAsync(row => row.Weight, cancel);
        var most = Poll.FormOf(one.Method) == BallotForm.Several ? hands.Max(pair => (long)pair.Item2) : hands.Sum(pair => (long)pair.Item2);
        if (one.Binds && most > votes) return new Rejection("minute", "decision.hands-many", most, votes);
        await settling.SettleByHands(one, options, hands, actor, cancel);
        return default(Done);
    }

    public static IReadOnlyList<string> Answers(Decision one, int options) => DecisionMethods.HasOptions(one.Kind) ? [.. Enumerable.Range(1, options).Select(number => number.ToString(CultureInfo.InvariantCulture))] : Poll.StancesOf(one.Method);

    public static string Name(int at) => "hands_" + (at + 1).ToString(CultureInfo.InvariantCulture);
}
