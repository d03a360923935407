using Fusion.Web.Features.Sources.Contracts;

namespace Fusion.Web.Ui;

/// <summary>A figure with what it counts, its source and that source's year.</summary>
/// <param name="Told">Where it is from, in the words of whoever told it: then there is no <paramref name="SourceSlug"/>, and nothing of it is known to be English.</param>
internal sealed record FigureView(string? Value, string? Unit, string What, string? Note, string SourceSlug, SourceView? Source, int? Year, string Hue, string? Told = null);
