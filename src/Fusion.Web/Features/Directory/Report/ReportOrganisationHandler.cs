using Fusion.Web.Data;
using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Moderation.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Addresses;

namespace Fusion.Web.Features.Directory.Report;

/// <summary>Takes in that something said of an organisation is wrong, or that it is listed twice. Nothing becomes public by it, so the record holds no entry.</summary>
internal sealed class ReportOrganisationHandler(FusionDb db, ModerationQueue queue, AddressBook addresses)
{
    public async Task<Outcome<Done>> Handle(OrganisationId id, bool isDuplicate, string other, string words, Actor actor, CancellationToken cancel)
    {
        if (await db.FindAsync<Organisation>([id], cancel) is not { } organisation) return new Rejection("words", "organisation.gone");
        if (!isDuplicate && string.IsNullOrWhiteSpace(words)) return new Rejection("words", "report.words-missing");
        var same = isDuplicate && await addresses.Named(other, cancel) is { } named && await db.FindAsync<Organisation>([new OrganisationId(named)], cancel) is { } found ? found : null;
        if (isDuplicate && (same is null || same.Id == id)) return new Rejection("other", "report.other-missing");
        var refused = await queue.Submit(new NewCase(isDuplicate ? CaseKind.SameOrganisation : CaseKind.OrganisationFault, id.Value, organisation.Name, same?.Id.Value.ToString() ?? "", words), actor, cancel);
        return refused.Count > 0 ? Outcome<Done>.Rejected(refused) : default(Done);
    }
}
