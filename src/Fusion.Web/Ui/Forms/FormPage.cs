using Fusion.Web.Features.Accounts.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Forms;
using Microsoft.AspNetCore.Mvc;

namespace Fusion.Web.Ui.Forms;

/// <summary>A page with a form: what was sent is shown again with what is wrong beside each field.</summary>
internal abstract class FormPage : FusionPage
{
    Func<string, string?> values = _ => null;

    public IReadOnlyList<Rejection> Rejections { get; protected set; } = [];

    /// <summary>The account that is signed in.</summary>
    protected Guid? Me => Contributors.IdOf(User);

    /// <summary>What the fields hold before anybody has sent them.</summary>
    protected void Fill(Func<string, string?> find) => values = find;

    /// <summary>What was sent, with a label for each field.</summary>
    protected Fields Sent(Func<string, string> label)
    {
        values = name => Request.Form.TryGetValue(name, out var sent) ? sent.ToString() : null;
        return Fields.Of(Request.Form, label);
    }

    /// <summary>The page again, with what is wrong.</summary>
    protected IActionResult Refused(IReadOnlyList<Rejection> rejections)
    {
        Rejections = rejections;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Frame.Title = T["error.prefix", Frame.Title];
        return Page();
    }

    public string Value(string name) => values(name) ?? "";

    public FieldView Line(string name, string label, string? hint = null, int most = 300, string type = "text", string? list = null) =>
        View(name, label, hint) with { Most = most, Type = type, List = list };

    public FieldView Area(string name, string label, string? hint = null, int most = 1000, int rows = 3) => View(name, label, hint) with { Most = most, Rows = rows };

    public FieldView Figure(string name, string label, string? hint = null) => View(name, label, hint) with { Most = 40, Type = "figure" };

    public FieldView Choice(string name, string label, IEnumerable<(string Value, string Text)> options, string? hint = null) =>
        View(name, label, hint) with { Options = [.. options] };

    public FieldView Radios(string name, string label, IEnumerable<(string Value, string Text)> options, string? hint = null) =>
        View(name, label, hint) with { Options = [.. options], IsRadio = true };

    public FieldView Tick(string name, string label, string? hint = null) => View(name, label, hint) with { IsTick = true };

    public FieldView Upload(string name, string label, string? hint, string types) => View(name, label, hint) with { Value = "", Type = "file", Types = types };

    FieldView View(string name, string label, string? hint) => new(name, T[label], hint is null ? null : T[hint], Value(name), Error(name));

    /// <summary>What is wrong with a field, for fields that are shown by the page itself.</summary>
    public string? Error(string name) => Rejections.FirstOrDefault(rejection => rejection.Field == name) is { } found ? T[found.MessageKey, found.Arguments] : null;
}

/// <summary>One field of a form as it is shown.</summary>
internal sealed record FieldView(string Name, string Label, string? Hint, string Value, string? Error)
{
    public int Most { get; init; }

    /// <summary>Of a text area; 0 for a single line.</summary>
    public int Rows { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>Of files.</summary>
    public string? Types { get; init; }

    /// <summary>Id of a list of suggestions.</summary>
    public string? List { get; init; }

    public IReadOnlyList<(string Value, string Text)> Options { get; init; } = [];

    public bool IsRadio { get; init; }

    public bool IsTick { get; init; }

    /// <summary>Ids of what describes it.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : $"{Name}-hint", Error is null ? null : $"{Name}-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
