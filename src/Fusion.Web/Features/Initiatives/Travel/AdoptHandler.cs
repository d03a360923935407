using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.Travel;

/// <summary>"We are trying this too", and how it went on.</summary>
internal sealed class AdoptHandler(FusionDb db, DbSession session, Desk desk, EnquiryReading reading, FrameworkBook book, EntryCards entries, RecordBook record, TimeProvider clock)
{
    const int Most = 20_000, MostWaiting = 20;

    public async Task<Outcome<Adoption>> Start(Guid? by, string slug, Fields fields, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { } person) return new Rejection("team", "form.signed-out");
        if (await entries.Find(EntryKind.Innovation, slug, cancel) is not { } entry) return new Rejection("team", "finding.innovation.unknown", "");
        var isKnown = await desk.IsKnown(person, cancel);
        if (!isKnown && await db.Set<Adoption>().CountAsync(adoption => adoption.OwnerId == person.Id && adoption.Moderation == Moderation.Waiting, cancel) >= MostWaiting) return new Rejection("team", "form.too-many-waiting", MostWaiting);
        if (await db.Set<Adoption>().CountAsync(adoption => adoption.EntryId == entry.Id, cancel) >= Most) return new Rejection("team", "enquiry.full", Most);
        var now = clock.GetUtcNow().UtcDateTime;
        var adoption = new Adoption { Id = Guid.CreateVersion7(), EntryId = entry.Id, OwnerId = person.Id, Moderation = isKnown ? Moderation.Public : Moderation.Waiting, CreatedAt = now, UpdatedAt = now, IsSynthetic = person.IsSynthetic || entry.IsSynthetic };
        await Read(fields, adoption, cancel);
        if (fields.Rejections.Count > 0) return Outcome<Adoption>.Rejected(fields.Rejections);
        db.Add(adoption);
        db.Add(new AdoptionStep { Id = Guid.CreateVersion7(), AdoptionId = adoption.Id, State = adoption.State, At = now });
        session.Touch(Topic.Initiatives);
        if (!isKnown) return adoption;
        record.Enter("adopt", "", adoption.State.Word(), person.Pseudonym);
        record.Added(adoption.Id, adoption.Team);
        return adoption;
    }

    /// <summary>It went on: by those who do it, or a moderator.</summary>
    public async Task<Outcome<Adoption>> Move(Guid? by, Guid id, Fields fields, CancellationToken cancel)
    {
        var person = await desk.Person(by, cancel);
        var adoption = await db.Set<Adoption>().AsTracking().FirstOrDefaultAsync(adoption => adoption.Id == id, cancel);
        if (adoption is null || person is null || (!person.IsModerator && adoption.OwnerId != person.Id)) return new Rejection("team", "enquiry.not-yours");
        var before = adoption.State;
        await Read(fields, adoption, cancel);
        if (fields.Rejections.Count > 0) return Outcome<Adoption>.Rejected(fields.Rejections);
        var entry = db.Entry(adoption);
        entry.DetectChanges();
        var differences = RecordBook.DifferencesOf(entry, "UpdatedAt");
        if (differences.Count == 0) return adoption;
        adoption.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        if (before != adoption.State) db.Add(new AdoptionStep { Id = Guid.CreateVersion7(), AdoptionId = adoption.Id, State = adoption.State, At = adoption.UpdatedAt });
        session.Touch(Topic.Initiatives);
        if (adoption.Moderation != Moderation.Public) return adoption;
        record.Enter("adopt", "", adoption.State.Word(), person.Pseudonym);
        record.Changed(adoption.Id, adoption.Team, differences);
        return adoption;
    }

    async Task Read(Fields fields, Adoption adoption, CancellationToken cancel)
    {
        adoption.Team = fields.Needed("team", EnquiryText.MostName);
        adoption.Place = reading.Place(fields);
        adoption.Sector = fields.Choice("sector", book.Terms("sectors").Select(term => term.Code));
        adoption.State = fields.Choice<AdoptionState>("state", needed: true) ?? default;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        adoption.Since = fields.Date("since") ?? (adoption.Since == default ? today : adoption.Since);
        if (adoption.Since > today.AddYears(1)) fields.Reject("since", "travel.future");
        adoption.Changed = fields.Text("changed", EnquiryText.Most);
        adoption.Why = fields.Text("why", EnquiryText.Most);
        adoption.Language = Language.Current.Code;
        // What was changed and why is what the next place learns from; so is why somebody gave up.
        if (adoption.State == AdoptionState.Adapted && adoption.Changed.Length == 0) fields.Reject("changed", "form.missing");
        if (adoption.State is AdoptionState.Adapted or AdoptionState.Abandoned && adoption.Why.Length == 0) fields.Reject("why", "form.missing");
        adoption.FromId = await From(fields, adoption, cancel);
    }

    async Task<Guid?> From(Fields fields, Adoption adoption, CancellationToken cancel)
    {
        var text = fields.Raw("from");
        if (text.Length == 0) return null;
        if (Guid.TryParse(text, out var id) && id != adoption.Id && await db.Set<Adoption>().AnyAsync(other => other.Id == id && other.EntryId == adoption.EntryId && other.Moderation == Moderation.Public, cancel)
            && !await Descends(id, adoption.Id, cancel)) return id;
        fields.Reject("from", "form.unknown", text.Length > 40 ? text[..40] : text);
        return null;
    }

    /// <summary>Nobody can have it from those who have it from them.</summary>
    async Task<bool> Descends(Guid id, Guid ancestor, CancellationToken cancel)
    {
        Guid? at = id;
        for (var step = 0; step < 100 && at is { } here; step++)
        {
            if (here == ancestor) return true;
            at = await db.Set<Adoption>().Where(adoption => adoption.Id == here).Select(adoption => adoption.FromId).FirstOrDefaultAsync(cancel);
        }
        return at is not null;
    }
}
