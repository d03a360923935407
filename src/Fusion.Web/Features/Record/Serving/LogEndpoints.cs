using System.Text;
using Fusion.OpenRecord;
using Fusion.Web.Data;
using Fusion.Web.Features.Record.ChangeKey;
using Fusion.Web.Features.Record.Log;
using Fusion.Web.Features.Record.Witnessing;
using Fusion.Web.Platform.Http;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Record.Serving;

/// <summary>The log as C2SP's tlog-tiles says, for whoever checks, mirrors or witnesses it; from anywhere, also from other sites' scripts.</summary>
internal static class LogEndpoints
{
    const string Prefix = "/record/", ForEver = "public, max-age=31536000, immutable", Briefly = "public, max-age=1", Never = "no-store";
    const string Text = "text/plain; charset=utf-8";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // They say themselves how long they may be kept; our own store is for pages.
        var log = routes.MapGroup(Prefix).CacheOutput(cache => cache.NoCache());
        log.MapReading("checkpoint", Head);
        log.MapReading("key", Key);
        log.MapReading("handovers/{id:length(8)}", Handover);
        log.MapReading("witnesses", Policy);
        log.MapReading("tile/{**rest}", Tile);
        log.MapReading("texts/{hash:length(64)}", Said);
    }

    static IResult Head(HttpContext context, LogState state)
    {
        Open(context, Briefly);
        return state.Head is { } head ? Results.Text(head.Note, Text) : Results.Text("Nothing has been signed yet. Try again in a few seconds.\n", Text, statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>The key that counts on the first line; after it, while one takes the place of another, the one before.</summary>
    static async Task<IResult> Key(HttpContext context, CurrentKeys keys, CancellationToken cancel)
    {
        Open(context, Briefly);
        return Results.Text(string.Concat((await keys.InForce(cancel)).Select(key => $"{key}\n")), Text);
    }

    /// <summary>From a key to the one after it.</summary>
    static async Task<IResult> Handover(HttpContext context, string id, CurrentKeys keys, CancellationToken cancel)
    {
        Open(context, Briefly);
        return await keys.Handover(id, cancel) is { } proof ? Results.Bytes(proof, Text) : Results.Text("No key of this record with that id was changed for another.\n", Text, statusCode: StatusCodes.Status404NotFound);
    }

    /// <summary>Which witnesses sign each head before it is shown.</summary>
    static async Task<IResult> Policy(HttpContext context, CurrentKeys keys, Witnesses witnesses, CancellationToken cancel)
    {
        Open(context, Briefly);
        return Results.Text($"log {(await keys.InForce(cancel))[0]}\n{witnesses.Policy.Text}", Text);
    }

    static async Task<IResult> Tile(HttpContext context, string? rest, LogState state, LogReader log, CancellationToken cancel)
    {
        Open(context, Never);
        if (!TileAddress.TryParse("tile/" + rest, out var address) || !IsShown(address, state.Head?.Size ?? 0) || await log.Read(address, cancel) is not { } bytes)
            return Results.Text("There is no such tile at the size of the newest checkpoint.\n", Text, statusCode: StatusCodes.Status404NotFound);
        Open(context, ForEver);
        return Results.Bytes(bytes, "application/octet-stream");
    }

    /// <summary>The text behind a commitment: 410 when it was erased, which no proof minds.</summary>
    static async Task<IResult> Said(HttpContext context, string hash, FusionDb db, CancellationToken cancel)
    {
        Open(context, Never);
        var found = await db.Set<LogText>().FirstOrDefaultAsync(text => text.Hash == hash, cancel);
        if (found is null) return Results.Text("No entry commits to this.\n", Text, statusCode: StatusCodes.Status404NotFound);
        if (found.Text is null || found.Salt is null) return Results.Text("This text was erased. The entry that commits to it still stands.\n", Text, statusCode: StatusCodes.Status410Gone);
        return Results.Text($"{{\"salt\":\"{Convert.ToBase64String(found.Salt)}\",\"text\":{found.Text}}}", "application/json", Encoding.UTF8);
    }

    /// <summary>What no signed checkpoint covers is not shown.</summary>
    static bool IsShown(TileAddress address, long size) =>
        (address.IsEntries ? TileAddress.Entries(address.Index, size) : TileAddress.Hashes(address.Level, address.Index, size))?.Width >= address.Width;

    static void Open(HttpContext context, string cache)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = cache;
    }
}
