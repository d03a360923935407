using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Platform.Markdown;

/// <summary>What people write, as HTML: paragraphs, lists, emphasis, quotations, code and links, and nothing else. HTML in the text is shown as it was typed.</summary>
internal static class SafeMarkdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    // Each element that may stay, and as what: headings are those of a part of the page.
    static readonly Dictionary<string, string> Kept = new(StringComparer.Ordinal)
    {
        ["p"] = "p",
        ["br"] = "br",
        ["strong"] = "strong",
        ["em"] = "em",
        ["ul"] = "ul",
        ["ol"] = "ol",
        ["li"] = "li",
        ["blockquote"] = "blockquote",
        ["code"] = "code",
        ["pre"] = "pre",
        ["a"] = "a",
        ["hr"] = "hr",
        ["h1"] = "h3",
        ["h2"] = "h3",
        ["h3"] = "h3",
        ["h4"] = "h4",
        ["h5"] = "h4",
        ["h6"] = "h4",
    };

    public static IHtmlContent Html(string markdown)
    {
        var parsed = new HtmlParser().ParseDocument("<!doctype html><body>" + Formatted(markdown));
        var safe = parsed.Implementation.CreateHtmlDocument("").Body!;
        Copy(parsed.Body!, safe);
        return new HtmlString(safe.InnerHtml);
    }

    /// <summary>What is nested deeper than anybody writes stays as it was typed.</summary>
    static string Formatted(string markdown)
    {
        try
        {
            return Markdig.Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";
        }
    }

    static void Copy(INode from, IElement to)
    {
        foreach (var node in from.ChildNodes)
        {
            if (node is IText text) to.AppendChild(to.Owner!.CreateTextNode(text.Data));
            else if (node is IElement element) CopyElement(element, to);
        }
    }

    static void CopyElement(IElement element, IElement to)
    {
        // A picture says what it would have shown.
        if (element.LocalName == "img") to.AppendChild(to.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""));
        else if (!Kept.TryGetValue(element.LocalName, out var name) || (name == "a" && !IsLink(element.GetAttribute("href")))) Copy(element, to);
        else
        {
            var made = to.Owner!.CreateElement(name);
            if (name == "a")
            {
                made.SetAttribute("href", element.GetAttribute("href")!);
                made.SetAttribute("rel", "nofollow ugc noopener external");
            }
            Copy(element, made);
            to.AppendChild(made);
        }
    }

    /// <summary>To another site by http or https, or to a path of this one.</summary>
    static bool IsLink(string? address) => address is { Length: > 1 } && ((address[0] == '/' && address[1] is not '/' and not '\\')
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"));
}
