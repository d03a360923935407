using Fusion.Web.Data;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>What those who take part say of themselves, and whether their votes count: in memory as in the database, in each process that serves it.</summary>
internal sealed class ConversationPeople(Database database, ConversationBook book) : IReadModel
{
    public Topic Topic => Topic.Participants;

    /// <summary>After the conversations and their votes.</summary>
    public int Order => 21;

    public async Task Refresh(CancellationToken cancel)
    {
        await using var db = database.Reader();
        await foreach (var person in Read(db.Set<Participant>()).AsAsyncEnumerable().WithCancellation(cancel)) Take(person);
    }

    /// <summary>Whoever has no vote there any more has none here.</summary>
    public async Task Refresh(IReadOnlyCollection<Guid> records, CancellationToken cancel)
    {
        await using var db = database.Reader();
        var ids = records.ToArray();
        var there = await Read(db.Set<Participant>().Where(person => ids.Contains(person.Id))).ToListAsync(cancel);
        var voted = (await db.Set<CastVote>().Where(vote => ids.Contains(vote.ParticipantId)).Select(vote => vote.ParticipantId).Distinct().ToListAsync(cancel)).ToHashSet();
        foreach (var id in ids.Where(id => !voted.Contains(id))) book.With(id)?.Leave(id);
        foreach (var person in there) Take(person);
    }

    void Take(Saying person)
    {
        if (book.Find(person.Conversation) is not { } live) return;
        // Most say nothing, and share it.
        live.Says(person.Id, person.Says == PersonSays.Nothing ? PersonSays.Nothing : person.Says);
        live.Ban(person.Id, person.IsBanned);
    }

    static IQueryable<Saying> Read(IQueryable<Participant> people) =>
        people.Select(person => new Saying(person.Id, person.ConversationId, new PersonSays(person.IsAdult, person.PlaceCode, person.Role, person.Group, person.SupportsAt != null), person.IsBanned));
}

/// <summary>A participant as memory takes them over.</summary>
internal sealed record Saying(Guid Id, Guid Conversation, PersonSays Says, bool IsBanned);
