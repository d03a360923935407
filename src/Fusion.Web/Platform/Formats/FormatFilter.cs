using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Fusion.Web.Platform.Formats;

/// <summary>A page that gives no data is not found in the form of data: it never answers HTML to a request for CSV. Nor does it answer a method that it has no handler for.</summary>
internal sealed class FormatFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null && context.HandlerInstance is not IAnswersAnyMethod)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        var executed = await next();
        if (context.HttpContext.Format() != Format.Html && executed.Result is PageResult) executed.Result = new NotFoundResult();
    }
}

/// <summary>A page that answers whatever the method, as that of an error must.</summary>
internal interface IAnswersAnyMethod;
