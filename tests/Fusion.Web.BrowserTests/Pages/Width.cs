namespace Fusion.Web.BrowserTests.Pages;

/// <summary>Whether a page scrolls sideways.</summary>
internal static class Width
{
    /// <summary>What makes the page wider than the window; boxes that scroll by themselves may hold wide things.</summary>
    const string Wider = """
        () => {
          const page = document.documentElement, width = page.clientWidth;
          if (page.scrollWidth <= width && document.body.scrollWidth <= width) return [];
          const held = (element) => { for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) if (getComputedStyle(box).overflowX !== 'visible') return true; return false; };
          const out = [...document.body.querySelectorAll('*')].filter((element) => { if (!element.checkVisibility()) return false; const box = element.getBoundingClientRect(); return box.width > 0 && (box.right > width + 1 || box.left < -1) && !held(element); });
          return [`${page.scrollWidth} pixels in ${width}: ` + out.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`).join(', ')];
        }
        """;

    /// <summary>320 pixels, and what is left of 1280 when everything is twice as large.</summary>
    static readonly int[] Widths = [640, 320];

    /// <summary>What is wrong with the page in narrow windows; afterwards its window is as wide as before.</summary>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        var faults = new List<string>();
        var usual = page.ViewportSize!;
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 640);
            faults.AddRange(await Sideways(page));
        }
        await page.SetViewportSizeAsync(usual.Width, usual.Height);
        return faults;
    }

    public static async Task<string[]> Sideways(IPage page) => await page.EvaluateAsync<string[]>(Wider);
}
