namespace Fusion.Web.Features.Catalogue;

/// <summary>A way to narrow a list. Its values are codes; <see cref="Unknown"/> stands for the entries that say nothing.</summary>
internal sealed record Facet(string Key)
{
    public const string Unknown = "not-known";

    /// <summary>A place's value for what happens in the world as a whole and nowhere in particular.</summary>
    public const string Worldwide = "worldwide";

    public static Facet Hope { get; } = new("hope");
    public static Facet Aim { get; } = new("aim");
    public static Facet Place { get; } = new("place");
    public static Facet Owner { get; } = new("owner");
    public static Facet Stage { get; } = new("stage");
    public static Facet Started { get; } = new("started");
    public static Facet Sector { get; } = new("sector");
    public static Facet Evidence { get; } = new("evidence");
    public static Facet Freshness { get; } = new("freshness");
    public static Facet Partner { get; } = new("partner");

    /// <summary>In the order in which a list shows them.</summary>
    public static IReadOnlyList<Facet> All { get; } = [Hope, Aim, Place, Owner, Stage, Started, Sector, Evidence, Freshness, Partner];

    /// <summary>Its place in <see cref="All"/>.</summary>
    public static int Index(Facet facet)
    {
        for (var at = 0; at < All.Count; at++) if (All[at] == facet) return at;
        throw new ArgumentOutOfRangeException(nameof(facet));
    }

    /// <summary>Whether the values are a tree of which one level is shown at a time.</summary>
    public bool IsTree => this == Place;
}

/// <summary>When something began, in bands: how old a thing is says nothing about how new its idea is.</summary>
internal static class StartedBands
{
    public static IReadOnlyList<string> All { get; } = ["before-2000", "2000-2009", "2010-2014", "2015-2019", "2020-on"];

    public static string Of(int year) => year switch
    {
        < 2000 => "before-2000",
        < 2010 => "2000-2009",
        < 2015 => "2010-2014",
        < 2020 => "2015-2019",
        _ => "2020-on",
    };
}
