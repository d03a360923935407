using Fusion.Governance;
using Fusion.Text;
using Fusion.Voting.Polls;
using Fusion.Web.Data;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Decisions.Settle;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Decisions.Demonstration;

/// <summary>Makes the demonstration's decisions: one that was counted, with what came of it; one that is voted on; and one that is talked over.</summary>
internal sealed class MakeDemoDecisionsHandler(FusionDb db, NetworkCards networks, NewAddress addresses, RecordBook record, Opening opening, SettleHandler settling, NetworkAdvisers advisers, DecisionBook book)
{
    const string Network = "demo-schools-along-the-otter";

    public async Task<Outcome<Done>> Handle(Guid weaver, Guid council, CancellationToken cancel)
    {
        if (await db.Set<Decision>().AnyAsync(one => one.IsSynthetic, cancel) || await networks.Find(Network, cancel) is not { } network) return default(Done);
        await Settled(network.Id, weaver, cancel);
        await Open(network.Id, weaver, cancel);
        await Proposed(network.Id, council, weaver, cancel);
        return default(Done);
    }

    async Task Settled(NetworkId network, Guid weaver, CancellationToken cancel)
    {
        var one = await Make(network, DecisionKind.Choice, PollMethod.InstantRunoff, "What do we try together this year? (made up)", "Four things could be tried. We have time for one.", "Learning that happens outside the school gate", weaver, cancel);
        Options(one, ("A lesson in the boat each week", "One boat, four schools, one skipper."), ("Learners teach the town to mend things", "On Saturdays, in the market hall."), ("A shared timetable for music", ""), ("Nothing new: finish what we began", ""));
        one.FrozenAt = one.At.AddDays(2);
        await db.SaveChangesAsync(cancel);
        await opening.Open(one, cancel);
        await db.SaveChangesAsync(cancel);
        string[] said = ["2,1", "1,2,3", "2,4", "4", "1,2", "3,2", "2"];
        var roll = await db.Set<DecisionVoter>().AsTracking().Where(row => row.DecisionId == one.Id).OrderBy(row => row.MemberId).ToListAsync(cancel);
        foreach (var (at, voter) in roll.Index().Take(said.Length)) db.Add(new DecisionBallot { DecisionId = one.Id, MemberId = voter.MemberId, Text = said[at], Reason = at == 3 ? "Each year we begin something, and each year it is forgotten by spring." : "", Code = DecisionBallot.NewCode(), AccountId = Guid.Empty, At = book.Now });
        one.ClosesAt = book.Now.AddDays(-30);
        await db.SaveChangesAsync(cancel);
        await settling.Settle(one.Id, isOver: true, null, cancel);
        var today = DateOnly.FromDateTime(book.Now);
        db.AddRange(
            new DecisionStep { Id = Guid.CreateVersion7(), DecisionId = one.Id, Text = "Ask the market hall for two Saturdays a month", Owner = "Otterholme Primary School", DueOn = today.AddDays(-10), State = StepState.Done, Note = "They gave us three.", At = book.Now },
            new DecisionStep { Id = Guid.CreateVersion7(), DecisionId = one.Id, Text = "Find ten things that can be mended", Owner = "The council", DueOn = today.AddDays(14), State = StepState.Doing, At = book.Now });
        one.ReviewOn = today.AddMonths(6);
    }

    async Task Open(NetworkId network, Guid weaver, CancellationToken cancel)
    {
        var one = await Make(network, DecisionKind.Proposal, PollMethod.Motion, "Every school swaps one lesson a term (made up)", "Each term every school of the network swaps one lesson with another school, and both tell what they saw.", "Schools learn from each other, also from what failed", weaver, cancel);
        (one.Why, one.Affected) = ("Swapped lessons were liked at the last meeting, and cost an hour each.", "Teachers, who lose an hour; learners, who meet somebody new.");
        (one.FrozenAt, one.Lasts) = (one.At.AddDays(30), TimeSpan.FromDays(14));
        await db.SaveChangesAsync(cancel);
        await opening.Open(one, cancel);
    }

    async Task Proposed(NetworkId network, Guid council, Guid weaver, CancellationToken cancel)
    {
        var one = await Make(network, DecisionKind.Recommendation, PollMethod.Motion, "Ask the county to count time outdoors as teaching time (made up)", "We ask the county to count lessons held outdoors, and the walk there, as teaching time.", "Learning that happens outside the school gate", council, cancel);
        (one.Why, one.Affected, one.Evidence, one.Addressee) = ("Schools stay inside because the walk to the river does not count.", "Every teacher who would rather be outdoors; parents, who want to know where their children are.", "Two schools kept a diary for a term: 40 minutes a week went missing on the way.", "The education committee of the county");
        db.Add(new DecisionVoice { Id = Guid.CreateVersion7(), DecisionId = one.Id, Kind = VoiceKind.Question, AccountId = weaver, Text = "Does the county have the power to do that, or is it the ministry's?", At = book.Now.AddHours(-30) });
        foreach (var (at, (member, name)) in (await advisers.Find(network, inPublic: true, "otterholme", 2, cancel)).Index())
        {
            var voice = new DecisionVoice { Id = Guid.CreateVersion7(), DecisionId = one.Id, Kind = VoiceKind.Advice, By = name, Text = "Parents ask us where their children are. Let them know the day before.", At = book.Now.AddHours(-20) };
            if (at == 0) db.Add(voice);
            db.Add(new AskedAdvice { DecisionId = one.Id, MemberId = member, At = book.Now.AddHours(-30), AnsweredAt = voice.At, VoiceId = at == 0 ? voice.Id : null });
        }
    }

    async Task<Decision> Make(NetworkId network, DecisionKind kind, PollMethod method, string title, string text, string purpose, Guid by, CancellationToken cancel)
    {
        var made = new Decision { Id = new DecisionId(Guid.CreateVersion7()), NetworkId = network, IsPublic = true, Kind = kind, Matter = Matter.Purpose, Method = method, Title = title, Text = text, Purpose = purpose, Affected = "All schools along the river.", ProposerId = by, At = book.Now.AddDays(-40), Lasts = TimeSpan.FromDays(7), SearchText = Decision.SearchTextOf(title, text), IsSynthetic = true };
        made.Slug = await addresses.Assign(made.Id.Value, "decisions", "demo-" + Slugs.Of(title.Replace(" (made up)", "", StringComparison.Ordinal), 60), [], cancel);
        db.Add(made);
        book.Note(made);
        record.Enter("propose-decision", "", title);
        record.Added(made.Id.Value, title);
        return made;
    }

    void Options(Decision one, params ReadOnlySpan<(string Title, string Text)> options)
    {
        var order = 0;
        foreach (var (title, text) in options) db.Add(new DecisionOption { Id = Guid.CreateVersion7(), DecisionId = one.Id, Order = order++, Title = title, Text = text });
    }
}
