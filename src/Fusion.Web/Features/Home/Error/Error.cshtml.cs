using System.Globalization;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Fusion.Web.Features.Home.Error;

/// <summary>Says what went wrong in words, and where to go on.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[AllowAnonymous]
internal sealed class ErrorModel : FusionPage, IAnswersAnyMethod
{
    static readonly HashSet<int> Known = [400, 403, 404, 405, 410, 413, 415, 429, 500, 503];

    public int Status { get; private set; }

    public ErrorDetail? Detail { get; private set; }

    /// <summary>Whatever the method of the request that failed was.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        Status = Known.Contains(status) ? status : status < 500 ? 400 : 500;
        Detail = HttpContext.Items[typeof(ErrorDetail)] as ErrorDetail;
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = Status;
        Title(T["error.prefix", T[$"error.{Status}"]]);
        Frame.IsPrivate = true;
        HttpContext.Items.Remove(typeof(Format));
    }
}
