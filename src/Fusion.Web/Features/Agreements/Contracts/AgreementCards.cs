using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Agreements.Contracts;

/// <summary>Published agreements and what organisations committed themselves to, for other features. Of drafts and of people this knows nothing; what is for members it shows to nobody who is not said to be one.</summary>
internal sealed class AgreementCards(FusionDb db, AgreementWords labels, TimeProvider clock)
{
    /// <summary>How many agreements have all these words in their titles, and the first of them by title.</summary>
    public async Task<(int Total, IReadOnlyList<AgreementCard> Best)> Search(string text, int take, CancellationToken cancel)
    {
        const int mostWords = 12;
        var found = Public;
        var words = Tokens.Of(text, mostWords).Distinct().ToList();
        if (words.Count == 0) return (0, []);
        foreach (var word in words) found = found.Where(agreement => agreement.SearchText.Contains(word));
        return (await found.CountAsync(cancel), await Cards(found, take, cancel));
    }

    /// <summary>The agreements of a network.</summary>
    public async Task<IReadOnlyList<AgreementCard>> OfNetwork(NetworkId network, bool isMember, int take, CancellationToken cancel) =>
        await Cards(Published.Where(agreement => agreement.NetworkId == network && (agreement.IsPublic || isMember)), take, cancel);

    /// <summary>What an organisation is or was bound by in public, the newest first.</summary>
    public async Task<IReadOnlyList<CommitmentCard>> OfOrganisation(OrganisationId organisation, int take, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = await (from signature in db.Set<Signature>()
                          join agreement in Public on signature.AgreementId equals agreement.Id
                          where signature.OrganisationId == organisation
                          orderby signature.SignedAt descending, signature.Id
                          select new { signature, agreement.Slug, agreement.Title }).Take(take).ToListAsync(cancel);
        return [.. rows.Select(row => new CommitmentCard($"/agreements/{row.Slug}/commitments/{row.signature.Id}", row.Title, labels.State(row.signature.StateOn(today)), row.signature.Promise, row.signature.SignedAt))];
    }

    IQueryable<Agreement> Public => Published.Where(agreement => agreement.IsPublic);

    IQueryable<Agreement> Published => db.Set<Agreement>().Where(agreement => agreement.Number > 0);

    static Task<List<AgreementCard>> Cards(IQueryable<Agreement> agreements, int take, CancellationToken cancel) =>
        agreements.OrderBy(agreement => agreement.SortKey).ThenBy(agreement => agreement.Slug).Take(take).Select(agreement => new AgreementCard(agreement.Slug, agreement.Title)).ToListAsync(cancel);
}

/// <summary>A published agreement as a list of something else shows it.</summary>
internal sealed record AgreementCard(string Slug, Localised Title)
{
    public string Path => $"/agreements/{Slug}";
}

/// <summary>A commitment of an organisation.</summary>
/// <param name="State">How it stands, in the reader's language.</param>
internal sealed record CommitmentCard(string Path, Localised Agreement, string State, string Promise, DateTime Since);
