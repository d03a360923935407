using System.Globalization;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Ui;

/// <summary>Fields as a person meets them: what they are called, what can be chosen, and places by name in place of codes.</summary>
internal sealed class FieldForm(FrameworkBook book, PlaceTree places, Words words)
{
    public FormView View(IEnumerable<IEditableField> fields, Draft draft, IReadOnlyList<Rejection> rejections) =>
        new([.. fields.Select(field => new FieldView(field, draft[field.Name], Options(field), rejections.FirstOrDefault(rejection => rejection.Field == field.Name)))], [.. places.All.Select(NameOf).Distinct().Order(StringComparer.CurrentCulture)]);

    /// <summary>What a form says of a field; null where the form does not ask for it.</summary>
    public string? Given(IFormCollection form, IEditableField field)
    {
        // A box that is not ticked says nothing, so each group of boxes says that it was there.
        if (field.Kind == FieldKind.Terms && form.ContainsKey("asked." + field.Name)) return string.Join('|', form[field.Name].OfType<string>());
        if (!form.ContainsKey(field.Name)) return null;
        return field.Kind is FieldKind.Places or FieldKind.Place ? string.Join('|', form[field.Name].OfType<string>().Where(name => name.Trim().Length > 0).Select(CodeOf)) : form[field.Name].ToString();
    }

    /// <summary>A value as it reads: names in place of codes.</summary>
    public string Reading(IEditableField field, string value) => value.Length == 0 ? words["edit.nothing-there"] : field.Kind switch
    {
        FieldKind.Terms or FieldKind.Term or FieldKind.Place or FieldKind.Places => string.Join(words["list-comma"], value.Split('|').Select(code => Name(field, code))),
        _ => value,
    };

    public string Label(IEditableField field) => field.Language is { } language ? words["field.in", words[$"field.{field.Base}"], Language.Of(language).OwnName] : words[$"field.{field.Base}"];

    /// <summary>What a cell of a spreadsheet says, as it is kept: names of places and terms, in any language of the interface, become codes. What nothing is called stays, and is told.</summary>
    public string Understand(IEditableField field, string cell)
    {
        // What we put before a formula when we wrote the file ourselves.
        if (cell is ['\'', '=' or '+' or '-' or '@', ..]) cell = cell[1..];
        return field.Kind switch
        {
            FieldKind.Places or FieldKind.Terms => string.Join('|', cell.Split(['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => CodeOf(field, name))),
            FieldKind.Records => string.Join('\n', cell.Split(['|', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            FieldKind.Place or FieldKind.Term when cell.Trim() is { Length: > 0 } name => CodeOf(field, name),
            _ => cell,
        };
    }

    /// <summary>Which field a column's heading means: by the name of the field, or by what the form calls it in any language of the interface.</summary>
    public static string? FieldOf(string heading, IEnumerable<IEditableField> fields, Words words)
    {
        var wanted = Plain(heading);
        var all = fields.ToList();
        // "Organisation" is a name in a list of organisations, and where people belong in a list of people: what another field claims is not the name's.
        return (all.Find(field => Plain(field.Name) == wanted) ?? all.OrderBy(field => field.Base == "name").FirstOrDefault(field => Called(field, words).Any(name => Plain(name) == wanted)))?.Name;
    }

    static IEnumerable<string> Called(IEditableField field, Words words)
    {
        yield return field.Name;
        if (field.Language is null or "en") yield return field.Base;
        foreach (var language in Language.All)
        {
            var label = words.In(language.Code, "field", field.Base);
            yield return field.Language is { } its ? $"{label} {Language.Of(its).OwnName}" : label;
            if (field.Language is null || field.Language == language.Code) yield return label;
            if (!words.Has($"heading.{field.Base}")) continue;
            foreach (var other in words.In(language.Code, "heading", field.Base).Split('|')) yield return other;
        }
    }

    static string Plain(string name) => new([.. Fusion.Text.Folding.Fold(name).Where(char.IsLetterOrDigit)]);

    /// <summary>The code of what is called so.</summary>
    string CodeOf(IEditableField field, string name)
    {
        if (!codes.TryGetValue(field.Codes, out var called)) codes[field.Codes] = called = Names(field).DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);
        return called.GetValueOrDefault(name.Trim(), name.Trim());
    }

    string CodeOf(string place) => CodeOf(Places, place);

    static readonly EditableField<object> Places = new("places", FieldKind.Places, 0, _ => "", (_, _) => { }) { Codes = "places" };

    readonly Dictionary<string, Dictionary<string, string>> codes = [];

    /// <summary>All that a code is called, itself first.</summary>
    IEnumerable<(string Name, string Code)> Names(IEditableField field)
    {
        if (Own.TryGetValue(field.Codes, out var own)) return own.Codes.Select(code => (code, code)).Concat(own.Codes.SelectMany(code => Language.All.Select(language => (words.In(language.Code, own.Family, code), code))));
        if (field.Codes != "places")
            return Codes(field.Codes).Select(code => (code, code)).Concat(Codes(field.Codes).Select(code => (Name(field, code), code)))
                .Concat((field.Codes == "hopes" ? book.Hopes : book.Terms(field.Codes)).SelectMany(term => term.Label.All.Concat(term.Short.All).Select(text => (text.Text, term.Code))));
        return places.All.Select(place => (place.Code, place.Code)).Concat(places.All.Select(place => (NameOf(place), place.Code)))
            .Concat(places.All.SelectMany(place => Language.All.Select(language => (place.Name(language.Code), place.Code)))).Concat(places.All.Select(place => (place.EnglishName, place.Code)));
    }

    public string PlaceName(string code) => places.Find(code) is { } place ? NameOf(place) : code;

    string NameOf(PlaceNode place) => place.Code == PlaceTree.World ? words["worldwide"] : place.Name();

    IReadOnlyList<(string, string)> Options(IEditableField field) => field.Kind is FieldKind.Term or FieldKind.Terms ? [.. Codes(field.Codes).Select(code => (code, Name(field, code)))] : [];

    /// <summary>Lists that are no vocabulary of the movement: each code is called <c>{family}.{code}</c>.</summary>
    static readonly Dictionary<string, (string Family, string[] Codes)> Own = new()
    {
        ["kinds"] = ("one", ["innovation", "story", "resource"]),
        ["forms"] = ("entry-form", ["publication", "commission"]),
        ["affiliations"] = ("affiliation", ["lead", "contributor", "other"]),
        ["of-age"] = ("of-age", ["yes"]),
    };

    IEnumerable<string> Codes(string list) => Own.TryGetValue(list, out var own) ? own.Codes : list switch
    {
        "languages" => Language.All.Select(language => language.Code),
        "hopes" => book.Hopes.Select(hope => hope.Code),
        _ => book.Terms(list).Select(term => term.Code),
    };

    string Name(IEditableField field, string code) => field.Codes switch
    {
        "places" => PlaceName(code),
        "kinds" => words[$"one.{code}"],
        "forms" => words[$"entry-form.{code}"],
        "affiliations" => words[$"affiliation.{code}"],
        "of-age" => words[$"of-age.{code}"],
        "languages" => Language.All.FirstOrDefault(language => language.Code == code)?.OwnName ?? code,
        "hopes" => book.Theme(code)?.Short.ToString() ?? code,
        _ => book.Term(field.Codes, code)?.ToString() ?? code,
    };
}

/// <summary>Fields to be filled in.</summary>
internal sealed record FormView(IReadOnlyList<FieldView> Fields, IReadOnlyList<string> PlaceNames);

internal sealed record FieldView(IEditableField Field, string Value, IReadOnlyList<(string Code, string Name)> Options, Rejection? Fault)
{
    /// <summary>As an id that style sheets and labels can name.</summary>
    public string Id => Field.Name.Replace(':', '-');
}
