using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Voting;
using Fusion.Web.Features.Places.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>One question in many places: each with its people and its support, and the answers to the shared statements side by side.</summary>
internal sealed class PlacesModel(ConversationBook book, Voter voter, PlaceTree places, TimeProvider clock) : ConversationPage(book, voter, clock)
{
    const int MostSideBySide = 8, MostRows = 300;

    public IReadOnlyList<LocalRow> Rows { get; private set; } = [];

    public IReadOnlyList<LocalRow> Compared { get; private set; } = [];

    public int People { get; private set; }

    public IActionResult OnGet(string? within)
    {
        if (About.SharedId is not null) return Redirect(Book.Find(About.SharedId.Value)!.View.About.Path + "/places");
        var local = Book.Under(Live.Id).Where(one => within is null || (one.View.About.PlaceCode is { } code && places.Find(code)?.Lineage().Any(above => above.Code == within) == true)).Prepend(Live).ToList();
        Rows = [.. local.Take(MostRows).Select(RowOf)];
        People = Rows.Sum(row => row.People);
        Compared = [.. Rows.Where(row => row.Tallies.Count > 0).Take(MostSideBySide)];
        Named(T["local.compare"], About.Question.ToString());
        return Page();
    }

    /// <summary>Support is counted where at least five people took part, as every other result.</summary>
    LocalRow RowOf(LiveConversation one)
    {
        var reading = one.LastReading;
        var mayShow = one.View.ShowsResults(Now) && reading.IsEnough;
        var tallies = mayShow ? one.View.In.Where(statement => statement.Number <= reading.Tallies.Length).ToDictionary(statement => statement.SharedId ?? statement.Id, statement => reading.Tallies[statement.Number - 1]) : [];
        var supporters = one.People().Count(person => person is { IsBanned: false } && person.Says.Supports);
        return new(one.View, one.Voters, supporters >= Reading.Fewest ? supporters : null, tallies);
    }
}

/// <summary>A local conversation in a comparison.</summary>
/// <param name="Supporters">How many support the question; null where they are too few to say.</param>
internal sealed record LocalRow(ConversationView View, int People, int? Supporters, IReadOnlyDictionary<Guid, Tally> Tallies);
