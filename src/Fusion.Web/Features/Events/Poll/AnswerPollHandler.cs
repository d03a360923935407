using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Poll;

/// <summary>Somebody says of each time whether they can; as often as they like, until a date is chosen.</summary>
internal sealed class AnswerPollHandler(FusionDb db, EventRights rights, EventBook book)
{
    /// <summary>A member, or whoever leads the event.</summary>
    public async Task<Outcome<Done>> ByMember(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("poll", "event.gone");
        if (!seat.MayVote) return new Rejection("poll", "event.may-not-vote");
        return await Answer(one, actor.AccountId, actor.AccountId, "", !seat.Self!.IsYoung && fields.Ticked("named"), fields, cancel);
    }

    /// <summary>Whoever has the link, without an account: by what stands for their device.</summary>
    public async Task<Outcome<Done>> ByLink(Guid id, Guid device, Fields fields, CancellationToken cancel)
    {
        var wanted = new Contracts.EventKey(id);
        if (await db.Set<Event>().AsTracking().FirstOrDefaultAsync(one => one.Id == wanted, cancel) is not { PollIsOpenToAll: true } one) return new Rejection("poll", "event.gone");
        var name = fields.Needed("name", PollVoter.MostName, least: 2).Replace('\n', ' ');
        return await Answer(one, null, device, name, false, fields, cancel);
    }

    async Task<Outcome<Done>> Answer(Event one, Guid? account, Guid who, string name, bool isNamed, Fields fields, CancellationToken cancel)
    {
        if (one.IsCancelled) return new Rejection("poll", "event.cancelled-already");
        if (one.PollClosedAt is not null) return new Rejection("poll", "event.poll-closed");
        var times = await db.Set<PollTime>().Where(time => time.EventId == one.Id).Select(time => time.Id).ToListAsync(cancel);
        var said = times.ToDictionary(time => time, time => fields.Choice<Can>($"can_{time}"));
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (said.Values.All(can => can is null)) return new Rejection("poll", "event.say-when");
        var voter = await db.Set<PollVoter>().AsTracking().FirstOrDefaultAsync(known => known.EventId == one.Id && known.VoterId == who, cancel);
        if (voter is null)
        {
            if (await db.Set<PollVoter>().CountAsync(known => known.EventId == one.Id, cancel) >= PollVoter.MostOfOne) return new Rejection("poll", "event.too-many", PollVoter.MostOfOne);
            db.Add(voter = new PollVoter { Id = Guid.CreateVersion7(), EventId = one.Id, AccountId = account, VoterId = who });
        }
        (voter.Name, voter.IsNamed, voter.At) = (name, isNamed, book.Now);
        var votes = (await db.Set<PollVote>().AsTracking().Where(vote => vote.VoterId == voter.Id).ToListAsync(cancel)).ToDictionary(vote => vote.TimeId);
        foreach (var (time, can) in said)
        {
            if (can is null) continue;
            if (votes.TryGetValue(time, out var vote)) vote.Can = can.Value;
            else db.Add(new PollVote { TimeId = time, VoterId = voter.Id, Can = can.Value });
        }
        book.Touch(one);
        return default(Done);
    }
}
