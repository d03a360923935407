using System.Text.Json.Nodes;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Features.Frameworks.Contracts;

/// <summary>How frameworks and terms are given as data.</summary>
internal static class FrameworkShapes
{
    public static DataShape<FrameworkView> Frameworks { get; } = new("frameworks",
    [
        new("code", DataType.Text, (framework, _) => framework.Code),
        new("address", DataType.Link, (framework, links) => links.To(framework.Path)),
        new("title", DataType.Languages, (framework, _) => framework.Title),
        new("description", DataType.Languages, (framework, _) => framework.Description),
        new("terms", DataType.Number, (framework, _) => framework.Terms.Count),
        new("source", DataType.Text, (framework, _) => framework.SourceSlug),
        new("url", DataType.Link, (framework, _) => framework.Url),
    ], (framework, links) => new JsonObject
    {
        ["@id"] = links.To(framework.Path),
        ["@type"] = "skos:ConceptScheme",
        ["dct:title"] = Texts(framework.Title),
        ["dct:description"] = Texts(framework.Description),
        ["skos:hasTopConcept"] = new JsonArray([.. framework.Tops.Select(term => (JsonNode)new JsonObject { ["@id"] = links.To(term.Path) })]),
    }, (framework, links) => new FeedItem(links.ToId(framework.Id), framework.Title.ToString(), framework.Description.ToString(), framework.Path, null));

    public static DataShape<TermView> Terms { get; } = new("terms",
    [
        new("framework", DataType.Text, (term, _) => term.Framework.Code),
        new("code", DataType.Text, (term, _) => term.Code),
        new("address", DataType.Link, (term, links) => links.To(term.Path)),
        new("parent", DataType.Text, (term, _) => term.Parent?.Code),
        new("level", DataType.Number, (term, _) => term.Level),
        new("number", DataType.Text, (term, _) => term.Number),
        new("label", DataType.Languages, (term, _) => term.Label),
        new("definition", DataType.Languages, (term, _) => term.Definition),
        new("broader", DataType.List, (term, _) => Linked(term, TermRelation.Broader)),
        new("related", DataType.List, (term, _) => Linked(term, TermRelation.Related)),
        new("exact_match", DataType.List, (term, _) => Linked(term, TermRelation.ExactMatch)),
        new("close_match", DataType.List, (term, _) => Linked(term, TermRelation.CloseMatch)),
        new("source", DataType.Text, (term, _) => term.SourceSlug),
        new("note", DataType.Text, (term, _) => term.Note),
    ], Concept, (term, links) => new FeedItem(links.ToId(term.Id), term.ToString(), term.Definition.ToString(), term.Path, null));

    static JsonObject Concept(TermView term, LinkBase links)
    {
        var json = new JsonObject { ["@id"] = links.To(term.Path), ["@type"] = "skos:Concept", ["skos:inScheme"] = new JsonObject { ["@id"] = links.To(term.Framework.Path) }, ["skos:prefLabel"] = Texts(term.Label) };
        if (!term.Definition.IsEmpty) json["skos:definition"] = Texts(term.Definition);
        if (term.Number.Length > 0) json["skos:notation"] = term.Number;
        if (term.Parent is { } parent) json["skos:broader"] = new JsonArray(new JsonObject { ["@id"] = links.To(parent.Path) });
        if (term.Children.Count > 0) json["skos:narrower"] = new JsonArray([.. term.Children.Select(child => (JsonNode)new JsonObject { ["@id"] = links.To(child.Path) })]);
        foreach (var (name, relation) in new[] { ("skos:broadMatch", TermRelation.Broader), ("skos:related", TermRelation.Related), ("skos:exactMatch", TermRelation.ExactMatch), ("skos:closeMatch", TermRelation.CloseMatch) })
            if (term.Linked(relation).ToList() is { Count: > 0 } linked) json[name] = new JsonArray([.. linked.Select(other => (JsonNode)new JsonObject { ["@id"] = links.To(other.Path) })]);
        return json;
    }

    static IEnumerable<string> Linked(TermView term, TermRelation relation) => term.Linked(relation).Select(other => $"{other.Framework.Code}/{other.Code}");

    static JsonArray Texts(Localised text) => new([.. text.All.Select(pair => (JsonNode)new JsonObject { ["@language"] = pair.Language, ["@value"] = pair.Text })]);
}
