using System.Globalization;

namespace Fusion.Web.Platform.Forms;

/// <summary>
/// What somebody sent, read field by field, from a form or from a row of a table. Each reading that fails says what is wrong and what to do, by the field's own label.
/// </summary>
/// <param name="find">The text of a field; null where there is none.</param>
/// <param name="label">What a field is called for its reader.</param>
internal sealed class Fields(Func<string, string?> find, Func<string, string> label)
{
    const int LongestNumber = 40;

    readonly List<Rejection> rejections = [];

    public IReadOnlyList<Rejection> Rejections => rejections;

    public string Label(string name) => label(name);

    public static Fields Of(IFormCollection form, Func<string, string> label) => new(name => form.TryGetValue(name, out var values) ? values.ToString() : null, label);

    /// <summary>The field as it stands, without spaces around it.</summary>
    public string Raw(string name) => find(name)?.Trim() ?? "";

    public void Reject(string name, string key, params object[] more) => rejections.Add(new Rejection(name, key, [label(name), .. more]));

    /// <summary>A text that may be left empty.</summary>
    public string Text(string name, int most)
    {
        var text = Raw(name).ReplaceLineEndings("\n");
        if (text.Any(character => char.IsControl(character) && character is not '\n' and not '\t')) Reject(name, "form.control");
        else if (text.Length > most) Reject(name, "form.long", most, text.Length);
        return text;
    }

    public string Needed(string name, int most, int least = 1)
    {
        var text = Text(name, most);
        if (text.Length == 0) Reject(name, "form.missing");
        else if (text.Length < least) Reject(name, "form.short", least);
        return text;
    }

    /// <summary>One of several values; null where nothing was chosen or it is none of them.</summary>
    public string? Choice(string name, IEnumerable<string> allowed, bool needed = false)
    {
        var text = Raw(name);
        if (text.Length == 0)
        {
            if (needed) Reject(name, "form.choose");
            return null;
        }
        if (allowed.Contains(text, StringComparer.OrdinalIgnoreCase)) return text;
        Reject(name, "form.unknown", text.Length > 60 ? text[..60] + "…" : text);
        return null;
    }

    /// <summary>A value of an enumeration by its word: small letters, with hyphens between words.</summary>
    public T? Choice<T>(string name, bool needed = false) where T : struct, Enum
    {
        var values = Enum.GetValues<T>().ToDictionary(value => value.Word(), value => value, StringComparer.OrdinalIgnoreCase);
        return Choice(name, values.Keys, needed) is { } word ? values[word] : null;
    }

    public bool Ticked(string name) => Raw(name) is "true" or "yes" or "on" or "1";

    /// <summary>Refuses unless it was ticked.</summary>
    public void MustTick(string name)
    {
        if (!Ticked(name)) Reject(name, "form.tick");
    }

    public int? Whole(string name, int least, int most, bool needed = false)
    {
        if (Number(name, needed) is not { } number) return null;
        if (number == Math.Floor(number) && number >= least && number <= most) return (int)number;
        Reject(name, "form.whole", least, most);
        return null;
    }

    /// <summary>A number as people write it, with a point or a comma, in European or Arabic digits.</summary>
    public double? Number(string name, bool needed = false)
    {
        var text = Raw(name);
        if (text.Length == 0)
        {
            if (needed) Reject(name, "form.missing");
            return null;
        }
        if (text.Length <= LongestNumber && Numbers.Read(text) is { } number) return number;
        Reject(name, Numbers.IsAmbiguous(text) ? "form.ambiguous" : "form.number", text.Length > LongestNumber ? text[..LongestNumber] + "…" : text);
        return null;
    }

    public string? Url(string name)
    {
        var text = Text(name, 500);
        if (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0)) return text.Length == 0 ? null : text;
        Reject(name, "form.url");
        return null;
    }

    public DateOnly? Date(string name, bool needed = false)
    {
        var text = Raw(name);
        if (text.Length == 0)
        {
            if (needed) Reject(name, "form.missing");
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and <= 2200) return date;
        Reject(name, "form.date");
        return null;
    }
}

internal static class EnumWords
{
    /// <summary>The value in addresses, forms and data: DidNotWork is <c>did-not-work</c>.</summary>
    public static string Word<T>(this T value) where T : struct, Enum =>
        string.Concat(value.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    /// <summary>The value of a word; null for none.</summary>
    public static T? Of<T>(string? word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.Word(), word, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
