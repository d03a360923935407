using System.Text.Json.Nodes;
using Fusion.Evidence.Summaries;
using Fusion.Toolkit;
using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Forms;

namespace Fusion.Web.Features.Toolkit.Result;

/// <summary>A result as data: a row for each item, and in JSON all of it. No person is named in it, and nothing is there that the page hides.</summary>
internal static class ResultShape
{
    public static DataShape<(Board Board, Instrument Instrument)> Boards { get; } = new("toolkit-boards",
    [
        new("id", DataType.Text, (one, _) => one.Board.Id.ToString()),
        new("address", DataType.Link, (one, links) => links.To(one.Board.Path)),
        new("title", DataType.Text, (one, _) => one.Board.Title),
        new("instrument", DataType.Text, (one, _) => one.Instrument.Key),
        new("version", DataType.Number, (one, _) => one.Instrument.Version),
        new("began", DataType.Instant, (one, _) => one.Board.CreatedAt),
        new("ended", DataType.Instant, (one, _) => one.Board.EndedAt),
        new("anonymous", DataType.Truth, (one, _) => one.Board.IsAnonymous),
        new("synthetic", DataType.Truth, (one, _) => one.Board.IsSynthetic),
    ], (one, links) => new JsonObject { ["@id"] = links.ToId(one.Board.Id), ["name"] = one.Board.Title }, (one, links) => new FeedItem(links.ToId(one.Board.Id), one.Board.Title, "", one.Board.Path, one.Board.EndedAt));

    public static DataShape<(Board Board, ItemResult Item)> Of(ToolkitWords labels) => new("toolkit-items",
    [
        new("item", DataType.Text, (row, _) => row.Item.Item.Key),
        new("kind", DataType.Text, (row, _) => row.Item.Item.Kind.Word()),
        new("question", DataType.Languages, (row, _) => ToolkitWords.Of(row.Item.Item.Ask)),
        new("hidden", DataType.Truth, (row, _) => row.Item.IsHidden),
        new("people", DataType.Number, (row, _) => row.Item.IsHidden ? null : row.Item.People),
        new("median", DataType.Text, (row, _) => Figure(row.Item.Now?.Median)),
        new("spread", DataType.Number, (row, _) => row.Item.Now?.Spread),
        new("agreement", DataType.Text, (row, _) => Figure(row.Item.Now?.Agreement?.Value)),
        new("agreement-words", DataType.Text, (row, _) => row.Item.Now?.Agreement is { } agreed ? labels.Agreement(agreed.Value) : null),
        new("want-median", DataType.Text, (row, _) => Figure(row.Item.Want?.Median)),
        new("gap", DataType.Text, (row, _) => Figure(row.Item.Gap?.Median)),
        new("outside-median", DataType.Text, (row, _) => Figure(row.Item.Outside?.Median)),
        new("without-evidence", DataType.Number, (row, _) => row.Item.WithoutEvidence),
        new("counts", DataType.List, (row, _) => Counts(row.Item)),
    ], (row, _) => new JsonObject { ["name"] = row.Item.Item.Key }, (row, links) => new FeedItem(links.ToId(row.Board.Id), row.Item.Item.Key, "", row.Board.Path, row.Board.EndedAt));

    public static JsonObject Whole(BoardResult result, Instrument instrument, IReadOnlyList<Commitment> commitments, ToolkitWords labels) => new()
    {
        ["people"] = result.People,
        ["alpha"] = result.Alike?.Alpha,
        ["dimensions"] = new JsonArray([.. instrument.Sections.Select(section => Dimension(section, result)).OfType<JsonNode>()]),
        ["items"] = new JsonArray([.. result.Items.Select(item => (JsonNode)Item(item, instrument, labels))]),
        ["commitments"] = new JsonArray([.. commitments.Select(one => (JsonNode)new JsonObject { ["what"] = one.Text, ["due"] = one.DueOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["done"] = one.DoneAt is not null })]),
    };

    static JsonObject? Dimension(Section section, BoardResult result) => DimensionResult.Of(section, result) is not { } all ? null
        : new JsonObject { ["section"] = section.Key, ["items"] = all.Items, ["now"] = Summary(all.Now), ["want"] = Summary(all.Want), ["gap"] = all.Gap, ["outside"] = Summary(all.Outside), ["agreement"] = all.Agreement?.Value };

    static JsonObject Item(ItemResult item, Instrument instrument, ToolkitWords labels) => new()
    {
        ["item"] = item.Item.Key,
        ["kind"] = item.Item.Kind.Word(),
        ["question"] = ToolkitWords.Plain(item.Item.Ask),
        ["hidden"] = item.IsHidden,
        ["people"] = item.IsHidden ? null : item.People,
        ["points"] = new JsonArray([.. labels.Anchors(item.Item).Select(anchor => (JsonNode?)anchor.ToString())]),
        ["now"] = Summary(item.Now),
        ["want"] = Summary(item.Want),
        ["outside"] = Summary(item.Outside),
        ["gap"] = item.Gap is { } gap ? new JsonObject { ["median"] = gap.Median, ["wider"] = gap.Wider, ["same"] = gap.Same, ["narrower"] = gap.Narrower, ["people"] = gap.People } : null,
        ["chosen"] = Cards(item.Chosen, instrument.CardsOf(item.Item)),
        ["ranking"] = item.Ranks is { } ranks ? new JsonArray([.. ranks.Cards.Select(card => (JsonNode)new JsonObject { ["card"] = instrument.CardsOf(item.Item)[card.Card - 1].Key, ["points"] = card.Points, ["first"] = card.First })]) : null,
        ["agreementOfRankings"] = item.Ranks?.Agreement,
        ["withoutEvidence"] = item.WithoutEvidence,
        ["notes"] = new JsonArray([.. item.Notes.Select(note => (JsonNode)new JsonObject { ["text"] = note.Text, ["evidence"] = note.Evidence })]),
    };

    static JsonObject? Summary(ItemSummary? summary) => summary is null ? null
        : new JsonObject { ["counts"] = new JsonArray([.. summary.Counts.Select(count => (JsonNode)count)]), ["median"] = summary.Median, ["lowerQuartile"] = summary.LowerQuartile, ["upperQuartile"] = summary.UpperQuartile, ["agreement"] = summary.Agreement?.Value };

    static JsonObject? Cards(IReadOnlyList<int> chosen, IReadOnlyList<Card> cards) => chosen.Count == 0 ? null : new JsonObject(chosen.Select((count, at) => KeyValuePair.Create(cards[at].Key, (JsonNode?)count)));

    static List<string> Counts(ItemResult item) => [.. (item.Now?.Counts ?? item.Chosen).Select(count => count.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    static string? Figure(double? figure) => figure?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
