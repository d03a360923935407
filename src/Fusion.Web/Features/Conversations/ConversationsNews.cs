using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Networks.Contracts;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations;

/// <summary>Conversations of a network that members can join, and those that closed or were answered since.</summary>
internal sealed class ConversationsNews(ConversationBook book, Words words) : INetworkNews
{
    const int Most = 10;

    public Task<NewsPart> Of(NetworkId network, DateTime since, CancellationToken cancel)
    {
        var told = book.All.Select(one => one.View.About).Where(about => (about.NetworkId == network || about.ServesId == network.Value) && (about.Stage == Stage.Open || about.ClosedAt > since || about.SummaryAt > since))
            .OrderBy(about => about.Stage).ThenBy(about => about.OpenedAt).ThenBy(about => about.Id).Take(Most);
        return Task.FromResult(new NewsPart(words["conversations.title"], [.. told.Select(about => $"{about.Question}: {words[about.Stage == Stage.Open ? "stage.open" : "stage.closed"]}")]));
    }
}
