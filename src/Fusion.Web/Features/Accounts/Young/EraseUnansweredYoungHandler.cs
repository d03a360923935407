using Fusion.Web.Data;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Accounts.Young;

/// <summary>A young person for whom an account was asked, and whose guardian never agreed, or who never began it afterwards, is kept no longer.</summary>
internal sealed class EraseUnansweredYoungHandler(FusionDb db) : IRetention
{
    public string Name => "young";

    public Task<int> Erase(DateTime now, CancellationToken cancel)
    {
        var over = now - YoungPerson.KeptUnanswered;
        return db.Set<YoungPerson>().Where(one => one.AccountId == null && (one.AgreedAt ?? one.At) < over).ExecuteDeleteAsync(cancel);
    }
}
