using Fusion.Toolkit;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Features.Toolkit.Instruments;

/// <summary>An instrument on paper, for a session without devices; what is written there is taken in afterwards.</summary>
[OutputCache(NoStore = true)]
internal sealed class SheetPageModel(InstrumentBook book) : FusionPage
{
    public Instrument Instrument { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string key, CancellationToken cancel)
    {
        if (await book.Find(key, null, cancel) is not { } found) return NotFound();
        Instrument = found;
        Title(ToolkitWords.Plain(found.Name), T["toolkit.sheet"]);
        Below((T["toolkit.title"], "/toolkit"), (ToolkitWords.Plain(found.Name), $"/toolkit/instruments/{key}"));
        return Page();
    }
}
