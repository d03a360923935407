using System.Text.Json.Nodes;
using Fusion.Toolkit;
using Fusion.Web.Data;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Live;
using Fusion.Web.Ui.Charts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>Answers by script, the stream that screens listen to, and the square that phones read. A form does the same without script.</summary>
internal sealed class AnswerEndpoints(Database database, AnswerQueue queue, AnswerLimits limits, BoardNews news, EventStream stream)
{
    // What somebody sends is to be on the wall within a second, the wall's own loading included.
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.4);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/j/{code}/answers", (HttpContext context, string code, AnswerEndpoints endpoints, BoardRights rights) => endpoints.Take(context, code, rights)).AllowAnonymous();
        routes.MapGet("/toolkit/boards/{id:guid}/live", (HttpContext context, Guid id, AnswerEndpoints endpoints) => endpoints.Stream(context, id)).CacheOutput(cache => cache.NoCache());
        routes.MapReading("/toolkit/boards/{id:guid}/qr.svg", (HttpContext context, Guid id, AnswerEndpoints endpoints) => endpoints.Qr(context, id));
    }

    async Task<IResult> Qr(HttpContext context, Guid id) => await Find(board => board.Id == id, context.RequestAborted) is { } board ? Results.Content(QrSquare.Of(LinkBase.Of(context).To(board.JoinPath)), "image/svg+xml") : Results.NotFound();

    async Task Stream(HttpContext context, Guid id)
    {
        if (await Find(board => board.Id == id, context.RequestAborted) is null) { context.Response.StatusCode = StatusCodes.Status404NotFound; return; }
        await news.Listen(id, (bell, read) => stream.Send(context, bell, read, Pause));
    }

    async Task<IResult> Take(HttpContext context, string code, BoardRights rights)
    {
        // A page of another site can send neither this type nor the cookie; a browser that says where it comes from must say "from here".
        if (!context.Request.HasJsonContentType() || (context.Request.Headers["Sec-Fetch-Site"] is [{ } from] && from != "same-origin")) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (JoinCode.Read(code) is not { } read || await Find(board => board.Code == read, context.RequestAborted) is not { } board) return limits.MayMiss(context) ? Results.NotFound() : Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (await Body(context) is not { } body || AnswerForm.Read(body) is not { } sent) return Results.BadRequest();
        if (!rights.IsKnown(context) && !limits.MayJoin(context)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        if (rights.FindOrAdmit(context, board) is not { } self) return Results.StatusCode(StatusCodes.Status403Forbidden);
        // A phone asks for its token first: if the answer to that gets lost, nothing was stored that it could send twice.
        if (sent.Answers.Count == 0) return Results.Json(new JsonObject { ["taken"] = new JsonArray() });
        if (!limits.MayAnswer(self, sent.Answers.Count)) return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var about = sent.Name is null && sent.Role is null ? null : new About(Short(AnswerForm.Plain(sent.Name)), EnumWords.Of<Role>(sent.Role));
        return await Stored(new Sending(board.Id, self, about, sent.Answers)) is { } taken
            ? Results.Json(new JsonObject { ["taken"] = new JsonArray([.. taken.Select(one => (JsonNode)one.Word())]) })
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    async Task<IReadOnlyList<Taken>?> Stored(Sending sending)
    {
        try
        {
            return await queue.Send(sending);
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or InvalidOperationException or DbUpdateException)
        {
            // The database is away: nothing was stored, and the device tries again.
            return null;
        }
    }

    async Task<Board?> Find(System.Linq.Expressions.Expression<Func<Board, bool>> which, CancellationToken cancel)
    {
        await using var db = database.Reader();
        return await db.Set<Board>().FirstOrDefaultAsync(which, cancel);
    }

    static string Short(string name) => name.Length > Participant.MostName ? name[..Participant.MostName] : name;

    static async Task<ReadOnlyMemory<byte>?> Body(HttpContext context)
    {
        if (context.Request.ContentLength > AnswerForm.MostBytes) return null;
        using var bytes = new MemoryStream();
        var some = new byte[16_384];
        int read;
        while ((read = await context.Request.Body.ReadAsync(some, context.RequestAborted)) > 0)
        {
            if (bytes.Length + read > AnswerForm.MostBytes) return null;
            bytes.Write(some, 0, read);
        }
        return bytes.ToArray();
    }
}
