using Fusion.Web.Platform.Formats;
using Fusion.Web.Platform.Localisation;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fusion.Web.Features.OpenData;

/// <summary>Describes every list and record that is given as data; made from the same shapes that give it.</summary>
internal sealed class OpenApi(IEnumerable<IDataset> datasets, Words words) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo { Title = "Fusion", Version = "1", Description = words["api.lead"], License = new OpenApiLicense { Name = "CC BY 4.0", Url = new Uri("https://creativecommons.org/licenses/by/4.0/") } };
        document.Paths = [];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var set in datasets)
        {
            document.Components.Schemas[set.Shape.Name] = SchemaOf(set.Shape);
            foreach (var path in Expanded(set.ListPath)) AddList(document, path, set);
            foreach (var path in Expanded(set.RecordPath)) AddRecord(document, path, set);
        }
        return Task.CompletedTask;
    }

    /// <summary><c>/{a|b}/{slug}</c> stands for <c>/a/{slug}</c> and <c>/b/{slug}</c>.</summary>
    public static IEnumerable<string> Expanded(string? path)
    {
        if (path is null) return [];
        var open = path.IndexOf('{', StringComparison.Ordinal);
        var close = path.IndexOf('}', StringComparison.Ordinal);
        if (open < 0 || !path[open..close].Contains('|', StringComparison.Ordinal)) return [path];
        return path[(open + 1)..close].Split('|').Select(choice => path[..open] + choice + path[(close + 1)..]);
    }

    void AddList(OpenApiDocument document, string path, IDataset set)
    {
        var operation = Operation(document, set, path, isList: true);
        foreach (var (name, key) in ListParameters(path))
            operation.Parameters!.Add(new OpenApiParameter { Name = name, In = ParameterLocation.Query, Description = words[key], Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        document.Paths[path + ".json"] = new OpenApiPathItem { Operations = new() { [HttpMethod.Get] = operation } };
    }

    void AddRecord(OpenApiDocument document, string path, IDataset set) =>
        document.Paths[path + ".json"] = new OpenApiPathItem { Operations = new() { [HttpMethod.Get] = Operation(document, set, path, isList: false) } };

    static readonly string[] EntryParameters = ["q", "hope", "aim", "place", "owner", "stage", "started", "sector", "evidence", "freshness", "partner", "sort", "after"];
    static readonly string[] OrganisationParameters = ["q", "kind", "place", "freshness", "after"];

    public static IEnumerable<(string Name, string Key)> ListParameters(string path) => path switch
    {
        "/innovations" or "/stories" or "/resources" => EntryParameters.Select(name => (name, $"field.{name}")),
        "/organisations" => OrganisationParameters.Select(name => (name, $"field.{name}")),
        "/sources" => [("after", "field.after")],
        _ => [],
    };

    OpenApiOperation Operation(OpenApiDocument document, IDataset set, string path, bool isList)
    {
        var reference = new OpenApiSchemaReference(set.Shape.Name, document);
        IOpenApiSchema schema = isList
            ? new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["title"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["total"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    ["next"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
                    ["items"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = reference },
                },
            }
            : reference;
        var operation = new OpenApiOperation
        {
            OperationId = (isList ? "list-" : "get-") + path.Trim('/').Replace("/{slug}", "", StringComparison.Ordinal).Replace("/{code}", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('/', '-'),
            Summary = words[$"dataset.{set.Shape.Name}"],
            Description = words["api.formats"],
            Parameters = [],
            Responses = new OpenApiResponses
            {
                ["200"] = new OpenApiResponse { Description = words[$"dataset.{set.Shape.Name}"], Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = schema } } },
                ["400"] = new OpenApiResponse { Description = words["error.400"] },
                ["404"] = new OpenApiResponse { Description = words["error.404"] },
                ["410"] = new OpenApiResponse { Description = words["error.410"] },
            },
        };
        foreach (var part in path.Split('/').Where(part => part.StartsWith('{')))
            operation.Parameters.Add(new OpenApiParameter { Name = part.Trim('{', '}'), In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        return operation;
    }

    OpenApiSchema SchemaOf(IDataShape shape) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = shape.Columns.ToDictionary(column => column.Name, column => (IOpenApiSchema)SchemaOf(column.Type, words[$"data.{shape.Name}.{column.Name}"])),
    };

    static OpenApiSchema SchemaOf(DataType type, string description) => type switch
    {
        DataType.Number => new() { Type = JsonSchemaType.Integer | JsonSchemaType.Null, Description = description },
        DataType.Truth => new() { Type = JsonSchemaType.Boolean, Description = description },
        DataType.Instant => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "date-time", Description = description },
        DataType.Link => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "uri", Description = description },
        DataType.List => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String }, Description = description },
        DataType.Languages => new() { Type = JsonSchemaType.Object | JsonSchemaType.Null, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String }, Description = description },
        _ => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description },
    };
}
