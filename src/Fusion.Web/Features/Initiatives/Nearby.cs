using Fusion.Text;
using Fusion.Web.Data;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Fusion.Web.Features.Initiatives;

/// <summary>Who tried something like this before: the same innovation, much the same question, near, or in a like setting.</summary>
internal sealed class Nearby(FusionDb db, PlaceTree places)
{
    const int MostRead = 2000, ShortestWord = 4;
    const double Alike = 0.5;

    /// <summary>The best first; only what has something to do with what is asked.</summary>
    public async Task<IReadOnlyList<NearbyHit>> Find(NearbyQuestion question, int take, CancellationToken cancel)
    {
        var words = Words(question.Text);
        var enquiries = await db.Set<Enquiry>().Where(enquiry => enquiry.Moderation == Moderation.Public).OrderByDescending(enquiry => enquiry.UpdatedAt).Take(MostRead)
            .Select(enquiry => new { enquiry.Id, enquiry.Slug, enquiry.Question, enquiry.Language, enquiry.Team, enquiry.Place, enquiry.Sector, enquiry.EntryId, enquiry.State, HasOwner = enquiry.OwnerId != null }).ToListAsync(cancel);
        var hits = enquiries.Select(enquiry => new NearbyHit(enquiry.Id.Value, $"/pilots/{enquiry.Slug}", enquiry.Question, enquiry.Language, enquiry.Team, enquiry.Place, enquiry.State, null, enquiry.HasOwner,
            Overlap(words, Words(enquiry.Question)), Reasons(question, enquiry.EntryId, enquiry.Place, enquiry.Sector))).ToList();
        if (question.Entry is { } entry)
            hits.AddRange((await db.Set<Adoption>().Where(adoption => adoption.EntryId == entry && adoption.Moderation == Moderation.Public).OrderByDescending(adoption => adoption.UpdatedAt).Take(MostRead).ToListAsync(cancel))
                .Select(adoption => new NearbyHit(adoption.Id, $"/id/{entry.Value}", adoption.Team, adoption.Language, adoption.Team, adoption.Place, null, adoption.State, adoption.OwnerId != null, 0, Reasons(question, adoption.EntryId, adoption.Place, adoption.Sector))));
        return [.. hits.Where(hit => hit.Overlap >= 0.2 || hit.Reasons.SameInnovation || hit.Reasons.Near > 1 || (hit.Reasons.Near > 0 && hit.Reasons.LikeSetting) || (words.Count == 0 && question.Entry is null && (hit.Reasons.Near > 0 || hit.Reasons.LikeSetting)))
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Title, StringComparer.Ordinal).Take(take)];
    }

    /// <summary>Enquiries that ask nearly the same, so that somebody about to open one may join instead.</summary>
    public async Task<IReadOnlyList<NearbyHit>> Duplicates(NearbyQuestion question, CancellationToken cancel) =>
        [.. (await Find(question, 20, cancel)).Where(hit => hit.State is not null && hit.Overlap >= Alike).Take(3)];

    NearbyReasons Reasons(NearbyQuestion question, EntryId? entry, string? place, string? sector) =>
        new(question.Entry is not null && question.Entry == entry, places.Nearness(question.Place, place), question.Sector is not null && question.Sector == sector);

    static HashSet<string> Words(string text) => [.. Tokens.Of(text, 100).Where(word => word.Length >= ShortestWord)];

    static double Overlap(HashSet<string> left, HashSet<string> right) => left.Count == 0 || right.Count == 0 ? 0 : left.Count(right.Contains) / (double)left.Union(right).Count();
}

internal sealed record NearbyQuestion(string Text, EntryId? Entry, string? Place, string? Sector);

/// <param name="Near">3 the same place, 2 the same area, 1 the same country.</param>
internal sealed record NearbyReasons(bool SameInnovation, int Near, bool LikeSetting);

/// <summary>Somebody who tried something like it.</summary>
/// <param name="MayBeAsked">Whether there is a person to ask for a word.</param>
internal sealed record NearbyHit(Guid Id, string Path, string Title, string Language, string Team, string? Place, EnquiryState? State, AdoptionState? Adoption, bool MayBeAsked, double Overlap, NearbyReasons Reasons)
{
    public double Score => (4 * Overlap) + (Reasons.SameInnovation ? 3 : 0) + (1.5 * Reasons.Near) + (Reasons.LikeSetting ? 1 : 0);
}
