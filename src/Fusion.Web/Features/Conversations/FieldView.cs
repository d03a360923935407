namespace Fusion.Web.Features.Conversations;

/// <summary>A labelled field of a form, with its hint and what is wrong with it.</summary>
/// <param name="Rows">0 for one line.</param>
internal sealed record FieldView(string Name, string Label, string? Hint, string? Value, string? Error, int Most, int Rows = 0, string? Id = null, string Type = "text")
{
    public string Key => Id ?? Name;

    public string? DescribedBy => (Hint is not null ? $"{Key}-hint" : "") + (Error is not null ? $" {Key}-error" : "") is { Length: > 0 } ids ? ids.Trim() : null;
}
