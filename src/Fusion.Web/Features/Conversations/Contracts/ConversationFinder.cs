using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Acts;
using Fusion.Web.Platform.Http;
using Fusion.Web.Platform.Search;
using Microsoft.AspNetCore.OutputCaching;

namespace Fusion.Web.Features.Conversations.Contracts;

/// <summary>Conversations by the words of their questions and purposes, for the one search. Votes change nothing here; pages made before are forgotten when a question does.</summary>
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

    public async Task Refresh(CancellationToken cancel)
    {
        IReadOnlyList<ConversationCard> cards = [.. book.All.Select(one => one.View.About).Where(about => about.Stage != Stage.Draft).OrderBy(about => about.Slug, StringComparer.Ordinal)
            .Select(about => new ConversationCard(about.Path, about.Question, about.Purpose))];
        if (cards.SequenceEqual(known.Cards)) return;
        known = new Found(cards, TextIndex.Build(cards.Select(card => SearchText.Of(card.Question.All.Select(text => text.Text), card.Purpose.All.Select(text => text.Text)))));
        await pages.EvictByTagAsync(PublicPages.Tag, cancel);
    }

    sealed record Found(IReadOnlyList<ConversationCard> Cards, TextIndex Index);
}

/// <summary>A conversation as a list of something else shows it.</summary>
internal sealed record ConversationCard(string Path, Localised Question, Localised Purpose);
