using System.Security.Cryptography;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>Keeps the draft of what an agreement will say next. It is seen by those who may publish it, and binds nobody.</summary>
internal sealed class SaveAgreementHandler(FusionDb db, DbSession session, AgreementReading reading, Keepers keepers, NetworkSeats networks, Contributors contributors, People people, TimeProvider clock)
{
    public const string Movement = "movement";

    const int MostDrafts = 200;

    public async Task<Outcome<Agreement>> Begin(Actor actor, Fields fields, CancellationToken cancel)
    {
        if (await people.IsYoung(actor.AccountId, cancel)) return new Rejection("title", "young.not-here");
        var owner = fields.Needed("owner", 80);
        var network = owner == Movement || owner.Length == 0 ? null : await networks.Of(owner, actor, cancel);
        if (owner.Length > 0 && owner != Movement && network is null) return new Rejection("owner", "agreement.no-network");
        if (owner.Length > 0 && !(network is null ? await keepers.MayForMovement(actor, cancel) : Keepers.Keeps(network))) return new Rejection("owner", "agreement.not-keeper");
        var content = reading.Read(fields, new AgreementContent());
        if (fields.Rejections.Count > 0) return Outcome<Agreement>.Rejected(fields.Rejections);
        if (await db.Set<Agreement>().CountAsync(one => one.Number == 0, cancel) >= MostDrafts) return new Rejection("title", "agreement.drafts-many", MostDrafts);
        var now = clock.GetUtcNow().UtcDateTime;
        var agreement = new Agreement
        {
            Id = new AgreementId(Guid.CreateVersion7()),
            Slug = $"draft-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}",
            NetworkId = network?.Id,
            IsPublic = network is not { IsPublic: false },
            Kind = content.Kind,
            Title = content.Title,
            Purpose = content.Purpose,
            Draft = content.ToJson(),
            Revision = 1,
            CreatedAt = now,
            UpdatedAt = now,
            IsSynthetic = (await contributors.Find(actor.AccountId, cancel))?.IsSynthetic == true,
        };
        db.Add(agreement);
        return agreement;
    }

    public async Task<Outcome<Agreement>> Save(Actor actor, string slug, Fields fields, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().AsTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } agreement) return new Rejection("title", "agreement.gone");
        if (!await keepers.May(agreement, actor, cancel)) return new Rejection("title", "agreement.not-keeper");
        var before = AgreementContent.FromJson(agreement.Draft.Length > 0 ? agreement.Draft : await Published(agreement, cancel));
        var content = reading.Read(fields, before);
        if (fields.Raw("revision") != $"{agreement.Revision}") fields.Reject("title", "agreement.changed-meanwhile");
        if (fields.Rejections.Count > 0) return Outcome<Agreement>.Rejected(fields.Rejections);
        agreement.Draft = content.ToJson();
        agreement.Revision++;
        if (!agreement.IsPublished) (agreement.Kind, agreement.Title, agreement.Purpose) = (content.Kind, content.Title, content.Purpose);
        session.Touch(Topic.Agreements);
        return agreement;
    }

    /// <summary>Throws the draft away. What was never published goes whole.</summary>
    public async Task<Outcome<bool>> Discard(Actor actor, string slug, CancellationToken cancel)
    {
        if (await db.Set<Agreement>().AsTracking().FirstOrDefaultAsync(one => one.Slug == slug, cancel) is not { } agreement) return new Rejection("title", "agreement.gone");
        if (!await keepers.May(agreement, actor, cancel)) return new Rejection("title", "agreement.not-keeper");
        if (!agreement.IsPublished) db.Remove(agreement);
        else (agreement.Draft, agreement.Revision) = ("", agreement.Revision + 1);
        return agreement.IsPublished;
    }

    Task<string> Published(Agreement agreement, CancellationToken cancel) =>
        db.Set<AgreementVersion>().Where(version => version.AgreementId == agreement.Id && version.Number == agreement.Number).Select(version => version.Content).FirstAsync(cancel);
}
