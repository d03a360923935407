using System.Text.Json;

namespace Fusion.Web.BrowserTests.Pages;

/// <summary>The accessibility rules of axe, run in the page from outside of it, so that the page's own policy stays on.</summary>
internal static class Axe
{
    static readonly Lazy<string> Script = new(() =>
    {
        var file = Path.Combine(Repository.NodeModules, "axe-core", "axe.min.js");
        return File.Exists(file) ? File.ReadAllText(file) : throw new InvalidOperationException($"{file} is missing: run npm ci in tests/Fusion.Web.BrowserTests.");
    });

    const string Run = """
        async () => {
          const found = await axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'], preload: false, iframes: false });
          return found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id}: ${node.target.join(' ')} ${node.html.slice(0, 160)} (${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? rule.help})`));
        }
        """;

    /// <summary>Each rule that the page breaks, where, and why.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(fault => fault.GetString()!)];
    }
}
