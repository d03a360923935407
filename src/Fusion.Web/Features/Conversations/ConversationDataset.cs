using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Conversations;

internal sealed class ConversationDataset(ConversationBook book) : Dataset<LiveConversation>(ConversationShapes.Conversations, "/conversations", null)
{
    /// <summary>Every conversation that has been opened, with the numbers of this moment.</summary>
    protected override IAsyncEnumerable<LiveConversation> ReadAll(CancellationToken cancel) =>
        book.All.Where(one => one.View.About.Stage != Stage.Draft).OrderBy(one => one.Id).ToAsyncEnumerable();
}
