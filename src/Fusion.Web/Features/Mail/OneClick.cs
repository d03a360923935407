using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Mail;

namespace Fusion.Web.Features.Mail;

/// <summary>What a mail program's own "unsubscribe" sends (RFC 8058): a post without cookies or token of a form; the signature in the address is the right to it.</summary>
internal static class OneClick
{
    public static async Task<IResult> Stop(string token, SignedLinks links, LetterWriter writer, Acts acts, CancellationToken cancel)
    {
        if (StopLink.Read(links, writer, token) is not { } link) return Results.NotFound();
        await acts.Run<StopMailHandler, Done>((handler, stop) => handler.Handle(link, again: false, stop), cancel);
        return Results.NoContent();
    }
}
