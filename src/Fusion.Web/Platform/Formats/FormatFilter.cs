using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fusion.Web.Platform.Formats;

/// <summary>A page that gives no data is not found in the form of data: it never answers HTML to a request for CSV.</summary>
internal sealed class FormatFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (context.HttpContext.Format() != Format.Html && executed.Result is PageResult) executed.Result = new NotFoundResult();
    }
}
