using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Conversations.Report;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations.Room;

/// <summary>What a room sees at this moment, written once for each language and sent to everybody who watches.</summary>
internal sealed class RoomNews(Words words)
{
    const int Lines = 3;
    static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly ConcurrentDictionary<(Guid, string), (string State, byte[] Event)> written = new();

    public ReadOnlyMemory<byte> Event(LiveConversation conversation, DateTime now)
    {
        var reading = conversation.LastReading;
        var may = conversation.View.ShowsResults(now);
        var shows = may && reading.IsEnough;
        var isOpen = conversation.View.IsOpen(now);
        var state = $"{reading.Version}.{conversation.View.Statements.Length}.{may}.{isOpen}";
        var key = (conversation.Id, Language.Current.Code);
        if (written.TryGetValue(key, out var known) && known.State == state) return known.Event;
        var bytes = Encoding.UTF8.GetBytes($"id: {reading.Version}\ndata: {Say(conversation, reading, may, shows, isOpen).ToJsonString(Plain)}\n\n");
        written[key] = (state, bytes);
        return bytes;
    }

    JsonObject Say(LiveConversation conversation, Reading reading, bool may, bool shows, bool isOpen)
    {
        var report = new ReportWords(words);
        var view = conversation.View;
        var said = new JsonObject
        {
            ["people"] = words.Count("conversation.people", reading.Voters),
            ["votes"] = words.Count("conversation.votes", reading.Map.Votes),
            ["open"] = words[isOpen ? "stage.open" : "stage.closed"],
            ["clarity"] = shows ? report.Clarity(reading) : words[may ? "room.few" : "results.later"],
        };
        if (!shows) return said;
        said["ground"] = new JsonArray([.. reading.Map.CommonGround.Take(Lines).Select(one => Line(view, one.Statement, report.Ground(one)))]);
        said["divides"] = new JsonArray([.. reading.Map.Divisive.Take(Lines).Select(one => Line(view, one.Statement, report.Divides(reading.Map, one)))]);
        said["groups"] = new JsonArray([.. reading.Map.Groups.Select(group => (JsonNode)new JsonObject { ["hue"] = OpinionPicture.HueOf(group.Id), ["letter"] = group.Letter.ToString(), ["size"] = words.Count("conversation.people", group.Size) })]);
        return said;
    }

    static JsonNode Line(ConversationView view, int statement, string sentence)
    {
        var (text, language) = view.Statements[statement].Text.In(Language.Current.Code);
        return new JsonObject { ["text"] = text, ["lang"] = language, ["what"] = sentence };
    }
}
