using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Places.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>One question in many places: each with its people and its support, summed by country or, within a place, by what lies in it; and the answers to the shared statements side by side.</summary>
internal sealed class PlacesModel(ConversationBook book, Voter voter, PlaceTree places, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    const int MostSideBySide = 8, MostRows = 300;

    /// <summary>The place that the reader looks into; null for the world.</summary>
    public PlaceNode? Within { get; private set; }

    public IReadOnlyList<LocalRow> Rows { get; private set; } = [];

    public IReadOnlyList<PlaceSum> Sums { get; private set; } = [];

    public IReadOnlyList<LocalRow> Compared { get; private set; } = [];

    public int Conversations { get; private set; }

    public int People { get; private set; }

    public IActionResult OnGet(string? within)
    {
        if (About.SharedId is not null) return Redirect(Book.Find(About.SharedId.Value)!.View.About.Path + "/places");
        if (within is not null && (Within = places.Find(within)) is null) return NotFound();
        var local = Book.Under(Live.Id).Select(one => (One: one, At: Lineage(one))).Where(pair => Within is null || pair.At.Contains(Within)).ToList();
        // The shared question's own people are of no one place.
        var all = Within is null ? local.Select(pair => pair.One).Prepend(Live).ToList() : [.. local.Select(pair => pair.One)];
        Rows = [.. all.Take(MostRows).Select(RowOf)];
        (Conversations, People) = (all.Count, all.Sum(one => one.Voters));
        Sums = [.. local.Select(pair => (pair.One, Next: Next(pair.At))).Where(pair => pair.Next is not null).GroupBy(pair => pair.Next!, pair => pair.One).Select(PlaceSum.Of).OrderByDescending(sum => sum.People).ThenBy(sum => sum.Place.Code, StringComparer.Ordinal).Take(MostRows)];
        Compared = [.. Rows.Where(row => row.Tallies.Count > 0).Take(MostSideBySide)];
        Named(T["local.compare"], About.Question.ToString());
        return Page();
    }

    IReadOnlyList<PlaceNode> Lineage(LiveConversation one) => one.View.About.PlaceCode is { } code ? places.Find(code)?.Lineage() ?? [] : [];

    /// <summary>The country that a place lies in or, within a place, what is next below that.</summary>
    PlaceNode? Next(IReadOnlyList<PlaceNode> lineage) => Within is null ? lineage.FirstOrDefault(place => place.Level == PlaceLevel.Country) : lineage.SkipWhile(place => place != Within).Skip(1).FirstOrDefault();

    LocalRow RowOf(LiveConversation one)
    {
        var reading = one.LastReading;
        var mayShow = one.View.ShowsResults(Now) && reading.IsEnough;
        var tallies = mayShow ? one.View.In.Where(statement => statement.Number <= reading.Tallies.Length).ToDictionary(statement => statement.SharedId ?? statement.Id, statement => reading.Tallies[statement.Number - 1]) : [];
        return new(one.View, one.Voters, one.Supporters(), tallies);
    }
}

/// <summary>A local conversation in a comparison.</summary>
/// <param name="Supporters">How many support the question; null where they are too few to say.</param>
internal sealed record LocalRow(ConversationView View, int People, int? Supporters, IReadOnlyDictionary<Guid, Tally> Tallies);

/// <summary>What the conversations of one place come to. Who takes part in two of them is counted in both.</summary>
/// <param name="Supporters">How many support the question, in those conversations where it is said; null where it is said in none.</param>
/// <param name="IsLeast">Whether there are more of whom it is not said, as they are too few.</param>
internal sealed record PlaceSum(PlaceNode Place, int Conversations, int People, int? Supporters, bool IsLeast)
{
    public static PlaceSum Of(IGrouping<PlaceNode, LiveConversation> within)
    {
        var said = within.Select(one => one.Supporters()).OfType<int>().ToList();
        return new(within.Key, within.Count(), within.Sum(one => one.Voters), said.Count > 0 ? said.Sum() : null, said.Count < within.Count());
    }
}
