using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;

namespace Fusion.Web.Ui;

/// <summary>Addresses of assets with the fingerprint of their content, so that browsers may keep them for ever.</summary>
internal sealed class AssetUrls(IHttpContextAccessor accessor)
{
    ResourceAssetCollection? assets;

    public string this[string file] => "/" + (assets ??= accessor.HttpContext?.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() ?? ResourceAssetCollection.Empty)[$"assets/{file}"];

    public HtmlString Icon(string name) => new($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{this["icons.svg"]}#{name}\"/></svg>");

    public HtmlString Mark() => new($"<svg class=\"mark\" aria-hidden=\"true\"><use href=\"{this["mark.svg"]}#mark\"/></svg>");
}
