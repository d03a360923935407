using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Fusion.Web.Features.Attachments;

/// <summary>
/// Gives out a file, to those who may read what it belongs to. It is always called what its bytes are, a paper is only ever saved and never opened within this
/// site, and whatever a browser makes of it may do nothing.
/// </summary>
internal static class FileEndpoint
{
    const string Inert = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading("/files/{id:guid}", Serve);

    static async Task<IResult> Serve(Guid id, HttpContext context, FusionDb db, Attached attached, Me me, CancellationToken cancel)
    {
        if (await db.Set<Attachment>().FirstOrDefaultAsync(file => file.Id == id, cancel) is not { } file) return Results.NotFound();
        if (await attached.Find(file.SubjectId, me.Actor, cancel) is not { } subject) return Results.NotFound();
        var isPublic = file.At <= subject.PublicUntil;
        if (!isPublic && !subject.MayRead) return Results.NotFound();
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Inert;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = isPublic ? "public, max-age=300" : "no-store";
        headers.ContentDisposition = new ContentDispositionHeaderValue(file.Kind == FileKind.Pdf ? "attachment" : "inline") { FileNameStar = file.Name }.ToString();
        return Results.Bytes(file.Bytes, file.Kind.MediaType());
    }
}
