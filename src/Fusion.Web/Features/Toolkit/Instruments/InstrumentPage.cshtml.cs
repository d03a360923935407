using Fusion.Toolkit;
using Fusion.Toolkit.Files;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Features.Toolkit.Instruments;

/// <summary>One instrument: what it asks, how to lead it, and its file.</summary>
[OutputCache(NoStore = true)]
internal sealed class InstrumentPageModel(InstrumentBook book) : FusionPage
{
    public Instrument Instrument { get; private set; } = null!;

    public IReadOnlyList<int> Versions { get; private set; } = [];

    public bool IsOld { get; private set; }

    public async Task<IActionResult> OnGet(string key, int? version, CancellationToken cancel)
    {
        if (await book.Find(key, version, cancel) is not { } found) return NotFound();
        (Instrument, IsOld) = (found, version is not null);
        if (HttpContext.Format() == Format.Json) return Content(InstrumentFile.Write(found), Format.Json.MediaType());
        Versions = await book.Versions(key, cancel);
        Title(ToolkitWords.Plain(found.Name), ToolkitWords.Plain(found.Purpose));
        Below((T["toolkit.title"], "/toolkit"));
        Frame.Offer($"/toolkit/instruments/{key}", Format.Json);
        return Page();
    }
}
