using System.IO.Compression;

namespace Fusion.Web.BrowserTests.Pages;

internal static class Weight
{
    /// <summary>
    /// What went over the wire, head and body. Only a published app keeps its assets compressed beside them; out of a build they come
    /// at full length, and so are compressed here as publishing does.
    /// </summary>
    public static async Task<int> Of(IRequest request)
    {
        var sizes = await request.SizesAsync();
        if (!request.Url.Contains("/assets/", StringComparison.Ordinal) || request.Url.EndsWith(".woff2", StringComparison.Ordinal)) return sizes.ResponseHeadersSize + sizes.ResponseBodySize;
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) await brotli.WriteAsync(await (await request.ResponseAsync())!.BodyAsync());
        return sizes.ResponseHeadersSize + (int)compressed.Length;
    }
}
