namespace Fusion.Web.Features.Catalogue.Contracts;

internal enum EntryKind { Innovation, Story, Resource }

internal static class EntryKinds
{
    /// <summary>The first part of the kind's addresses.</summary>
    public static string Segment(this EntryKind kind) => kind switch
    {
        EntryKind.Innovation => "innovations",
        EntryKind.Story => "stories",
        EntryKind.Resource => "resources",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static EntryKind FromSegment(string segment) => segment switch
    {
        "innovations" => EntryKind.Innovation,
        "stories" => EntryKind.Story,
        "resources" => EntryKind.Resource,
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };
}
