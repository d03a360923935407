using System.Security.Cryptography;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Call;

/// <summary>Calls an event: of a network, for whoever may invite there; of the movement, for its hosts.</summary>
internal sealed class CallEventHandler(FusionDb db, NetworkSeats networks, EventRights rights, EventReading reading, NewAddress addresses, Contributors contributors, EventBook book, RecordBook record)
{
    public const int MostOfNetwork = 2000;

    /// <summary>Words of addresses under /events that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new", "poll", "calendar", "feed"];

    public async Task<Outcome<Event>> Handle(Actor actor, string network, Fields fields, CancellationToken cancel)
    {
        var seat = network.Length == 0 ? null : await networks.Of(network, actor, cancel);
        if (network.Length > 0 && seat is null) return new Rejection("title", "network.gone");
        if (!await rights.MayCall(seat, actor, cancel)) return new Rejection("title", "event.may-not-call");
        var id = seat?.Id;
        if (await db.Set<Event>().CountAsync(one => one.NetworkId == id, cancel) >= MostOfNetwork) return new Rejection("title", "event.too-many", MostOfNetwork);
        var shown = fields.Choice("shown", ["everybody", "members"], needed: true);
        if (shown == "everybody" && seat is { IsPublic: false }) fields.Reject("shown", "event.private-network");
        if (shown == "members" && seat is null) fields.Reject("shown", "event.movement-is-public");
        var made = new Event { Id = new EventKey(Guid.CreateVersion7()), NetworkId = id, IsPublic = shown == "everybody", Language = Language.Current.Code, OrganiserId = actor.AccountId, CreatedAt = book.Now, IsSynthetic = (await contributors.Find(actor.AccountId, cancel))?.IsSynthetic == true };
        reading.Read(fields, made, needsDate: false);
        if (made.EndsAt < book.Now) fields.Reject("starts_on", "event.past");
        if (fields.Rejections.Count > 0) return Outcome<Event>.Rejected(fields.Rejections);
        made.Slug = made.IsPublic ? await addresses.Assign(made.Id.Value, "events", SlugOf(made), Reserved, cancel) : $"members-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        db.Add(made);
        if (fields.Raw("again") is { Length: > 0 and <= 80 } before) await CopyAgenda(before, made, actor, cancel);
        book.Note(made);
        if (!made.IsPublic) return made;
        record.Enter("call-event", actor.By, made.Title, actor.Pseudonym);
        record.Added(made.Id.Value, made.Title);
        return made;
    }

    static string SlugOf(Event one) => Slugs.Of(one.StartsAt is { } at ? $"{one.Title} {EventTimes.Day(at, one.Zone)}" : one.Title, 70) is { Length: > 0 } slug ? slug : "event";

    /// <summary>An event that is held again has the agenda of the one before it; sessions have times of their own, and stay behind.</summary>
    async Task CopyAgenda(string before, Event made, Actor actor, CancellationToken cancel)
    {
        if (await db.Set<Event>().FirstOrDefaultAsync(one => one.Slug == before, cancel) is not { } old || old.NetworkId != made.NetworkId || await rights.Of(old, actor, cancel) is not { MayLead: true }) return;
        var parts = await db.Set<EventPart>().Where(part => part.EventId == old.Id && part.StartsAt == null).OrderBy(part => part.Order).ToListAsync(cancel);
        db.AddRange(parts.Select(part => new EventPart { Id = Guid.CreateVersion7(), EventId = made.Id, Order = part.Order, Title = part.Title, Who = part.Who, Minutes = part.Minutes }));
    }
}
