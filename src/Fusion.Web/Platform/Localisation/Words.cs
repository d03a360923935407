using System.Globalization;
using System.Text.Json;
using Fusion.Text;

namespace Fusion.Web.Platform.Localisation;

/// <summary>
/// The sentences of the interface, from <c>Ui/Texts/{language}.json</c>: key to text, or, where a number decides, key to an object of CLDR plural
/// category to text. <c>{0}</c> stands for the first argument. A key that is missing shows itself, and fails a test.
/// </summary>
internal sealed class Words
{
    static readonly Dictionary<string, Dictionary<string, JsonElement>> Texts = Language.All.ToDictionary(language => language.Code, language => Load(language.Code));

    public string this[string key] => Find(key) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : key;

    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>Whether there is such a sentence: not every field has a hint.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>What a family of keys says in one language, whatever the reader's; empty where it says nothing.</summary>
    public string In(string language, string family, string key) => Texts[language].TryGetValue($"{family}.{key}", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    /// <summary>The sentence for a number, in the plural form that the language asks for; <c>{0}</c> is the number.</summary>
    public string Count(string key, long number, params ReadOnlySpan<object?> more)
    {
        if (Find(key) is not { ValueKind: JsonValueKind.Object } forms) return key;
        var category = Plural.Category(Language.Current.Code, number).ToString().ToLowerInvariant();
        var form = forms.TryGetProperty(number == 0 && forms.TryGetProperty("zero", out _) ? "zero" : category, out var found) ? found : forms.GetProperty("other");
        return string.Format(CultureInfo.CurrentCulture, form.GetString()!, [number.ToString("N0", CultureInfo.CurrentCulture), .. more]);
    }

    static JsonElement? Find(string key) =>
        Texts[Language.Current.Code].TryGetValue(key, out var text) || Texts["en"].TryGetValue(key, out text) ? text : null;

    static Dictionary<string, JsonElement> Load(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Fusion.Web.Ui.Texts.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(stream)!;
    }
}
