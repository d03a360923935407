using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Features.Agreements.Contracts;
using Fusion.Web.Features.Catalogue.Contracts;
using Fusion.Web.Features.Conversations.Contracts;
using Fusion.Web.Features.Decisions.Contracts;
using Fusion.Web.Features.Directory.Contracts;
using Fusion.Web.Features.Events.Contracts;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Features.Search.SearchPage;

/// <summary>One search over entries, organisations, networks, agreements, events, decisions, conversations, places, themes and terms.</summary>
internal sealed class SearchPageModel(EntryCards entries, OrganisationCards organisations, ConversationFinder conversations, NetworkCards networks, AgreementCards agreements, EventCards events, DecisionCards decisions, NameIndex names, Me me) : FusionPage
{
    const int LongestText = 200, Shown = 5;

    public string Text { get; private set; } = "";

    public IReadOnlyList<(EntryKind Kind, EntrySearch Found)> Entries { get; private set; } = [];

    public OrganisationList Organisations { get; private set; } = new(0, []);

    public (int Total, IReadOnlyList<ConversationCard> Best) Conversations { get; private set; } = (0, []);

    public (int Total, IReadOnlyList<NetworkCard> Best) Networks { get; private set; } = (0, []);

    public (int Total, IReadOnlyList<AgreementCard> Best) Agreements { get; private set; } = (0, []);
    public (int Total, IReadOnlyList<EventCard> Best) Events { get; private set; } = (0, []);

    public (int Total, IReadOnlyList<DecisionCard> Best) Decisions { get; private set; } = (0, []);

    public (int Total, IReadOnlyList<PlaceNode> Best) Places { get; private set; } = (0, []);

    public (int Total, IReadOnlyList<TermView> Best) Themes { get; private set; } = (0, []);

    public (int Total, IReadOnlyList<TermView> Best) Terms { get; private set; } = (0, []);

    public int Total => Entries.Sum(found => found.Found.Total) + Organisations.Total + Conversations.Total + Networks.Total + Agreements.Total + Events.Total + Decisions.Total + Places.Total + Themes.Total + Terms.Total;

    public async Task<IActionResult> OnGet(string? q, CancellationToken cancel)
    {
        Text = q?.Trim() ?? "";
        if (Text.Length > LongestText) return NotUnderstood([new Rejection("q", "query.too-long", LongestText)], "/search");
        Title(Text.Length == 0 ? T["search.title"] : T["search.title.for", Text]);
        Frame.IsPrivate = true;
        Below();
        var shown = WantsData ? 50 : Shown;
        if (Text.Length > 0)
        {
            var found = new List<(EntryKind, EntrySearch)>();
            foreach (var kind in Enum.GetValues<EntryKind>()) found.Add((kind, await entries.Search(kind, Text, shown, cancel)));
            Entries = found;
            Organisations = await organisations.Search(Text, shown, cancel);
            Conversations = conversations.Search(Text, shown);
            Networks = await networks.Search(Text, shown, cancel);
            Agreements = await agreements.Search(Text, shown, cancel);
            Events = await events.Search(Text, me.IsYoung, shown, cancel);
            Decisions = await decisions.Search(Text, shown, cancel);
            (Places, Themes, Terms) = (names.Places(Text, shown), names.Themes(Text, shown), names.Terms(Text, shown));
        }
        if (WantsData) return DataAnswer.List(HttpContext, SearchHit.Shape, [.. Hits()], Frame.Title, Total);
        Frame.Offer("/search?q=" + Uri.EscapeDataString(Text), Format.Json, Format.Csv);
        return Page();
    }

    IEnumerable<SearchHit> Hits() =>
        Entries.SelectMany(found => found.Found.Cards.Select(entry => new SearchHit(found.Kind.ToString().ToLowerInvariant(), entry.Title.ToString(), entry.Path)))
            .Concat(Organisations.Cards.Select(organisation => new SearchHit("organisation", organisation.Name, organisation.Path)))
            .Concat(Conversations.Best.Select(conversation => new SearchHit("conversation", conversation.Question.ToString(), conversation.Path)))
            .Concat(Networks.Best.Select(network => new SearchHit("network", network.Name, network.Path)))
            .Concat(Agreements.Best.Select(agreement => new SearchHit("agreement", agreement.Title.ToString(), agreement.Path)))
            .Concat(Events.Best.Select(one => new SearchHit("event", one.Title, one.Path)))
            .Concat(Decisions.Best.Select(one => new SearchHit("decision", one.Title, one.Path)))
            .Concat(Places.Best.Select(place => new SearchHit("place", place.Name(), place.Path)))
            .Concat(Themes.Best.Select(theme => new SearchHit("theme", theme.ToString(), theme.ThemePath)))
            .Concat(Terms.Best.Select(term => new SearchHit("term", term.ToString(), term.Path)));
}
