using Fusion.Text;
using Fusion.Web.Features.Frameworks.Contracts;
using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Editing;
using Fusion.Web.Platform.Localisation;

namespace Fusion.Web.Features.Directory.Editing;

/// <summary>What people can say of an organisation.</summary>
internal static class OrganisationFields
{
    public static FieldSet<OrganisationState> All { get; } = new(
    [
        Text("name", FieldKind.Line, 300, organisation => organisation.Name, (organisation, text) => (organisation.Name, organisation.SortKey) = (text ?? "", SortKeys.Of(text ?? ""))) with { IsRequired = true },
        Text("kind", FieldKind.Term, 80, organisation => organisation.Kind, (organisation, text) => organisation.Kind = text) with { Codes = "organisation-kinds" },
        Text("place", FieldKind.Place, 80, organisation => organisation.PlaceCode, (organisation, text) => organisation.PlaceCode = text) with { Codes = "places" },
        .. Language.All.Select(language => new EditableField<OrganisationState>($"description:{language.Code}", FieldKind.Text, OrganisationProfile.LongestDescription,
            state => state.Profile.Description.Exactly(language.Code), (state, text) => state.Profile.Description = state.Profile.Description.With(language.Code, text))),
        Text("url", FieldKind.Web, 1000, organisation => organisation.Url, (organisation, text) => organisation.Url = text),
        new("contact", FieldKind.Line, OrganisationProfile.LongestContact, state => state.Profile.Contact, (state, text) => state.Profile.Contact = text),
        new("elsewhere", FieldKind.Links, OrganisationProfile.LongestLinks, state => state.Profile.Links, (state, text) => state.Profile.Links = text),
        Text("note", FieldKind.Text, 2000, organisation => organisation.Note, (organisation, text) => organisation.Note = text),
    ]);

    /// <summary>Whether a list of codes has this one.</summary>
    public static Func<string, string, bool> Has(FrameworkBook book, PlaceTree places) => (codes, code) => codes == "places" ? places.Find(code) is not null : book.Term(codes, code) is not null;

    static EditableField<OrganisationState> Text(string name, FieldKind kind, int longest, Func<Organisation, string?> read, Action<Organisation, string?> write) =>
        new(name, kind, longest, state => read(state.Organisation) ?? "", (state, text) => write(state.Organisation, text.Length == 0 ? null : text));
}
