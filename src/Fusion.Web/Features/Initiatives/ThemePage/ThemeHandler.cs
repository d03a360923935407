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
    const int DaysOfAHack = 7;

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
            Kind = fields.Choice<ThemeKind>("kind") ?? ThemeKind.Theme,
            Begins = fields.Date("begins"),
            Ends = fields.Date("ends"),
            Groups = fields.Text("groups", EnquiryText.Most),
        };
        CheckKind(theme, fields);
        if (fields.Rejections.Count > 0) return Outcome<SharedTheme>.Rejected(fields.Rejections);
        theme.Slug = (await addresses.Assign(theme.Id, "pilots/themes", Slugs.Of(theme.Title, 70), [], cancel));
        db.Add(theme);
        session.Touch(Topic.Initiatives);
        record.Enter("set-theme", "", actor: person.Pseudonym);
        record.Added(theme.Id, theme.Title);
        return theme;
    }

    /// <summary>A lab and a hack have their days and their mix of people: without them they are themes.</summary>
    static void CheckKind(SharedTheme theme, Fields fields)
    {
        if (theme.Groups.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(line => SharedTheme.GroupIn(line) is null)) fields.Reject("groups", "lab.groups");
        if (theme.Ends < theme.Begins) fields.Reject("ends", "lab.ends");
        if (theme.Kind == ThemeKind.Theme) return;
        if (theme.Begins is not { } begins) fields.Reject("begins", "form.missing");
        else if (theme.Ends is not { } ends) fields.Reject("ends", "form.missing");
        else if (theme.Kind == ThemeKind.Hack && ends.DayNumber - begins.DayNumber >= DaysOfAHack) fields.Reject("ends", "lab.week", DaysOfAHack);
        if (theme.Mix.Count < 2) fields.Reject("groups", "lab.mixed");
    }

    /// <summary>Looks at a theme again: what is kept, what is stopped, and whether it widens or narrows from here.</summary>
    public async Task<Outcome<SharedTheme>> Review(Guid? by, string slug, Fields fields, CancellationToken cancel)
    {
        if (await desk.Person(by, cancel) is not { IsModerator: true } person) return new Rejection("keep", "form.moderators-only");
        if (await db.Set<SharedTheme>().AsTracking().FirstOrDefaultAsync(theme => theme.Slug == slug, cancel) is not { } theme) return new Rejection("keep", "enquiry.not-yours");
        var (keep, stop) = (fields.Needed("keep", EnquiryText.Most), fields.Needed("stop", EnquiryText.Most));
        var phase = fields.Choice<ThemePhase>("phase", needed: true);
        var next = fields.Date("review_on");
        var results = fields.Text("results", EnquiryText.Most);
        var (asOne, asks) = (fields.Text("as_one", EnquiryText.Most), fields.Text("friend_asks", EnquiryText.Most));
        if (fields.Rejections.Count > 0) return Outcome<SharedTheme>.Rejected(fields.Rejections);
        FieldDifference[] changes = [new("Phase", theme.Phase.ToString(), phase!.Value.ToString()), new("Results", theme.Results, results)];
        (theme.Phase, theme.Results, theme.ReviewOn, theme.UpdatedAt) = (phase.Value, results, next, clock.GetUtcNow().UtcDateTime);
        db.Add(new ThemeReview { Id = Guid.CreateVersion7(), ThemeId = theme.Id, At = theme.UpdatedAt, Keep = keep, Stop = stop, AsOne = asOne, FriendAsks = asks, Phase = theme.Phase });
        session.Touch(Topic.Initiatives);
        record.Enter("set-theme", "", actor: person.Pseudonym);
        record.Changed(theme.Id, theme.Title, [.. changes.Where((change, at) => at == 0 || change.From != change.To)]);
        return theme;
    }
}
