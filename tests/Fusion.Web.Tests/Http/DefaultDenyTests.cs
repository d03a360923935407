using System.Reflection;
using System.Text.RegularExpressions;
using Fusion.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Fusion.Web.Tests.Http;

/// <summary>Whoever has not signed in writes nowhere but where a page says that anybody may.</summary>
public sealed partial class DefaultDenyTests
{
    [Theory, OnSqlite]
    public async Task A_post_to_any_page_asks_who_it_is_from_unless_the_page_says_that_anybody_may(Db db)
    {
        await using var site = await Site.Start(db);
        var pages = await Written(site);
        Assert.True(pages.Count > 60, $"Only {pages.Count} pages were found that take posts.");
        var wrong = new List<string>();
        foreach (var (template, _) in pages.Where(page => !page.IsOpen))
        {
            using var browser = site.NewBrowser();
            var answer = await browser.PostWithout(Address(template), [("text", "anything")]);
            if (answer.Status != HttpStatusCode.Found || answer.Location?.StartsWith("/sign-in?ReturnUrl=", StringComparison.Ordinal) != true) wrong.Add($"{template}: {(int)answer.Status} {answer.Location}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains(pages, page => page.IsOpen);
    }

    [Theory, OnSqlite]
    public async Task What_is_not_there_is_not_found_rather_than_guarded(Db db) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Shared.Site(db)).Browser.PostWithout("/nowhere-at-all", [("text", "anything")])).Status);

    static async Task<List<(string Template, bool IsOpen)>> Written(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var found = new List<(string, bool)>();
        foreach (var page in site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            if (loaded.HandlerMethods.Any(handler => handler.HttpMethod == "Post")) found.Add((page.AttributeRouteInfo!.Template!, loaded.ModelTypeInfo!.GetCustomAttribute<AllowAnonymousAttribute>() is not null));
        }
        return found;
    }

    /// <summary>An address of which the template could be, with something in place of each part that is open.</summary>
    static string Address(string template) => "/" + Part().Replace(template, part => part.Value switch
    {
        var text when text.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
        var text when text.Contains(":int", StringComparison.Ordinal) || text.Contains(":long", StringComparison.Ordinal) => "1",
        var text when text.Contains("length(32)", StringComparison.Ordinal) => new string('a', 32),
        var text when text.Contains("length(64)", StringComparison.Ordinal) => new string('a', 64),
        var text when text.Contains("innovations|", StringComparison.Ordinal) => "innovations",
        var text when text.Contains("(me|", StringComparison.Ordinal) => "me",
        _ => "something",
    });

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Part();
}
