using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Fusion.Web.Data;
using Fusion.Web.Features.Attachments.Contracts;
using Fusion.Web.Platform.Formats;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Attachments;

/// <summary>The list of the files that are public; the files themselves are at their addresses.</summary>
internal sealed class AttachmentDataset(FusionDb db, Attached attached) : Dataset<(Attachment File, Attachable Subject)>(Shape, null, null)
{
    static new DataShape<(Attachment File, Attachable Subject)> Shape { get; } = new("attachments",
    [
        new("address", DataType.Link, (row, links) => links.To(row.File.Path)),
        new("about", DataType.Link, (row, links) => links.To(row.Subject.Path)),
        new("name", DataType.Text, (row, _) => row.File.Name),
        new("media_type", DataType.Text, (row, _) => row.File.Kind.MediaType()),
        new("length", DataType.Number, (row, _) => row.File.Length),
        new("description", DataType.Text, (row, _) => row.File.Description),
        new("added", DataType.Instant, (row, _) => row.File.At),
    ], (row, links) => new JsonObject { ["@id"] = links.To(row.File.Path), ["@type"] = "MediaObject", ["encodingFormat"] = row.File.Kind.MediaType(), ["description"] = row.File.Description, ["about"] = links.To(row.Subject.Path) },
        (row, links) => new FeedItem(links.To(row.File.Path), row.File.Name, row.File.Description, row.Subject.Path, row.File.At));

    protected override async IAsyncEnumerable<(Attachment, Attachable)> ReadAll([EnumeratorCancellation] CancellationToken cancel)
    {
        var files = await db.Set<Attachment>().OrderBy(file => file.Id).Select(file => new Attachment { Id = file.Id, SubjectId = file.SubjectId, Kind = file.Kind, Name = file.Name, Description = file.Description, Length = file.Length, At = file.At }).ToListAsync(cancel);
        foreach (var file in files)
            if (await attached.Find(file.SubjectId, null, cancel) is { } subject && file.At <= subject.PublicUntil) yield return (file, subject);
    }
}
