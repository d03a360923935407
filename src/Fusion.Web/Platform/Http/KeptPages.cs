namespace Fusion.Web.Platform.Http;

/// <summary>
/// The worker by which pages open without a network. It is served beside them, where it may see nothing else; while the file <c>offline-off</c> lies in the data folder,
/// browsers get a script that takes it away.
/// </summary>
internal static class KeptPages
{
    const string TakeAway = "self.addEventListener('install',()=>self.skipWaiting());self.addEventListener('activate',(event)=>event.waitUntil((async()=>{for(const name of await caches.keys())if(name.startsWith('fusion-'))await caches.delete(name);await self.registration.unregister();})()));";

    /// <param name="folder">Where the pages are that may be kept: <c>/j</c>.</param>
    public static void Map(IEndpointRouteBuilder routes, string folder) => routes.MapReading($"{folder}/worker.js", Serve);

    static IResult Serve(HttpContext context, IWebHostEnvironment host, StartOptions options)
    {
        context.Response.Headers.CacheControl = "no-cache, no-store";
        if (File.Exists(Path.Combine(options.DataFolder, "offline-off"))) return Results.Text(TakeAway, "text/javascript");
        var file = host.WebRootFileProvider.GetFileInfo("assets/keep-worker.js");
        return file.Exists ? Results.Stream(file.CreateReadStream(), "text/javascript") : Results.NotFound();
    }
}
