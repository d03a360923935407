using Fusion.Web.Data;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Conversations.Organise;

/// <summary>Says whom an organiser wants to hear. It stands in the report and changes nothing that anybody said, so the record holds no entry.</summary>
internal sealed class TargetsHandler(FusionDb db, DbSession session, PlaceTree places)
{
    public const int MostWanted = 1_000_000;

    /// <param name="wanted">How many of each role, of each place and of each group; 0 of a role or place for no target.</param>
    public async Task<Outcome<Done>> Handle(Guid id, IReadOnlyList<(TargetKind Kind, string Code, int Wanted)> wanted, CancellationToken cancel)
    {
        var chosen = wanted.Where(one => one.Wanted > 0 || one.Kind == TargetKind.Group).ToList();
        if (chosen.Count > Target.Most) return new Rejection("targets", "organise.targets-many", Target.Most);
        if (chosen.Exists(one => one.Wanted > MostWanted)) return new Rejection("targets", "organise.targets-number", MostWanted);
        if (chosen.Exists(one => one.Kind == TargetKind.Group && one.Code.Length > Target.LongestCode)) return new Rejection("targets", "organise.long", Target.LongestCode);
        if (chosen.Exists(one => one.Kind == TargetKind.Place && places.Find(one.Code) is null || one.Kind == TargetKind.Role && !Enum.TryParse<Role>(one.Code, out _))) return new Rejection("targets", "organise.place-unknown");
        db.RemoveRange(await db.Set<Target>().AsTracking().Where(target => target.ConversationId == id).ToListAsync(cancel));
        await db.SaveChangesAsync(cancel);
        foreach (var (kind, code, number) in chosen.DistinctBy(one => (one.Kind, one.Code)))
            db.Add(new Target { Id = Guid.CreateVersion7(), ConversationId = id, Kind = kind, Code = kind == TargetKind.Place ? places.Find(code)!.Code : code, Wanted = number });
        session.Touch(Topic.Conversations, id);
        return default(Done);
    }
}
