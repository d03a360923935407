using Fusion.Web.Platform.Addresses;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Record.PermanentPage;

/// <summary><c>/id/{id}</c> leads to its record for ever, also after a move or a merge.</summary>
internal static class PermanentAddress
{
    public static async Task<IResult> Go(Guid id, HttpContext context, AddressBook addresses, CancellationToken cancel)
    {
        switch (await addresses.Find(id, cancel))
        {
            case Whereabouts.At at: return Results.Redirect(at.Path + context.Format().Suffix() + context.Request.QueryString);
            case Whereabouts.Removed removed:
                context.Items[typeof(ErrorDetail)] = new ErrorDetail([], "/", removed);
                return Results.StatusCode(StatusCodes.Status410Gone);
            default: return Results.NotFound();
        }
    }
}
