using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Fusion.Web.Platform.Packs;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Platform.Formats;

/// <summary>Answers a list or a record in the form that was asked for.</summary>
internal static class DataAnswer
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="next">Address of the next page, from the root, in this form; told in the Link header and, in JSON, beside the items.</param>
    public static IActionResult List<T>(HttpContext context, DataShape<T> shape, IReadOnlyList<T> rows, string title, int total, string? next = null)
    {
        var links = LinkBase.Of(context);
        if (next is not null) context.Response.Headers.Link = $"<{links.To(next)}>; rel=\"next\"";
        return context.Format() switch
        {
            Format.Json => Json(new JsonObject
            {
                ["title"] = title,
                ["total"] = total,
                ["next"] = next is null ? null : links.To(next),
                ["items"] = new JsonArray([.. rows.Select(row => (JsonNode)shape.ToJson(row, links))]),
            }, Format.Json),
            Format.Csv => Table(shape, rows, links),
            Format.JsonLd => Json(new JsonObject
            {
                ["@context"] = LinkedData.Context,
                ["@type"] = "ItemList",
                ["name"] = title,
                ["numberOfItems"] = total,
                ["itemListElement"] = new JsonArray([.. rows.Select(row => (JsonNode)shape.Linked(row, links))]),
            }, Format.JsonLd),
            Format.Atom => Feed(context, shape, rows, title, links),
            _ => new NotFoundResult(),
        };
    }

    /// <param name="more">What a record has besides its columns, such as facts.</param>
    public static IActionResult Record<T>(HttpContext context, DataShape<T> shape, T row, JsonObject? more = null)
    {
        var links = LinkBase.Of(context);
        switch (context.Format())
        {
            case Format.Json:
                var json = shape.ToJson(row, links);
                foreach (var (name, value) in more ?? []) json[name] = value?.DeepClone();
                return Json(json, Format.Json);
            case Format.Csv: return Table(shape, [row], links);
            case Format.JsonLd:
                var linked = shape.Linked(row, links);
                linked.Insert(0, "@context", LinkedData.Context);
                return Json(linked, Format.JsonLd);
            default: return new NotFoundResult();
        }
    }

    public static string CsvOf<T>(DataShape<T> shape, IEnumerable<T> rows, LinkBase links)
    {
        using var text = new StringWriter();
        Csv.Write(text, shape.Columns.Select(column => column.Name));
        foreach (var row in rows) Csv.Write(text, shape.ToCells(row, links));
        return text.ToString();
    }

    static ContentResult Table<T>(DataShape<T> shape, IReadOnlyList<T> rows, LinkBase links) =>
        // The mark at the beginning makes spreadsheets read UTF-8.
        new() { Content = "\uFEFF" + CsvOf(shape, rows, links), ContentType = Format.Csv.MediaType() };

    static ContentResult Json(JsonObject json, Format format) => new() { Content = json.ToJsonString(Readable) + "\n", ContentType = format.MediaType() };

    static ContentResult Feed<T>(HttpContext context, DataShape<T> shape, IReadOnlyList<T> rows, string title, LinkBase links)
    {
        const string atom = "http://www.w3.org/2005/Atom";
        var contentChanged = context.RequestServices.GetRequiredService<HostState>().ContentChangedAt;
        var items = rows.Select(row => shape.Feed(row, links)).Select(item => item with { Updated = item.Updated ?? contentChanged }).ToList();
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CheckCharacters = false }))
        {
            var here = links.To(context.Request.Path + context.Request.QueryString);
            xml.WriteStartElement("feed", atom);
            xml.WriteElementString("id", atom, here);
            xml.WriteElementString("title", atom, title);
            xml.WriteElementString("updated", atom, Instants.Iso(items.Max(item => item.Updated) ?? contentChanged));
            Link(xml, "alternate", here);
            foreach (var item in items)
            {
                xml.WriteStartElement("entry", atom);
                xml.WriteElementString("id", atom, item.Id);
                xml.WriteElementString("title", atom, item.Title);
                xml.WriteElementString("updated", atom, Instants.Iso(item.Updated!.Value));
                if (item.Summary.Length > 0) xml.WriteElementString("summary", atom, item.Summary);
                Link(xml, "alternate", links.To(item.Path));
                xml.WriteStartElement("author", atom);
                xml.WriteElementString("name", atom, "Fusion");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return new ContentResult { Content = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text, ContentType = Format.Atom.MediaType() };

        static void Link(XmlWriter xml, string relation, string address)
        {
            xml.WriteStartElement("link", atom);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("href", address);
            xml.WriteEndElement();
        }
    }
}

/// <summary>The words of schema.org, SKOS and PROV under the short names that Fusion uses.</summary>
internal static class LinkedData
{
    public static JsonObject Context => new()
    {
        ["@vocab"] = "https://schema.org/",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["prov"] = "http://www.w3.org/ns/prov#",
        ["dct"] = "http://purl.org/dc/terms/",
    };
}
