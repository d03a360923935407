using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Features.Conversations.Contracts;

/// <summary>Conversations by the words of their questions and purposes, for the one search, and by what they serve, for its page. Votes change nothing here; pages made before are forgotten when a question does.</summary>
internal sealed class ConversationFinder(ConversationBook book, IOutputCacheStore pages) : IReadModel
{
    volatile Found known = new([], TextIndex.Build([]));

    public Topic Topic => Topic.Conversations;

    public int Order => 30;

    /// <summary>How many conversations have these words, and the best of them.</summary>
    public (int Total, IReadOnlyList<ConversationCard> Best) Search(string text, int take)
    {
        var (cards, index) = known;
        using var matches = index.Find(text);
        return matches is null ? (0, []) : (matches.Documents.Count(), [.. matches.Best(take).Select(at => cards[at])]);
    }

    /// <summary>Those of an aim or hope that everybody may read.</summary>
    public IReadOnlyList<ConversationCard> OfTheme(string code) => [.. known.Cards.Where(card => card.ThemeCode == code)];

    /// <summary>Those held for a network, a decision or an event.</summary>
    /// <param name="memberOf">The network of which the reader is a member: they see also what is for its members alone.</param>
    public IReadOnlyList<ConversationCard> Serving(Guid record, NetworkId? memberOf) =>
        [.. InOrder(about => about.ServesId == record && (about.NetworkId is not { } network || network == memberOf))];

    public async Task Refresh(CancellationToken cancel)
    {
        IReadOnlyList<ConversationCard> cards = [.. InOrder(about => about.IsPublic)];
        if (cards.SequenceEqual(known.Cards)) return;
        known = new Found(cards, TextIndex.Build(cards.Select(card => SearchText.Of(card.Question.All.Select(text => text.Text), card.Purpose.All.Select(text => text.Text)))));
        await pages.EvictByTagAsync(PublicPages.Tag, cancel);
    }

    /// <summary>Those that were opened, open ones first.</summary>
    IEnumerable<ConversationCard> InOrder(Func<Conversation, bool> which) =>
        book.All.Select(one => one.View.About).Where(about => about.Stage != Stage.Draft && which(about)).OrderByDescending(about => about.Stage == Stage.Open).ThenBy(about => about.Slug, StringComparer.Ordinal)
            .Select(about => new ConversationCard(about.Path, about.Question, about.Purpose, about.Stage == Stage.Open, about.ThemeCode, about.ServesId));

    sealed record Found(IReadOnlyList<ConversationCard> Cards, TextIndex Index);
}

/// <summary>A conversation as a list of something else shows it.</summary>
/// <param name="ServesId">The network, decision or event that it is held for.</param>
internal sealed record ConversationCard(string Path, Localised Question, Localised Purpose, bool IsOpen, string? ThemeCode, Guid? ServesId);
