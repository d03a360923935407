namespace Fusion.Web.Platform.Http;

internal static class Reading
{
    static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps an address that is read: by GET, and by HEAD for those who only ask whether it is there.</summary>
    public static RouteHandlerBuilder MapReading(this IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Methods, handler);
}
