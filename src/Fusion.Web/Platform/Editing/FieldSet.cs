using System.Globalization;

namespace Fusion.Web.Platform.Editing;

/// <summary>All that can be said of one kind of record.</summary>
internal sealed class FieldSet<T>(IReadOnlyList<EditableField<T>> fields)
{
    public const int MostValues = 30;

    const int MostLinks = 20;

    public IReadOnlyList<EditableField<T>> Fields => fields;

    public EditableField<T>? Find(string name) => fields.FirstOrDefault(field => field.Name == name);

    public Draft Read(T record) => new(fields.ToDictionary(field => field.Name, field => field.Read(record)));

    /// <summary>A draft of the fields that are asked for, each as it is kept: trimmed, one kind of line end, lists without repetition.</summary>
    public Draft Take(Func<string, string?> given) =>
        new(fields.Select(field => (field, value: given(field.Name))).Where(pair => pair.value is not null).ToDictionary(pair => pair.field.Name, pair => Tidy(pair.field, pair.value!)));

    /// <summary>What is wrong with a draft, each with what to do about it.</summary>
    /// <param name="has">Whether a list (a framework's key, or <c>places</c>) has a code.</param>
    public IReadOnlyList<Rejection> Check(Draft draft, Func<string, string, bool> has) =>
        [.. fields.Where(field => draft.Fields.ContainsKey(field.Name)).Select(field => Check(field, draft[field.Name], has)).OfType<Rejection>()];

    /// <summary>Writes what differs; answers the names of the fields that did.</summary>
    public IReadOnlyList<string> Apply(T record, Draft draft)
    {
        var changed = fields.Where(field => draft.Fields.TryGetValue(field.Name, out var value) && field.Read(record) != value).ToList();
        foreach (var field in changed) field.Write(record, draft[field.Name]);
        return [.. changed.Select(field => field.Name)];
    }

    public static string Tidy(IEditableField field, string value) => field.Kind switch
    {
        FieldKind.Terms or FieldKind.Places => string.Join('|', value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()),
        FieldKind.Text or FieldKind.Markdown => value.ReplaceLineEndings("\n").Trim(),
        FieldKind.Links or FieldKind.Records => string.Join('\n', value.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()),
        _ => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
    };

    static Rejection? Check(IEditableField field, string value, Func<string, string, bool> has)
    {
        if (value.Length == 0) return field.IsRequired ? new Rejection(field.Name, "edit.missing") : null;
        if (value.Length > field.Longest) return new Rejection(field.Name, "edit.long", field.Longest);
        if (value.Any(letter => char.IsControl(letter) && letter is not '\n' and not '\t') || HasHalf(value)) return new Rejection(field.Name, "edit.letters");
        switch (field.Kind)
        {
            case FieldKind.Terms or FieldKind.Places or FieldKind.Term or FieldKind.Place:
                var codes = value.Split('|');
                if (codes.Length > MostValues) return new Rejection(field.Name, "edit.many", MostValues);
                return codes.FirstOrDefault(code => !has(field.Codes, code)) is { } unknown ? new Rejection(field.Name, "edit.unknown", unknown) : null;
            case FieldKind.Year:
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2200 ? null : new Rejection(field.Name, "edit.year");
            case FieldKind.Web:
                return IsWeb(value) ? null : new Rejection(field.Name, "edit.web", value);
            case FieldKind.Links:
                var links = value.Split('\n');
                if (links.Length > MostLinks) return new Rejection(field.Name, "edit.many", MostLinks);
                return links.FirstOrDefault(link => !IsWeb(link.Split(' ')[0])) is { } bad ? new Rejection(field.Name, "edit.web", bad) : null;
            case FieldKind.Records: return value.Split('\n').Length > MostValues ? new Rejection(field.Name, "edit.many", MostValues) : null;
            default: return null;
        }
    }

    /// <summary>An address that anybody can open: http or https, with a host.</summary>
    public static bool IsWeb(string address) => address.Length <= 1000 && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0;

    /// <summary>Half a character has no canonical form, and the record could not hold it.</summary>
    static bool HasHalf(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])) at++;
            else if (char.IsSurrogate(text[at])) return true;
        return false;
    }
}
