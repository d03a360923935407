using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Fusion.Web.Tests.Hosting;

/// <summary>What came back.</summary>
internal sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public string Text { get; } = System.Text.Encoding.UTF8.GetString(Bytes);

    public string? MediaType => ContentHeaders.ContentType?.MediaType;

    public string? Location => Headers.Location?.OriginalString;

    public IDocument Page { get => field ??= new HtmlParser().ParseDocument(Text); }

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string? Header(string name) => Headers.TryGetValues(name, out var values) || ContentHeaders.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
}
