using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Directory.EditProfile;

/// <summary>A lead says what their organisation is, in the language they write in, and where else it can be found. Saying it confirms the page.</summary>
internal sealed class EditProfileHandler(FusionDb db, Representatives representatives, RecordBook record, DbSession session, TimeProvider clock)
{
    public async Task<Outcome<Done>> Handle(Actor actor, OrganisationId id, string language, string? description, string? links, CancellationToken cancel)
    {
        if (!await representatives.IsLead(id, actor.AccountId, cancel)) return new Rejection("description", "organisation.lead-only");
        if (await db.Set<Organisation>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, cancel) is not { } organisation) return new Rejection("description", "organisation.gone");
        var lines = (links ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var rejections = new List<Rejection>();
        if (description is { Length: > OrganisationProfile.LongestDescription }) rejections.Add(new Rejection("description", "organisation.description-long", OrganisationProfile.LongestDescription));
        if (lines.Count > OrganisationProfile.MostLinks) rejections.Add(new Rejection("links", "organisation.links-many", OrganisationProfile.MostLinks));
        if (lines.Find(line => !WebAddress.IsOne(line)) is { } wrong) rejections.Add(new Rejection("links", "organisation.link-wrong", wrong.Length > 60 ? wrong[..60] + "…" : wrong));
        if (rejections.Count > 0) return Outcome<Done>.Rejected(rejections);
        var profile = await db.Set<OrganisationProfile>().AsTracking().FirstOrDefaultAsync(one => one.OrganisationId == id, cancel);
        if (profile is null) db.Add(profile = new OrganisationProfile { OrganisationId = id });
        var before = profile.Description;
        profile.Description = Localised.Of(before.All.Where(text => text.Language != language).Append((language, description?.Trim() ?? "")));
        var differences = new List<FieldDifference>();
        if (!before.Equals(profile.Description)) differences.Add(new FieldDifference($"Description ({language})", before.All.FirstOrDefault(text => text.Language == language).Text ?? "", description?.Trim() ?? ""));
        if (profile.Links != string.Join('\n', lines)) differences.Add(new FieldDifference("Links", profile.Links, string.Join('\n', lines)));
        profile.Links = string.Join('\n', lines);
        organisation.ConfirmedAt = organisation.UpdatedAt = clock.GetUtcNow().UtcDateTime;
        record.Enter("edit-profile", organisation.Name, actor: actor.Pseudonym);
        record.Changed(id.Value, organisation.Name, differences);
        session.Touch(Topic.Directory);
        return default(Done);
    }
}
