using Fusion.Text;
using Fusion.Web.Platform.Editing;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>What people can say of an organisation.</summary>
internal static class OrganisationFields
{
    public static FieldSet<Organisation> All { get; } = new(
    [
        new("name", FieldKind.Line, 300, organisation => organisation.Name, (organisation, text) => (organisation.Name, organisation.SortKey) = (text, SortKeys.Of(text))) { IsRequired = true },
        new("kind", FieldKind.Term, 80, organisation => organisation.Kind ?? "", (organisation, text) => organisation.Kind = OrNull(text)) { Codes = "organisation-kinds" },
        new("place", FieldKind.Place, 80, organisation => organisation.PlaceCode ?? "", (organisation, text) => organisation.PlaceCode = OrNull(text)) { Codes = "places" },
        new("url", FieldKind.Web, 1000, organisation => organisation.Url ?? "", (organisation, text) => organisation.Url = OrNull(text)),
        new("note", FieldKind.Text, 2000, organisation => organisation.Note ?? "", (organisation, text) => organisation.Note = OrNull(text)),
    ]);

    static string? OrNull(string text) => text.Length == 0 ? null : text;
}
