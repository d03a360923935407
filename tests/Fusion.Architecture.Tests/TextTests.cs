using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Fusion.Architecture.Tests;

/// <summary>Every sentence of the interface has its key, and every key its sentence in each language.</summary>
public sealed partial class TextTests
{
    const string Folder = "src/Fusion.Web/Ui/Texts";

    // The plural categories of CLDR. French may leave out "many", which is for round millions. Besides them any language may have a "zero" of its own: Words looks for it first.
    static readonly Dictionary<string, string[][]> Categories = new()
    {
        ["en"] = [["one", "other"]],
        ["fr"] = [["one", "other"], ["one", "many", "other"]],
        ["ar"] = [["zero", "one", "two", "few", "many", "other"]],
    };

    static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>>> Loaded = new(() => Categories.Keys.ToDictionary(language => language, Load));

    static readonly Lazy<IReadOnlyList<(string Path, string Text)>> Sources = new(() => [.. Repository.Files(SourceCode.WebFolder, ".cs", ".cshtml").Select(path => (path, Repository.Read(path)))]);

    static IReadOnlyDictionary<string, JsonElement> English => Loaded.Value["en"];

    [Fact]
    public void Every_language_has_the_same_keys()
    {
        foreach (var (language, texts) in Loaded.Value)
        {
            Assert.NotEmpty(texts);
            var wrong = English.Keys.Except(texts.Keys).Select(key => $"{language} lacks {key}").Concat(texts.Keys.Except(English.Keys).Select(key => $"{language} has {key}, and en has not")).ToList();
            Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        }
        Assert.Equal(Categories.Keys.Order(), Repository.Files(Folder, ".json").Select(path => Path.GetFileNameWithoutExtension(path)).Order());
    }

    [Fact]
    public void A_key_stands_once_in_a_language()
    {
        foreach (var language in Categories.Keys)
        {
            using var texts = JsonDocument.Parse(Repository.Read($"{Folder}/{language}.json"));
            var twice = texts.RootElement.EnumerateObject().CountBy(text => text.Name).Where(key => key.Value > 1).Select(key => $"{language} has {key.Key} {key.Value} times").ToList();
            Assert.True(twice.Count == 0, string.Join('\n', twice));
        }
    }

    [Fact]
    public void Plurals_have_the_forms_of_their_language_and_all_texts_the_same_places_for_values()
    {
        var wrong = Loaded.Value.SelectMany(language => language.Value.SelectMany(text => Faults(language.Key, text.Key, text.Value, English.TryGetValue(text.Key, out var model) ? model : text.Value))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Contains(English.Values, text => text.ValueKind == JsonValueKind.Object);
    }

    [Fact]
    public void Every_key_that_is_used_exists()
    {
        var uses = Uses().ToList();
        Assert.True(uses.Count > 50, $"Only {uses.Count} uses of texts were found.");
        var wrong = uses.Where(use => use.IsPattern ? !English.Keys.Any(key => Regex.IsMatch(key, use.Key)) : !English.ContainsKey(use.Key)).Select(use => $"{use.File}:{use.Line} uses {use.Key}, and en.json has no such key").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void A_key_that_is_put_together_begins_with_its_own_words_so_that_it_can_be_found()
    {
        Assert.Contains(Uses(), use => use.IsPattern);
        var wrong = Uses().Where(BeginsWithAHole).Select(use => $"{use.File}:{use.Line} uses {use.Key}, which could be any key").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_key_is_used()
    {
        var patterns = Uses().Where(use => use.IsPattern && !BeginsWithAHole(use)).Select(use => new Regex(use.Key)).ToList();
        var unused = English.Keys.Where(key => !Sources.Value.Any(source => source.Text.Contains($"\"{key}\"", StringComparison.Ordinal)) && !patterns.Any(pattern => pattern.IsMatch(key))).ToList();
        Assert.True(unused.Count == 0, "Used nowhere: " + string.Join(", ", unused));
    }

    [Fact]
    public void The_scan_sees_literals_choices_and_patterns_and_not_what_is_compared()
    {
        const string page = """
            <p>@T["a"] @words["b", 1] @T.Count("c", n) @T[$"d.{kind.ToString("x")}.e"] @T[x == "no" ? "f" : "g", "no"]</p>
            @T[label] Dictionary["no"] T[] x = Outcome<T>("no")
            """;
        Assert.Equal(["a", "b", "c", @"^d\..+\.e$", "f", "g"], TextKeys.In("page", page).Select(use => use.Key));
    }

    [Fact]
    public void A_missing_plural_form_and_a_lost_value_are_seen()
    {
        static JsonElement Json(string json) => JsonDocument.Parse(json).RootElement;
        var english = Json("""{"one":"{0} result in {1}","other":"{0} results in {1}"}""");
        Assert.Empty(Faults("en", "k", english, english));
        Assert.Empty(Faults("ar", "k", Json("""{"zero":"no {1}","one":"one {1}","two":"two {1}","few":"{0} {1}","many":"{0} {1}","other":"{0} {1}"}"""), english));
        Assert.Equal(["fr: k has the plural forms one, two, where the language has one, other"], Faults("fr", "k", Json("""{"one":"{0} {1}","two":"{0} {1}"}"""), english));
        Assert.Equal(["fr: k (other) has the places {1}, and en has {0} {1}"], Faults("fr", "k", Json("""{"one":"un {1}","other":"des {1}"}"""), english));
        Assert.Equal(["fr: k has the places , and en has {0}"], Faults("fr", "k", Json("\"rien\""), Json("\"{0}\"")));
        Assert.Equal(["fr: k is one text, and in en it is plural forms, or the other way round"], Faults("fr", "k", Json("\"rien\""), english));
    }

    static IEnumerable<string> Faults(string language, string key, JsonElement text, JsonElement english)
    {
        if (text.ValueKind != english.ValueKind) return [$"{language}: {key} is one text, and in en it is plural forms, or the other way round"];
        if (text.ValueKind == JsonValueKind.String) return Places(text) is var places && places == Places(english) ? [] : [$"{language}: {key} has the places {places}, and en has {Places(english)}"];
        var forms = text.EnumerateObject().ToDictionary(form => form.Name, form => form.Value);
        if (!Categories[language].Any(categories => forms.Keys.Where(form => form != "zero").ToHashSet().SetEquals(categories.Where(category => category != "zero")) && (forms.ContainsKey("zero") || !categories.Contains("zero"))))
            return [$"{language}: {key} has the plural forms {string.Join(", ", forms.Keys)}, where the language has {string.Join(", ", Categories[language][0])}"];
        // "No result", "one result" and "two results" may say the number in words.
        var wanted = Places(english.GetProperty("other"));
        var inWords = string.Join(' ', wanted.Split(' ').Where(place => place != "{0}"));
        return forms.Where(form => Places(form.Value) is var found && found != wanted && !(form.Key is "zero" or "one" or "two" && found == inWords))
            .Select(form => $"{language}: {key} ({form.Key}) has the places {Places(form.Value)}, and en has {wanted}");
    }

    static string Places(JsonElement text) => string.Join(' ', Place().Matches(text.GetString()!).Select(place => $"{{{place.Groups[1].Value}}}").Distinct().Order(StringComparer.Ordinal));

    static bool BeginsWithAHole(TextKeys.Use use) => use.IsPattern && use.Key.StartsWith("^.+", StringComparison.Ordinal);

    /// <summary>What is looked up, and the sentences of rejections.</summary>
    static IEnumerable<TextKeys.Use> Uses() => Sources.Value.SelectMany(source => TextKeys.In(source.Path, source.Text)).Concat(Rejections());

    static IEnumerable<TextKeys.Use> Rejections()
    {
        foreach (var tree in SourceCode.Web.SyntaxTrees)
            foreach (var made in tree.GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
                if (made.ArgumentList is { Arguments: [_, { Expression: LiteralExpressionSyntax { Token.Value: string key } }, ..] }
                    && SourceCode.Web.GetSemanticModel(tree).GetTypeInfo(made).Type?.ToDisplayString() == "Fusion.Web.Platform.Rejection")
                    yield return new TextKeys.Use(tree.FilePath, SourceCode.Line(made), key, false);
    }

    static IReadOnlyDictionary<string, JsonElement> Load(string language) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(Repository.Read($"{Folder}/{language}.json"))!;

    [GeneratedRegex(@"\{(\d+)(?:[,:][^}]*)?\}")]
    private static partial Regex Place();
}
