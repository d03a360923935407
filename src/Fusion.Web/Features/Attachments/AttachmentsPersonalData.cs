using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Attachments;

/// <summary>Files that somebody attached, as personal data. What is public stays, and nothing leads from it to them any more; the rest goes.</summary>
internal sealed class AttachmentsPersonalData(FusionDb db, Attached attached) : IPersonalData
{
    public IReadOnlyList<string> Kept { get; } = ["attachments"];

    public async Task<IReadOnlyList<PersonalTable>> Of(Person person, CancellationToken cancel)
    {
        var files = await db.Set<Attachment>().Where(file => file.ContributorId == person.AccountId).OrderBy(file => file.At).Select(file => new { file.At, file.Name, file.Description, file.Id, file.Bytes }).ToListAsync(cancel);
        return [new PersonalTable("attachments", ["added", "name", "description", "address", "file-as-base64"],
            [.. files.Select(file => (IReadOnlyList<string?>)[Instants.Iso(file.At), file.Name, file.Description, Attachment.PathOf(file.Id), Convert.ToBase64String(file.Bytes)])])];
    }

    public async Task Forget(Person person, CancellationToken cancel)
    {
        foreach (var file in await db.Set<Attachment>().AsTracking().Where(file => file.ContributorId == person.AccountId).ToListAsync(cancel))
            if (await attached.Find(file.SubjectId, null, cancel) is { } subject && file.At <= subject.PublicUntil) file.ContributorId = null;
            else db.Remove(file);
    }
}
