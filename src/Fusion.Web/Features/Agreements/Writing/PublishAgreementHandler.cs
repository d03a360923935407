using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>Publishes the draft as the next version. From then on it is not changed; who accepted an older one stays bound to that until they accept this one or leave.</summary>
internal sealed class PublishAgreementHandler(FusionDb db, Keepers keepers, Publishing publishing, RecordBook record)
{
    public async Task<Outcome<Agreement>> Handle(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().AsTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } agreement) return new Rejection("change", "agreement.gone");
        if (!await keepers.May(agreement, actor, cancel)) return new Rejection("change", "agreement.not-keeper");
        if (fields.Raw("revision") != $"{agreement.Revision}") return new Rejection("change", "agreement.changed-meanwhile");
        if (agreement.Draft.Length == 0) return new Rejection("change", "agreement.nothing-new");
        if (agreement.IsPublished && await db.Set<AgreementVersion>().AnyAsync(version => version.AgreementId == agreement.Id && version.Number == agreement.Number && version.Content == agreement.Draft, cancel)) return new Rejection("change", "agreement.nothing-new");
        var change = agreement.IsPublished ? fields.Needed("change", AgreementVersion.MostChange, least: 5) : fields.Text("change", AgreementVersion.MostChange);
        if (fields.Rejections.Count > 0) return Outcome<Agreement>.Rejected(fields.Rejections);
        var content = AgreementContent.FromJson(agreement.Draft);
        if (Slugs.Of(content.Title.In("en").Text, 70).Length == 0) return new Rejection("change", "agreement.title-letters");
        if (agreement.IsPublic) record.Enter("publish-agreement", actor.By, content.Title.In("en").Text, actor.Pseudonym);
        await publishing.Publish(agreement, content, change, fields.Ticked("asks_again"), Slugs.Of(content.Title.In("en").Text, 70), cancel);
        return agreement;
    }
}
