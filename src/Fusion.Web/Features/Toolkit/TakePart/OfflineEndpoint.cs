using Fusion.Web.Platform;
using Fusion.Web.Platform.Http;

namespace Fusion.Web.Features.Toolkit.TakePart;

/// <summary>The worker by which a session's page opens without a network. It is served where it may see nothing but sessions; while the file <c>offline-off</c> lies in the data folder, browsers get a script that takes it away.</summary>
internal static class OfflineEndpoint
{
    const string TakeAway = "self.addEventListener('install',()=>self.skipWaiting());self.addEventListener('activate',(event)=>event.waitUntil((async()=>{for(const name of await caches.keys())if(name.startsWith('fusion-board-'))await caches.delete(name);await self.registration.unregister();})()));";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapReading("/j/worker.js", Serve);

    static IResult Serve(HttpContext context, IWebHostEnvironment host, StartOptions options)
    {
        context.Response.Headers.CacheControl = "no-cache, no-store";
        if (File.Exists(Path.Combine(options.DataFolder, "offline-off"))) return Results.Text(TakeAway, "text/javascript");
        var file = host.WebRootFileProvider.GetFileInfo("assets/board-worker.js");
        return file.Exists ? Results.Stream(file.CreateReadStream(), "text/javascript") : Results.NotFound();
    }
}
