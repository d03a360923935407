using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Who joined between two instants and voted faster than people read.</summary>
internal sealed record FloodSearch(DateTime From, DateTime To, int VotesAtLeast, int SecondsAtMost)
{
    /// <summary>Participants with at least so many votes, on average at most so many seconds apart.</summary>
    public async Task<IReadOnlyList<Guid>> Find(FusionDb db, Guid conversation, CancellationToken cancel)
    {
        var found = await db.Set<Participant>().Where(person => person.ConversationId == conversation && !person.IsBanned && person.BatchId == null && person.JoinedAt >= From && person.JoinedAt <= To)
            .Select(person => new
            {
                person.Id,
                Votes = db.Set<CastVote>().Count(vote => vote.ParticipantId == person.Id),
                First = db.Set<CastVote>().Where(vote => vote.ParticipantId == person.Id).Min(vote => (DateTime?)vote.At),
                Last = db.Set<CastVote>().Where(vote => vote.ParticipantId == person.Id).Max(vote => (DateTime?)vote.At),
            })
            .Where(person => person.Votes >= VotesAtLeast).OrderBy(person => person.Id).Take(BatchHandler.MostPeople).ToListAsync(cancel);
        return [.. found.Where(person => (person.Last!.Value - person.First!.Value).TotalSeconds <= (double)SecondsAtMost * Math.Max(1, person.Votes - 1)).Select(person => person.Id)];
    }
}
