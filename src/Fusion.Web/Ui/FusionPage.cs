using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fusion.Web.Ui;

/// <summary>What every page can do: name itself, say where it belongs, and give clear errors with a way on.</summary>
internal abstract class FusionPage : PageModel
{
    protected Words T => field ??= HttpContext.RequestServices.GetRequiredService<Words>();

    protected Frame Frame => field ??= HttpContext.RequestServices.GetRequiredService<Frame>();

    protected bool WantsData => HttpContext.Format() != Format.Html;

    protected void Title(string title, string description = "") => (Frame.Title, Frame.Description) = (title, description);

    protected void Below(params ReadOnlySpan<(string Text, string Path)> crumbs)
    {
        Frame.Crumbs.Add((T["home"], "/"));
        foreach (var crumb in crumbs) Frame.Crumbs.Add(crumb);
    }

    /// <summary>400 with what was not understood, and a way on.</summary>
    protected IActionResult NotUnderstood(IReadOnlyList<Rejection> rejections, string wayOn)
    {
        HttpContext.Items[typeof(ErrorDetail)] = new ErrorDetail(rejections, wayOn, null);
        return BadRequest();
    }

    /// <summary>The same for a page below a record's, such as its form: where the record moved, so did the page.</summary>
    protected async Task<IActionResult> MissingBelow(string suffix, CancellationToken cancel)
    {
        var path = Request.Path.Value![..^suffix.Length];
        return await HttpContext.RequestServices.GetRequiredService<AddressBook>().Find(path, cancel) is Whereabouts.At at && at.Path != path ? Moved(at.Path + suffix) : NotFound();
    }

    /// <summary>For ever, as far as anybody knows today. A merge can be undone, so a browser asks again each time.</summary>
    RedirectResult Moved(string to)
    {
        Response.Headers.CacheControl = "no-cache";
        return RedirectPermanent(to);
    }

    /// <summary>A record is not at this address: it moved (301), is gone (410) or never was (404).</summary>
    protected async Task<IActionResult> Missing(CancellationToken cancel)
    {
        var path = Request.Path.Value!;
        switch (await HttpContext.RequestServices.GetRequiredService<AddressBook>().Find(path, cancel))
        {
            case Whereabouts.At at when at.Path != path: return Moved(at.Path + HttpContext.Format().Suffix() + Request.QueryString);
            case Whereabouts.Removed removed:
                HttpContext.Items[typeof(ErrorDetail)] = new ErrorDetail([], "/" + path.Split('/')[1], removed);
                return StatusCode(StatusCodes.Status410Gone);
            default: return NotFound();
        }
    }
}

/// <summary>What an error page can say beyond its status.</summary>
internal sealed record ErrorDetail(IReadOnlyList<Rejection> Rejections, string WayOn, Whereabouts.Removed? Removed);
