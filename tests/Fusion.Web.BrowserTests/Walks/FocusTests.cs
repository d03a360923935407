namespace Fusion.Web.BrowserTests.Walks;

public sealed class FocusTests
{
    /// <summary>How everything that can have the focus looks without it.</summary>
    const string Remember = """
        () => {
          const lookOf = (element) => { const look = getComputedStyle(element); return [look.outline, look.boxShadow, look.backgroundColor, look.borderColor].join(' | '); };
          window.lookOf = lookOf;
          window.without = new Map([...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].map((element) => [element, lookOf(element)]));
        }
        """;

    /// <summary>Null at the end of the page, else what the focus is on and what is wrong with how it shows.</summary>
    const string Judge = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body || element === document.documentElement) return null;
          const look = getComputedStyle(element), box = element.getBoundingClientRect();
          const name = `${element.tagName.toLowerCase()}${element.id && '#' + element.id}.${element.getAttribute('class') ?? ''} ${(element.textContent || element.name || '').trim().slice(0, 30)}`;
          if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `${name} is out of sight`;
          const outlined = look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2 && !/, 0\)$|transparent/.test(look.outlineColor);
          const marked = (target) => target && getComputedStyle(target).outlineStyle !== 'none' && parseFloat(getComputedStyle(target).outlineWidth) >= 2;
          if (window.lookOf(element) === window.without.get(element)) return `${name} looks the same with the focus`;
          if (!outlined && look.boxShadow === 'none' && !marked(element.parentElement)) return `${name} has no outline`;
          return '';
        }
        """;

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("/innovations", ColorScheme.Light)]
    [InlineData("/innovations?view=map", ColorScheme.Dark)]
    [InlineData("/innovations/learning-creates-australia", ColorScheme.Light)]
    [InlineData("/contribute", ColorScheme.Light)]
    [InlineData("/sign-in", ColorScheme.Dark)]
    public async Task The_focus_can_be_seen_wherever_it_is(string path, ColorScheme scheme)
    {
        await using var visitor = await Visitor.To(await Shared.Demonstration, new() { ColorScheme = scheme });
        var page = visitor.Page;
        await page.GotoAsync(path);
        await page.EvaluateAsync(Remember);
        var wrong = new SortedSet<string>(StringComparer.Ordinal);
        var stops = 0;
        for (; stops < 250; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(Judge) is not { } said) break;
            if (said.Length > 0) wrong.Add(said);
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.InRange(stops, 15, 249);
    }
}
