namespace Fusion.Evidence.Pooling;

/// <summary>The rows after combining the results of each partner.</summary>
/// <param name="Studies">One row a partner, measure and family.</param>
/// <param name="Combined">How many rows went into others; 0 if nothing was combined. Say it beside the figure: <see cref="NoteKind.PartnersCombined"/>.</param>
public sealed record PartnerRows(IReadOnlyList<Study> Studies, int Combined);
