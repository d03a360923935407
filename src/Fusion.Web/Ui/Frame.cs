using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Formats;

namespace Fusion.Web.Ui;

/// <summary>What a page tells the layout about itself.</summary>
internal sealed class Frame
{
    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>The way down to this page, itself left out.</summary>
    public List<(string Text, string Path)> Crumbs { get; } = [];

    /// <summary>Addresses of this page as data.</summary>
    public List<(Format Format, string Path)> Data { get; } = [];

    /// <summary>The one place that this page is about; the chip beside the search says so.</summary>
    public PlaceNode? Place { get; set; }

    /// <summary>True on pages that search engines should leave alone.</summary>
    public bool IsPrivate { get; set; }

    public void Offer(string path, params ReadOnlySpan<Format> formats)
    {
        var (before, query) = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (path[..at], path[at..]) : (path, "");
        foreach (var format in formats) Data.Add((format, before + format.Suffix() + query));
    }
}
