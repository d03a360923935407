using System.Text.Json;
using Fusion.Web.Data;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Live;

/// <summary>Keeps what a map showed, for the history and so that the next start goes on where this one ended. It follows from the votes, so the record holds no entry.</summary>
internal sealed class KeepMapHandler(FusionDb db)
{
    public async Task<Outcome<Done>> Handle(Guid conversation, Reading reading, CancellationToken cancel)
    {
        var map = reading.Map;
        if (!await db.Set<MapPoint>().AnyAsync(point => point.ConversationId == conversation && point.At == reading.At, cancel))
            db.Add(new MapPoint
            {
                ConversationId = conversation,
                At = reading.At,
                People = reading.Voters,
                Votes = map.Votes,
                Statements = map.Statements,
                Clarity = JsonNamingPolicy.CamelCase.ConvertName(map.Clarity.ToString()),
                Groups = string.Join(", ", map.Groups.Select(group => $"{group.Letter} {group.Size}")),
                CommonGround = map.CommonGround.Count,
            });
        var kept = await db.Set<KeptMap>().AsTracking().FirstOrDefaultAsync(one => one.ConversationId == conversation, cancel);
        if (kept is null) db.Add(kept = new KeptMap { ConversationId = conversation });
        kept.Memory = JsonSerializer.Serialize(map.Memory);
        return default(Done);
    }
}
