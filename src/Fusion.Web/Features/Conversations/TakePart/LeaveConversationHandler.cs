using Fusion.Web.Data;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>Somebody leaves a conversation and takes everything along: votes, ideas, what they said of themselves. Their statements stay, without anything that leads to them. It is their own affair, so the record holds no entry.</summary>
internal sealed class LeaveConversationHandler(FusionDb db, DbSession session)
{
    public async Task<Outcome<Done>> Handle(Guid conversation, Guid participant, CancellationToken cancel)
    {
        await db.Set<CastVote>().Where(vote => vote.ParticipantId == participant).ExecuteDeleteAsync(cancel);
        await db.Set<Idea>().Where(idea => idea.AuthorId == participant).ExecuteDeleteAsync(cancel);
        // Somebody whose votes were withdrawn does not come back by leaving.
        await db.Set<Participant>().Where(person => person.Id == participant && !person.IsBanned).ExecuteDeleteAsync(cancel);
        await db.Set<Participant>().Where(person => person.Id == participant).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsAdult, false).SetProperty(person => person.PlaceCode, (string?)null).SetProperty(person => person.Role, (Role?)null).SetProperty(person => person.Group, (string?)null).SetProperty(person => person.SupportsAt, (DateTime?)null), cancel);
        await db.Set<Statement>().Where(statement => statement.AuthorId == participant).ExecuteUpdateAsync(set => set.SetProperty(statement => statement.AuthorId, Guid.Empty), cancel);
        session.Touch(Topic.Participants, participant);
        session.Touch(Topic.Conversations, conversation);
        return default(Done);
    }
}
