using Fusion.Web.Data;
using Fusion.Web.Platform.Settings;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Platform.Mail;

/// <summary>Erases who got which words, some weeks after a mail was dealt with. That it went, when and why remains for a little over a year, so that nothing yearly is sent twice.</summary>
internal sealed class EraseOldMailHandler(FusionDb db, CurrentSettings settings) : IRetention
{
    const int DaysToRemember = 400;

    public string Name => "mail";

    public async Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var (old, older) = (now.AddDays(-settings.Now.MailDays), now.AddDays(-DaysToRemember));
        var erased = await db.Set<OutboxLetter>().Where(letter => letter.DoneAt < old && letter.To != "")
            .ExecuteUpdateAsync(letter => letter.SetProperty(found => found.To, "").SetProperty(found => found.Content, "").SetProperty(found => found.Fault, ""), cancel);
        return erased + await db.Set<OutboxLetter>().Where(letter => letter.DoneAt < older).ExecuteDeleteAsync(cancel);
    }
}
