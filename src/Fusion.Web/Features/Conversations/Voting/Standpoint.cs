using System.Globalization;
using Fusion.Opinion;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Conversations.Voting;

/// <summary>Where one person stands at this moment, in a sentence.</summary>
internal static class Standpoint
{
    public static string Of(LiveConversation conversation, Guid? participant, bool mayKnow, Words words)
    {
        var voted = participant is { } id ? conversation.Find(id)?.Votes ?? 0 : 0;
        if (voted == 0) return words["stand.none"];
        if (!mayKnow) return words["stand.later"];
        var reading = conversation.LastReading;
        if (reading.Map.Clarity == Clarity.TooFew) return words["stand.too-few"];
        if (reading.Map.Groups.Count == 0) return words["stand.no-groups"];
        if (conversation.LeaningOf(participant!.Value) is not { } lean) return words["stand.no-side"];
        var letter = (char)('A' + lean.Group);
        var share = Math.Floor(lean.Certainty * 100).ToString("N0", CultureInfo.CurrentCulture);
        return lean.Certainty >= 0.8 ? words["stand.group", letter, share] : lean.Certainty > 0.5 ? words["stand.lean", letter, share] : words["stand.between"];
    }
}
