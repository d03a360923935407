using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Platform.Mail;
using Fusion.Web.Platform.Upkeep;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements;

/// <summary>Writes once to whoever can renew a commitment that ends soon: the person, or the leads of the organisation.</summary>
internal sealed class RemindRenewalsHandler(FusionDb db, Outbox outbox, People people, Representatives representatives) : IDailyJob
{
    public const string Kind = "renewal";

    const int MostAtOnce = 1000;

    public string Name => "renewals";

    public async Task<int> Run(DateTime now, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(now);
        var due = await (from signature in db.Set<Signature>().AsTracking()
                         join agreement in db.Set<Agreement>() on signature.AgreementId equals agreement.Id
                         where signature.RenewOn <= today && signature.OverOn > today && signature.ActiveId != null && (signature.RemindedOf == null || signature.RemindedOf != signature.OverOn)
                         orderby signature.RenewOn
                         select new { signature, agreement.Slug, agreement.Title }).Take(MostAtOnce).ToListAsync(cancel);
        if (due.Count == 0) return 0;
        var leads = (await representatives.LeadsToWriteTo([.. due.Select(row => row.signature.OrganisationId).OfType<OrganisationId>().Distinct()], cancel)).ToLookup(lead => lead.Organisation);
        foreach (var row in due)
        {
            row.signature.RemindedOf = row.signature.OverOn;
            var last = row.signature.OverOn!.Value.AddDays(-1);
            foreach (var (address, language) in await To(row.signature, leads, cancel))
                outbox.Post(db, new Letter(address, language, $"renewal {row.signature.Id} {last:yyyy-MM-dd}", "renewal.due", [row.Title.In(language).Text, last.ToString("d MMMM yyyy", Language.Of(language).Culture)], $"/agreements/{row.Slug}/commitments/{row.signature.Id}"));
        }
        return due.Count;
    }

    async Task<IEnumerable<(string Address, string Language)>> To(Signature signature, ILookup<OrganisationId, LeadMail> leads, CancellationToken cancel) => signature switch
    {
        { OrganisationId: { } body } => leads[body].Select(lead => (lead.Address, lead.Language)),
        { AccountId: { } account } => await people.AddressOf(account, cancel) is { } found ? [(found.Email, found.Language)] : [],
        _ => [],
    };
}
