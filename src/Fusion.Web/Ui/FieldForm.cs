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

    /// <summary>The code of a place that is called so in any language of the interface; what no place is called stays as it is, and is told.</summary>
    public string CodeOf(string name)
    {
        var wanted = name.Trim();
        if (places.Find(wanted) is { } byCode) return byCode.Code;
        return places.All.FirstOrDefault(place => NameOf(place).Equals(wanted, StringComparison.CurrentCultureIgnoreCase))?.Code
            ?? places.All.FirstOrDefault(place => place.EnglishName.Equals(wanted, StringComparison.OrdinalIgnoreCase) || Language.All.Any(language => place.Name(language.Code).Equals(wanted, StringComparison.OrdinalIgnoreCase)))?.Code ?? wanted;
    }

    public string PlaceName(string code) => places.Find(code) is { } place ? NameOf(place) : code;

    string NameOf(PlaceNode place) => place.Code == PlaceTree.World ? words["worldwide"] : place.Name();

    IReadOnlyList<(string, string)> Options(IEditableField field) => field.Kind is FieldKind.Term or FieldKind.Terms ? [.. Codes(field.Codes).Select(code => (code, Name(field, code)))] : [];

    IEnumerable<string> Codes(string list) => list switch
    {
        "kinds" => ["innovation", "story", "resource"],
        "hopes" => book.Hopes.Select(hope => hope.Code),
        _ => book.Terms(list).Select(term => term.Code),
    };

    string Name(IEditableField field, string code) => field.Codes switch
    {
        "places" => PlaceName(code),
        "kinds" => words[$"one.{code}"],
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
