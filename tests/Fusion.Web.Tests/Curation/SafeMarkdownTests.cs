using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Fusion.Web.Platform.Markdown;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Tests.Curation;

public sealed class SafeMarkdownTests
{
    static readonly string[] Kept = ["p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "code", "pre", "a", "hr", "h3", "h4"];

    static string Html(string markdown)
    {
        using var writer = new StringWriter();
        SafeMarkdown.Html(markdown).WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    [Theory]
    [InlineData(">", 2000)]
    [InlineData("[", 10_000)]
    [InlineData("*a ", 3000)]
    public void What_is_nested_deeper_than_anybody_writes_stays_words(string piece, int times) => Assert.Contains("the end", Html(string.Concat(Enumerable.Repeat(piece, times)) + "the end"), StringComparison.Ordinal);

    [Fact]
    public void Lists_emphasis_and_links_are_shown_and_links_carry_rel()
    {
        Assert.Equal("<h3>Why</h3>\n<p>A <strong>garden</strong></p>\n<ul>\n<li>one</li>\n</ul>\n", Html("# Why\n\nA **garden**\n\n* one"));
        Assert.Equal("<p><a href=\"https://example.org/\" rel=\"nofollow ugc noopener external\">here</a></p>\n", Html("[here](https://example.org/)"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("![x](https://evil.example/track.png)")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[x](https://a.example \"onmouseover=alert(1)\")")]
    public void Nothing_dangerous_is_left(string markdown) => AssertSafe(markdown);

    [Fact]
    public void Whatever_is_written_only_safe_elements_come_out() => Prop.ForAll<NonNull<string>>(text => { AssertSafe(text.Get); AssertSafe($"[{text.Get}]({text.Get}) <{text.Get}>"); }).QuickCheckThrowOnFailure();

    static void AssertSafe(string markdown)
    {
        foreach (var element in new HtmlParser().ParseDocument(Html(markdown)).Body!.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, Kept);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, new[] { "href", "rel" }));
            if (element.GetAttribute("href") is { } href) Assert.True(href.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || (href[0] == '/' && href[1] != '/'), href);
        }
    }
}
