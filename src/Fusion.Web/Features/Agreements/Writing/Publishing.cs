using System.Security.Cryptography;
using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Agreements.Writing;

/// <summary>Within an act: freezes what an agreement says as its next version. Whoever publishes has entered the act, where everybody may know of it.</summary>
internal sealed class Publishing(FusionDb db, DbSession session, NewAddress addresses, RecordBook record, TimeProvider clock)
{
    /// <summary>Words of addresses under /agreements that are pages of their own.</summary>
    public static readonly string[] Reserved = ["new"];

    public async Task<AgreementVersion> Publish(Agreement agreement, AgreementContent content, string change, bool asksAgain, string slug, CancellationToken cancel)
    {
        var (now, json) = (clock.GetUtcNow().UtcDateTime, content.ToJson());
        var isFirst = !agreement.IsPublished;
        var version = new AgreementVersion { AgreementId = agreement.Id, Number = agreement.Number + 1, At = now, Content = json, Digest = AgreementContent.DigestOf(json), Change = change, Language = Language.Current.Code, AsksAgain = asksAgain && !isFirst };
        db.Add(version);
        // The address of what is not public says nothing, and is in no list of addresses.
        if (isFirst) agreement.Slug = agreement.IsPublic ? await addresses.Assign(agreement.Id.Value, "agreements", slug, Reserved, cancel) : $"members-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        (agreement.Kind, agreement.Title, agreement.Purpose) = (content.Kind, content.Title, content.Purpose);
        (agreement.Number, agreement.UpdatedAt, agreement.Draft, agreement.Revision) = (version.Number, now, "", agreement.Revision + 1);
        if (version.AsksAgain) agreement.AgainFrom = version.Number;
        agreement.SearchText = Cut(Folding.Fold(string.Join(' ', content.Title.All.Select(text => text.Text))), 1000);
        agreement.SortKey = Cut(SortKeys.Of(content.Title.In("en").Text), 300);
        session.Touch(Topic.Agreements);
        if (!agreement.IsPublic) return version;
        var title = content.Title.In("en").Text;
        if (isFirst) record.Added(agreement.Id.Value, title);
        else record.Changed(agreement.Id.Value, title, [new FieldDifference("Version", $"{version.Number - 1}", $"{version.Number}")]);
        record.Plainly("version", version.Number);
        record.Plainly("digest", version.Digest);
        return version;
    }

    static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
