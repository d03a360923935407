using Fusion.Toolkit.Results;

namespace Fusion.Toolkit.Tests;

public sealed class AnswerRuleTests
{
    static readonly Wording Said = Wording.Of("en", "x");

    static Item Of(ItemKind kind) => new("item", kind, Said) { Anchors = [Said, Said, Said, Said, Said] };

    [Fact]
    public void Points_of_the_scale_are_taken_and_others_are_not()
    {
        foreach (var (kind, most) in new[] { (ItemKind.Rating, 5), (ItemKind.Gradient, 11), (ItemKind.Pulse, 5), (ItemKind.NowWant, 5), (ItemKind.Choice, 6) })
            for (var point = -1; point <= 20; point++)
                Assert.Equal(point >= 1 && point <= most ? AnswerFault.None : AnswerFault.OffTheScale, AnswerRules.Check(Of(kind), 6, [new(0, point)]));
    }

    [Fact]
    public void Only_a_pair_has_a_second_point()
    {
        Assert.Equal(AnswerFault.None, AnswerRules.Check(Of(ItemKind.NowWant), 0, [new(0, 2, 5, Evidence: "seen on Monday")]));
        Assert.Equal(AnswerFault.None, AnswerRules.Check(Of(ItemKind.NowWant), 0, [new(0, null, 5)]));
        Assert.Equal(AnswerFault.OffTheScale, AnswerRules.Check(Of(ItemKind.NowWant), 0, [new(0, 2, 6)]));
        Assert.Equal(AnswerFault.OffTheScale, AnswerRules.Check(Of(ItemKind.Rating), 0, [new(0, 2, 2)]));
    }

    [Fact]
    public void Lines_are_written_once_each_and_no_more_than_fit()
    {
        Assert.Equal(AnswerFault.None, AnswerRules.Check(Of(ItemKind.Statement), 0, [new(1, Text: "a"), new(3, Text: "b", Evidence: "c")]));
        Assert.Equal(AnswerFault.Lines, AnswerRules.Check(Of(ItemKind.Statement), 0, [new(1, Text: "a"), new(1, Text: "b")]));
        Assert.Equal(AnswerFault.Lines, AnswerRules.Check(Of(ItemKind.Text), 0, [new(0, Text: "a")]));
        Assert.Equal(AnswerFault.Lines, AnswerRules.Check(Of(ItemKind.Text), 0, [new(41, Text: "a")]));
        Assert.Equal(AnswerFault.Lines, AnswerRules.Check(Of(ItemKind.Rating), 0, [new(1, 2)]));
        Assert.Equal(AnswerFault.TooLong, AnswerRules.Check(Of(ItemKind.Text), 0, [new(1, Text: new string('x', Given.MostText + 1))]));
    }

    [Fact]
    public void Cards_are_ranked_with_gaps_but_never_two_alike()
    {
        Assert.Equal(AnswerFault.None, AnswerRules.Check(Of(ItemKind.Ranking), 3, [new(1, 2), new(2), new(3, 1)]));
        Assert.Equal(AnswerFault.SameRank, AnswerRules.Check(Of(ItemKind.Ranking), 3, [new(1, 2), new(3, 2)]));
        Assert.Equal(AnswerFault.Lines, AnswerRules.Check(Of(ItemKind.Ranking), 3, [new(4, 1)]));
        Assert.Equal(AnswerFault.OffTheScale, AnswerRules.Check(Of(ItemKind.Ranking), 3, [new(1, 4)]));
    }

    [Fact]
    public void Two_versions_are_compared_only_where_they_ask_the_same()
    {
        var first = Shipped.Read("network-health");
        var sections = first.Sections.ToList();
        sections[0] = sections[0] with { Items = [sections[0].Items[0] with { Ask = Wording.Of("en", "Something else") }, .. sections[0].Items.Skip(1), new Item("new", ItemKind.Text, Said)] };
        var second = first with { Version = 2, Sections = sections };
        Assert.Equal(first.Items.Skip(1).Select(item => item.Key), SameItems.Of(first, second).Select(item => item.Key));
        Assert.Equal(first.Items.Count(), SameItems.Of(first, first).Count);
    }

    [Fact]
    public void A_version_that_only_adds_translations_is_compared_throughout()
    {
        var now = Shipped.Read("governance-scenarios");
        Wording Before(Wording wording) => new([.. wording.Texts.Take(1)]);
        var before = now with
        {
            Sections = [.. now.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item with { Ask = Before(item.Ask), From = Before(item.From), To = Before(item.To), Anchors = [.. item.Anchors.Select(Before)] })] })],
            Decks = [.. now.Decks.Select(deck => deck with { Cards = [.. deck.Cards.Select(card => card with { Title = Before(card.Title) })] })],
        };
        Assert.Equal(now.Items, SameItems.Of(before, now));
    }
}
