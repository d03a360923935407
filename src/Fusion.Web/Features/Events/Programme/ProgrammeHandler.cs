using System.Globalization;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Programme;

/// <summary>Adds items to an agenda and sessions to an event, and takes them out.</summary>
internal sealed class ProgrammeHandler(FusionDb db, EventRights rights, DecisionCards decisions, EventBook book)
{
    public async Task<Outcome<Done>> Add(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("part", "event.gone");
        if (!seat.MayLead) return new Rejection("part", "event.may-not-lead");
        var there = await db.Set<EventPart>().Where(part => part.EventId == one.Id).Select(part => part.Order).ToListAsync(cancel);
        if (there.Count >= EventPart.MostOfOne) return new Rejection("part", "event.parts-many", EventPart.MostOfOne);
        var title = fields.Needed("part", EventPart.MostText, least: 2).Replace('\n', ' ');
        var who = fields.Text("who", EventPart.MostText).Replace('\n', ' ');
        var minutes = fields.Whole("minutes", 1, EventPart.MostMinutes, needed: true);
        var isSession = fields.Raw("session_at").Length > 0 || fields.Raw("session_on").Length > 0;
        var starts = isSession ? Begins(fields, one) : null;
        var room = fields.Text("room", EventPart.MostText).Replace('\n', ' ');
        var language = fields.Raw("spoken");
        if (language.Length > 0 && !IsLanguage(language)) fields.Reject("spoken", "event.no-language");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        db.Add(new EventPart { Id = Guid.CreateVersion7(), EventId = one.Id, Order = there.DefaultIfEmpty().Max() + 1, Title = title, Who = who, Minutes = minutes!.Value, StartsAt = starts, Room = isSession ? room : "", Language = isSession ? language : "" });
        book.Touch(one);
        book.Enter("change-event", one, actor, [new FieldDifference("Programme", "", title)]);
        return default(Done);
    }

    /// <summary>Questions that the network has not decided yet come onto the agenda, each once. A meeting that everybody reads of takes up what everybody may read.</summary>
    public async Task<Outcome<Done>> TakeUp(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("questions", "event.gone");
        if (!seat.MayLead) return new Rejection("questions", "event.may-not-lead");
        var each = fields.Whole("each", 1, EventPart.MostMinutes, needed: true);
        var there = await db.Set<EventPart>().Where(part => part.EventId == one.Id).Select(part => new { part.Order, part.DecisionId }).ToListAsync(cancel);
        var chosen = fields.Raw("questions").Split(',').ToHashSet();
        var questions = one.NetworkId is not { } network ? [] : (await decisions.Undecided(network, one.IsPublic, cancel)).Where(question => chosen.Contains(question.Id.Value.ToString()) && there.TrueForAll(part => part.DecisionId != question.Id)).ToList();
        if (questions.Count == 0) fields.Reject("questions", "form.choose");
        if (fields.Rejections.Count > 0) return Outcome<Done>.Rejected(fields.Rejections);
        if (there.Count + questions.Count > EventPart.MostOfOne) return new Rejection("questions", "event.parts-many", EventPart.MostOfOne);
        var last = there.Select(part => part.Order).DefaultIfEmpty().Max();
        db.AddRange(questions.Select((question, at) => new EventPart { Id = Guid.CreateVersion7(), EventId = one.Id, Order = last + at + 1, Title = question.Title, Who = Short(question.By), Minutes = each!.Value, DecisionId = question.Id }));
        book.Touch(one);
        book.Enter("change-event", one, actor, [.. questions.Select(question => new FieldDifference("Programme", "", question.Title))]);
        return default(Done);
    }

    static string Short(string name) => name.Length > EventPart.MostText ? name[..EventPart.MostText] : name;

    public async Task<Outcome<Done>> Remove(Actor actor, string slug, Guid id, CancellationToken cancel)
    {
        if (await rights.Open(slug, actor, cancel) is not (var one, var seat)) return new Rejection("part", "event.gone");
        if (!seat.MayLead) return new Rejection("part", "event.may-not-lead");
        if (await db.Set<EventPart>().AsTracking().FirstOrDefaultAsync(part => part.Id == id && part.EventId == one.Id, cancel) is not { } part) return default(Done);
        db.RemoveRange(await db.Set<SessionChoice>().AsTracking().Where(choice => choice.PartId == id).ToListAsync(cancel));
        db.Remove(part);
        book.Touch(one);
        book.Enter("change-event", one, actor, [new FieldDifference("Programme", part.Title, "")]);
        return default(Done);
    }

    /// <summary>When a session begins: within the event.</summary>
    static DateTime? Begins(Fields fields, Event one)
    {
        if (one.StartsAt is not { } first || one.EndsAt is not { } last)
        {
            fields.Reject("session_at", "event.no-date");
            return null;
        }
        var at = EventTimes.Instant(fields, "session_on", "session_at", one.Zone, DateOnly.FromDateTime(EventTimes.Local(first, one.Zone)));
        if (at < first || at >= last) fields.Reject("session_at", "event.outside");
        return at;
    }

    static bool IsLanguage(string code) => code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower) && CultureInfo.GetCultures(CultureTypes.NeutralCultures).Any(culture => culture.Name == code);
}
