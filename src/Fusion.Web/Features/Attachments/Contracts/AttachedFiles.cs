using Fusion.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Attachments.Contracts;

/// <summary>The pictures and papers of something, for its page; the files themselves are at <see cref="AttachedFile.Path"/>.</summary>
internal sealed class AttachedFiles(FusionDb db)
{
    public Task<IReadOnlyList<AttachedFile>> All(Guid subject, CancellationToken cancel) => Read(db.Set<Attachment>().Where(file => file.SubjectId == subject), cancel);

    /// <summary>Those that were added up to an instant.</summary>
    public Task<IReadOnlyList<AttachedFile>> Public(Guid subject, DateTime until, CancellationToken cancel) => Read(db.Set<Attachment>().Where(file => file.SubjectId == subject && file.At <= until), cancel);

    /// <summary>Takes the files of something that is deleted along with it; the caller saves.</summary>
    public async Task Remove(Guid subject, CancellationToken cancel) => db.RemoveRange(await db.Set<Attachment>().AsTracking().Where(file => file.SubjectId == subject).ToListAsync(cancel));

    static async Task<IReadOnlyList<AttachedFile>> Read(IQueryable<Attachment> files, CancellationToken cancel) =>
        [.. (await files.OrderBy(file => file.At).ThenBy(file => file.Id).Select(file => new { file.Id, file.Name, file.Description, file.Kind, file.Length }).ToListAsync(cancel))
            .Select(file => new AttachedFile(file.Id, Attachment.PathOf(file.Id), file.Name, file.Description, file.Kind != FileKind.Pdf, (file.Length + 1023) / 1024))];
}

internal sealed record AttachedFile(Guid Id, string Path, string Name, string Description, bool IsPicture, int Kilobytes);
