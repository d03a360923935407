using Fusion.Web.Data;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.TakePart;

/// <summary>What a participant says of themselves: theirs alone, shown only counted with at least four others, and never entered in the record.</summary>
internal sealed class AboutYouHandler(FusionDb db, DbSession session, PlaceTree places, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Guid conversation, Guid participant, PersonSays says, CancellationToken cancel)
    {
        if (says.PlaceCode is { } code && places.Find(code) is null) return new Rejection("place", "organise.place-unknown");
        var now = clock.GetUtcNow().UtcDateTime;
        var person = await db.Set<Participant>().AsTracking().FirstOrDefaultAsync(one => one.Id == participant, cancel);
        if (person is null) db.Add(person = new Participant { Id = participant, ConversationId = conversation, JoinedAt = now });
        (person.IsAdult, person.PlaceCode, person.Role, person.Group) = (says.IsAdult, says.PlaceCode is null ? null : places.Find(says.PlaceCode)!.Code, says.Role, says.Group);
        person.SupportsAt = says.Supports ? person.SupportsAt ?? now : null;
        session.Touch(Topic.Participants, participant);
        return default(Done);
    }
}
