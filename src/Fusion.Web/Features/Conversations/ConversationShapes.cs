using System.Text.Json.Nodes;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Conversations;

/// <summary>How conversations are given as data.</summary>
internal static class ConversationShapes
{
    public static DataShape<LiveConversation> Conversations { get; } = new("conversations",
    [
        new("id", DataType.Text, (one, _) => one.Id.ToString()),
        new("address", DataType.Link, (one, links) => links.To(one.View.About.Path)),
        new("question", DataType.Languages, (one, _) => one.View.About.Question),
        new("purpose", DataType.Languages, (one, _) => one.View.About.Purpose),
        new("stage", DataType.Text, (one, _) => one.View.About.Stage.ToString().ToLowerInvariant()),
        new("opened", DataType.Instant, (one, _) => one.View.About.OpenedAt),
        new("closed", DataType.Instant, (one, _) => one.View.About.ClosedAt),
        new("place", DataType.Text, (one, _) => one.View.About.PlaceCode),
        new("theme", DataType.Text, (one, _) => one.View.About.ThemeCode),
        new("serves", DataType.Link, (one, links) => one.View.About.ServesId is { } served ? links.ToId(served) : null),
        new("people", DataType.Number, (one, _) => one.Voters),
        new("votes", DataType.Number, (one, _) => one.Votes),
        new("statements", DataType.Number, (one, _) => one.View.In.Count()),
        new("made_up", DataType.Truth, (one, _) => one.View.About.IsSynthetic),
    ], (one, links) => new JsonObject
    {
        ["@id"] = links.To(one.View.About.Path),
        ["@type"] = "Question",
        ["name"] = one.View.About.Question.ToString(),
        ["dateCreated"] = one.View.About.OpenedAt is { } opened ? Instants.Iso(opened) : null,
    }, (one, links) => new FeedItem(links.ToId(one.Id), one.View.About.Question.ToString(), one.View.About.Purpose.ToString(), one.View.About.Path, one.View.About.ClosedAt ?? one.View.About.OpenedAt));
}
