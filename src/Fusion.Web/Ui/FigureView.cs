using Fusion.Web.Features.Sources.Contracts;

namespace Fusion.Web.Ui;

/// <summary>A figure with what it counts, its source and that source's year.</summary>
internal sealed record FigureView(string? Value, string? Unit, string What, string? Note, string SourceSlug, SourceView? Source, int? Year, string Hue);
