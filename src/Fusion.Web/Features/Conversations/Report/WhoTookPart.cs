using Fusion.Evidence.Summaries;
using Fusion.Web.Features.Conversations.Live;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui;

namespace Fusion.Web.Features.Conversations.Report;

/// <summary>Who took part, by what they said of themselves; figures of few people are hidden, and others where subtraction would bring them back.</summary>
internal static class WhoTookPart
{
    /// <param name="of">What to count by; null for those who did not say.</param>
    public static IReadOnlyList<(string? Key, int? People)> By(LiveConversation conversation, Func<PersonSays, string?> of)
    {
        var counts = conversation.People().Where(one => one is { Votes: > 0, IsBanned: false }).CountBy(one => of(one.Says) ?? "").OrderBy(pair => pair.Key.Length == 0).ThenByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (counts.All(pair => pair.Key.Length == 0)) return [];
        var protection = SmallGroups.Protect([.. counts.Select(pair => pair.Value)]);
        return [.. counts.Select((pair, at) => (pair.Key.Length == 0 ? null : pair.Key, protection.Groups[at] == Visibility.Shown ? pair.Value : (int?)null))];
    }

    /// <summary>Whom the organiser wants to hear, and how many of them were heard.</summary>
    public static IReadOnlyList<(Target Target, int Heard)> Wanted(LiveConversation conversation, PlaceTree places)
    {
        var said = conversation.People().Where(one => one is { Votes: > 0, IsBanned: false }).Select(one => one.Says).ToList();
        return [.. conversation.View.Targets.Select(target => (target, said.Count(says => Is(says, target, places))))];
    }

    static bool Is(PersonSays says, Target target, PlaceTree places) => target.Kind switch
    {
        TargetKind.Role => says.Role?.ToString() == target.Code,
        TargetKind.Group => says.Group == target.Code,
        _ => says.PlaceCode is { } code && places.Find(code)?.Lineage().Any(place => place.Code == target.Code) == true,
    };

    /// <summary>Whom a target means, for its reader.</summary>
    public static string Name(Target target, Words words, Said said) => target.Kind switch
    {
        TargetKind.Role => words[$"role-of.{target.Code}"],
        TargetKind.Group => target.Code,
        _ => said.Located(target.Code),
    };

    /// <summary>Who is missing yet. Of a goal below what is shown of people nothing is said.</summary>
    public static IReadOnlyList<Target> NotHeard(LiveConversation conversation, PlaceTree places) =>
        [.. Wanted(conversation, places).Where(row => row.Target.Wanted >= Reading.Fewest && row.Heard < row.Target.Wanted).Select(row => row.Target)];
}
