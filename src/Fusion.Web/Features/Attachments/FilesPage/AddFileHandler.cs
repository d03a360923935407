using System.Globalization;
using System.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Attachments.Cleaning;
using Fusion.Web.Features.Record.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Forms;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Attachments.FilesPage;

/// <summary>Attaches a picture or paper to something that one may change, once it is known what it is and nothing in it tells where it was made.</summary>
internal sealed class AddFileHandler(FusionDb db, DbSession session, Attached attached, RecordBook record, TimeProvider clock)
{
    public const int MostFiles = 8, MostBytes = 4_000_000, MostBytesOfOne = 200_000_000;
    const int MostMegabytes = MostBytes / 1_000_000;

    public async Task<Outcome<Attachment>> Handle(Actor actor, Guid subject, string name, byte[] bytes, Fields fields, CancellationToken cancel)
    {
        if (await attached.Find(subject, actor, cancel) is not { MayChange: true } owner) return new Rejection("file", "attached.not-yours");
        var description = fields.Needed("description", Attachment.MostDescription, least: 5);
        fields.MustTick("agreed");
        if (bytes.Length == 0) fields.Reject("file", "form.missing");
        else if (bytes.Length > MostBytes) fields.Reject("file", "attached.large", MostMegabytes);
        else if (await db.Set<Attachment>().CountAsync(file => file.SubjectId == subject, cancel) >= MostFiles) fields.Reject("file", "attached.many", MostFiles);
        else if (await db.Set<Attachment>().Where(file => file.ContributorId == actor.AccountId).SumAsync(file => (long)file.Length, cancel) + bytes.Length > MostBytesOfOne) fields.Reject("file", "attached.much", MostBytesOfOne / 1_000_000);
        if (fields.Rejections.Count > 0) return Outcome<Attachment>.Rejected(fields.Rejections);
        var clean = CleanFile.Of(bytes);
        if (clean.Fault is { } fault) return new Rejection("file", fault);
        var file = new Attachment { Id = Guid.CreateVersion7(), SubjectId = subject, Kind = clean.Kind, Name = NameOf(name, clean.Kind), Description = description, Bytes = clean.Bytes, Length = clean.Bytes.Length, ContributorId = actor.AccountId, At = clock.GetUtcNow().UtcDateTime };
        db.Add(file);
        session.Touch(Topic.Evidence);
        session.Touch(Topic.Catalogue, subject);
        if (!(file.At <= owner.PublicUntil)) return file;
        record.Enter("attach-file", actor.By, actor: actor.Pseudonym);
        record.Changed(subject, owner.Title, [new FieldDifference("file", "", description)]);
        return file;
    }

    /// <summary>Letters, digits and hyphens of what the file was called, with the ending of what it is.</summary>
    static string NameOf(string name, FileKind kind)
    {
        var stem = new StringBuilder();
        foreach (var letter in Path.GetFileNameWithoutExtension(name.Split('\\', '/')[^1]).Normalize(NormalizationForm.FormC))
            if (char.IsLetterOrDigit(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) stem.Append(letter);
            else if (stem.Length > 0 && stem[^1] != '-') stem.Append('-');
        var plain = stem.ToString().Trim('-');
        return (plain.Length == 0 ? "file" : plain[..Math.Min(plain.Length, Attachment.MostName - 6)]) + kind.Ending();
    }
}
