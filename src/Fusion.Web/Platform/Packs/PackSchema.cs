namespace Fusion.Web.Platform.Packs;

/// <summary>The files of a content pack and their columns, as in docs/content-pack.md. A name with <c>!</c> is required; one with <c>:</c> is there once for each language.</summary>
internal static class PackSchema
{
    public static IReadOnlyDictionary<string, IReadOnlyList<PackColumn>> Files { get; } = new Dictionary<string, IReadOnlyList<PackColumn>>
    {
        ["sources.csv"] = Columns("key! title! publisher year url kind note"),
        ["places.csv"] = Columns("code! parent! level! name:! note"),
        ["frameworks.csv"] = Columns("code! title:! description:! source url order"),
        ["terms.csv"] = Columns("framework! code! parent number label:! short: definition: hue broader related exact_match close_match source note"),
        ["organisations.csv"] = Columns("key! name! kind place url part_of source note"),
        ["entries.csv"] = Columns("key! kind! title:! summary: number places place_printed place_basis stage owner_kinds led_by started hopes partner featured sectors evidence organisations author publisher published source! note"),
        ["links.csv"] = Columns("entry! url! label note"),
        ["facts.csv"] = Columns("entry! what! value unit source! year note"),
        ["points.csv"] = Columns("entry! kind! text:! source"),
        ["problems.csv"] = Columns("theme! what! value unit source! year note"),
        ["pairs.csv"] = Columns("number! aim! hopes challenge! opportunity! examples source!"),
        ["findings.csv"] = Columns("key! innovation! claim! outcome! team! " + FindingColumns),
        ["enquiries.csv"] = Columns("key! question! why! team! state! innovation situation steps change aim assumptions track hopes place sector friend ethics learned"),
        ["cycles.csv"] = Columns("enquiry! number! plan! prediction! how_known! done result compared next act"),
        ["adoptions.csv"] = Columns("key! innovation! team! state! since! place sector from changed why"),
        ["context.csv"] = Columns("theme! name! what! source"),
    };

    const string FindingColumns = "language design sample people place stage sector construct measured figures measure direction better n1 m1 sd1 n2 m2 sd2 n_before m_before sd_before m_after sd_after r e1 e2 t f p estimate ci_low ci_high n"
        + " story attribution consent no_child year source source_url checked_by cost hours worked_for not_for conditions harm";

    static List<PackColumn> Columns(string names) =>
        [.. names.Split(' ').Select(name => new PackColumn(name.TrimEnd('!').TrimEnd(':'), name.EndsWith('!'), name.Contains(':', StringComparison.Ordinal)))];
}

internal sealed record PackColumn(string Name, bool IsRequired, bool IsLocalised);
