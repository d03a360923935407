using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Identity;
using Fusion.Web.Ui.Forms;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Events.Calendar;

/// <summary>The secret address of one's own calendar: made, made anew, and taken back.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class CalendarPageModel(FusionDb db, Me me, Acts acts) : FormPage
{
    public DateTime? Since { get; private set; }

    /// <summary>An address that was made just now: told this once.</summary>
    public string? Address { get; private set; }

    public Task OnGet(CancellationToken cancel) => Show(cancel);

    public async Task<IActionResult> OnPostMake(CancellationToken cancel)
    {
        var made = await acts.Run<CalendarHandler, string>((handler, stop) => handler.Make(me.Signed, stop), cancel);
        Address = LinkBase.Of(HttpContext).To(made.Value!);
        await Show(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBack(CancellationToken cancel)
    {
        await acts.Run<CalendarHandler, Done>((handler, stop) => handler.TakeBack(me.Signed, stop), cancel);
        return Redirect("/events/calendar");
    }

    async Task Show(CancellationToken cancel)
    {
        var account = me.Signed.AccountId;
        Since = await db.Set<EventCalendar>().Where(calendar => calendar.AccountId == account).Select(calendar => (DateTime?)calendar.At).FirstOrDefaultAsync(cancel);
        Response.Headers.CacheControl = "no-store";
        Title(T["events.own-calendar"]);
        Frame.IsPrivate = true;
        Below((T["events.title"], "/events"));
    }
}
