namespace Fusion.Web.Ui;

/// <summary>The main navigation. A menu is here once it leads somewhere.</summary>
internal static class Navigation
{
    public static IReadOnlyList<(string Menu, IReadOnlyList<NavigationItem> Items)> Menus { get; } =
    [
        ("explore", [new("innovations", "/innovations"), new("stories", "/stories"), new("resources", "/resources"), new("themes", "/themes"), new("places", "/places"),
            new("organisations", "/organisations"), new("vocabularies", "/vocabularies"), new("map", "/map")]),
        ("take-part", [new("networks", "/networks"), new("events", "/events"), new("conversations", "/conversations"), new("toolkit", "/toolkit"), new("pilots", "/pilots"), new("contribute", "/contribute"), new("contribute-entry", "/contribute/entry")]),
        ("progress", [new("goals", "/goals"), new("findings", "/findings"), new("data", "/data"), new("api", "/api")]),
        ("govern", [new("decisions", "/decisions"), new("agreements", "/agreements"), new("governance", "/networks/forms"), new("risks", "/vocabularies/governance-risks"), new("record", "/record"), new("moderation", "/moderation")]),
        ("about", [new("about-fusion", "/about"), new("sources", "/sources"), new("glossary", "/vocabularies/glossary")]),
    ];
}

internal sealed record NavigationItem(string Key, string Path);
