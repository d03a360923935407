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
    static readonly Dictionary<string, Dictionary<string, Sentence>> Texts = Language.All.ToDictionary(language => language.Code, language => Load(language.Code));

    public string this[string key] => Find(key)?.Text ?? key;

    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>Whether there is such a sentence: not every field has a hint.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>What a family of keys says in one language, whatever the reader's; empty where it says nothing.</summary>
    public string In(string language, string family, string key) => Texts[language].GetValueOrDefault($"{family}.{key}")?.Text ?? "";

    /// <summary>The sentence for a number, in the plural form that the language asks for; <c>{0}</c> is the number.</summary>
    public string Count(string key, long number, params ReadOnlySpan<object?> more)
    {
        if (Find(key)?.Forms is not { } forms) return key;
        var category = Plural.Category(Language.Current.Code, number).ToString().ToLowerInvariant();
        var form = forms.GetValueOrDefault(number == 0 && forms.ContainsKey("zero") ? "zero" : category) ?? forms["other"];
        return string.Format(CultureInfo.CurrentCulture, form, [number.ToString("N0", CultureInfo.CurrentCulture), .. more]);
    }

    static Sentence? Find(string key) => Texts[Language.Current.Code].GetValueOrDefault(key) ?? Texts["en"].GetValueOrDefault(key);

    static Dictionary<string, Sentence> Load(string language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"Fusion.Web.Ui.Texts.{language}.json")!;
        using var texts = JsonDocument.Parse(stream);
        return texts.RootElement.EnumerateObject().ToDictionary(text => text.Name, text => Sentence.Of(text.Value));
    }

    /// <summary>One text, or one for each plural form.</summary>
    sealed record Sentence(string? Text, Dictionary<string, string>? Forms)
    {
        public static Sentence Of(JsonElement said) => said.ValueKind == JsonValueKind.Object
            ? new(null, said.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!)) : new(said.GetString(), null);
    }
}
