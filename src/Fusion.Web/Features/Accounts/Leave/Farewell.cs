using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Accounts.Organisations;
using Fusion.Web.Features.Record.Contracts;

namespace Fusion.Web.Features.Accounts.Leave;

/// <summary>
/// Within an act: an account goes, with all that every feature keeps of its person. Organisations that it led are handed over first. What remains is the
/// record's pseudonym, which leads to nobody any more.
/// </summary>
internal sealed class Farewell(FusionDb db, IEnumerable<IPersonalData> kept, RoleHandler roles, RecordBook record)
{
    public async Task To(Account account, CancellationToken cancel)
    {
        await roles.HandOverAll(account.Id, cancel);
        var person = new Person(account.Id, account.Pseudonym, account.Email);
        foreach (var source in kept) await source.Forget(person, cancel);
        record.Enter("leave", "Fusion", actor: account.Pseudonym);
        db.Remove(account);
    }
}
