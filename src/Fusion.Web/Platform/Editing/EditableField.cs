namespace Fusion.Web.Platform.Editing;

/// <summary>What kind of value a field holds; decides how it is asked for and checked. Records are those of this host, one a line, by name or by the path of their page.</summary>
internal enum FieldKind { Line, Text, Markdown, Term, Terms, Place, Places, Year, Web, Links, Records }

/// <summary>
/// One thing that people can say of a record, as text. The same fields serve the form, the difference between two versions, what a newcomer suggests,
/// an import's columns, merging, and what a content pack must not undo.
/// </summary>
/// <param name="Name">As in a column: <c>led_by</c>, or <c>title:fr</c> for a text in one language. Several values are divided by <c>|</c>, links by lines.</param>
internal sealed record EditableField<T>(string Name, FieldKind Kind, int Longest, Func<T, string> Read, Action<T, string> Write) : IEditableField
{
    /// <summary>The framework or list that its codes are of.</summary>
    public string Codes { get; init; } = "";

    public bool IsRequired { get; init; }

    /// <summary>The part of a form that is folded away where it says nothing; empty for what everybody is asked.</summary>
    public string Part { get; init; } = "";
}

/// <summary>A field without the record that it is of.</summary>
internal interface IEditableField
{
    string Name { get; }
    FieldKind Kind { get; }
    int Longest { get; }
    string Codes { get; }
    bool IsRequired { get; }
    string Part { get; }

    /// <summary>The name without the language.</summary>
    string Base => Name.Split(':')[0];

    /// <summary>The language that it is in; null for what is in none.</summary>
    string? Language => Name.Split(':') is [_, var language] ? language : null;
}
