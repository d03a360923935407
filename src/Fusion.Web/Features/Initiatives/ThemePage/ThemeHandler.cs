using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives.ThemePage;

/// <summary>Shared themes: opened and reviewed by weavers and the host.</summary>
internal sealed class ThemeHandler(FusionDb db, DbSession session, Desk desk, NewAddress addresses, RecordBook record, TimeProvider clock)
{
    public async Task<Outcome<SharedTheme>> Open(Guid? by, Fields fields, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { IsModerator: true } person) return new Rejection("title", "form.moderators-only");
        var now = clock.GetUtcNow().UtcDateTime;
        var theme = new SharedTheme
        {
            Id = Guid.CreateVersion7(),
            CreatedAt = now,
            UpdatedAt = now,
            Language = Language.Current.Code,
            IsSynthetic = person.IsSynthetic,
            Title = fields.Needed("title", EnquiryText.MostName, least: 4),
            Question = fields.Needed("question", EnquiryText.MostQuestion, least: 12),
            Why = fields.Needed("why", EnquiryText.Most),
            Friend = fields.Text("friend", EnquiryText.MostName),
            ReviewOn = fields.Date("review_on"),
        };
        if (fields.Rejections.Count > 0) return Outcome<SharedTheme>.Rejected(fields.Rejections);
        theme.Slug = (await addresses.Assign(theme.Id, "pilots/themes", Slugs.Of(theme.Title, 70), [], cancel));
        db.Add(theme);
        session.Touch(Topic.Initiatives);
        record.Enter("set-theme", "", actor: person.Pseudonym);
        record.Added(theme.Id, theme.Title);
        return theme;
    }

    /// <summary>Looks at a theme again: what is kept, what is stopped, and whether it widens or narrows from here.</summary>
    public async Task<Outcome<SharedTheme>> Review(Guid? by, string slug, Fields fields, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { IsModerator: true } person) return new Rejection("keep", "form.moderators-only");
        if (await db.Set<SharedTheme>().AsTracking().FirstOrDefaultAsync(theme => theme.Slug == slug, cancel) is not { } theme) return new Rejection("keep", "enquiry.not-yours");
        var (keep, stop) = (fields.Needed("keep", EnquiryText.Most), fields.Needed("stop", EnquiryText.Most));
        var phase = fields.Choice<ThemePhase>("phase", needed: true);
        var next = fields.Date("review_on");
        if (fields.Rejections.Count > 0) return Outcome<SharedTheme>.Rejected(fields.Rejections);
        var before = theme.Phase;
        (theme.Phase, theme.ReviewOn, theme.UpdatedAt) = (phase!.Value, next, clock.GetUtcNow().UtcDateTime);
        db.Add(new ThemeReview { Id = Guid.CreateVersion7(), ThemeId = theme.Id, At = theme.UpdatedAt, Keep = keep, Stop = stop, Phase = theme.Phase });
        session.Touch(Topic.Initiatives);
        record.Enter("set-theme", "", actor: person.Pseudonym);
        record.Changed(theme.Id, theme.Title, [new FieldDifference("Phase", before.ToString(), theme.Phase.ToString())]);
        return theme;
    }
}
