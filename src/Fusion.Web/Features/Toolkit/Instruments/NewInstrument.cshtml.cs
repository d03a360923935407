using Fusion.Toolkit;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Toolkit.Instruments;

/// <summary>Publishes an instrument of the host's own from its file; what is wrong is told with its place.</summary>
[Authorize(Policies.Moderator)]
internal sealed class NewInstrumentModel(ToolkitWords labels, Me me, Acts acts) : FormPage
{
    public void OnGet() => Show();

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        var fields = Sent(labels.Field);
        Show();
        var outcome = await acts.Run<PublishInstrumentHandler, Instrument>((handler, stop) => handler.Handle(me.Signed, fields, stop), cancel);
        return outcome.IsDone ? Redirect($"/toolkit/instruments/{outcome.Value!.Key}") : Refused(outcome.Rejections);
    }

    void Show()
    {
        Title(T["toolkit.new-instrument"]);
        Frame.IsPrivate = true;
        Below((T["toolkit.title"], "/toolkit"));
    }
}
