using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Conversations;

internal sealed class ConversationDataset(ConversationBook book) : Dataset<LiveConversation>(ConversationShapes.Conversations, "/conversations", null)
{
    /// <summary>Every conversation that has been opened and that everybody may read, with the numbers of this moment.</summary>
    protected override IAsyncEnumerable<LiveConversation> ReadAll(CancellationToken cancel) =>
        book.All.Where(one => one.IsListed).OrderBy(one => one.Id).ToAsyncEnumerable();
}
