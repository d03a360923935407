using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Live;
using Fusion.Web.Ui.Charts;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>The stream that a room's screen listens to, and the square that phones read.</summary>
internal sealed class RoomEndpoints(ConversationBook book, RoomNews news, EventStream stream, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Never kept, and so never waited for: the cache would let a second reader in only when the first has left.
        routes.MapGet("/conversations/{slug}/live", (HttpContext context, string slug, RoomEndpoints endpoints) => endpoints.Stream(context, slug)).CacheOutput(cache => cache.NoCache());
        routes.MapReading("/conversations/{slug}/qr.svg", (HttpContext context, string slug, RoomEndpoints endpoints) => endpoints.Qr(context, slug));
    }

    async Task<IResult> Qr(HttpContext context, string slug)
    {
        if (await ConversationRights.Find(context, book, slug) is not (var conversation, _)) return Results.NotFound();
        return Results.Content(QrSquare.Of(LinkBase.Of(context).To(conversation.View.About.Path)), "image/svg+xml");
    }

    async Task Stream(HttpContext context, string slug)
    {
        if (await ConversationRights.Find(context, book, slug) is not (var conversation, _) || conversation.View.About.Stage == Stage.Draft) { context.Response.StatusCode = StatusCodes.Status404NotFound; return; }
        await stream.Send(context, conversation.News, _ => ValueTask.FromResult(news.Event(conversation, clock.GetUtcNow().UtcDateTime)));
    }
}
