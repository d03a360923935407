using Fusion.Web.Features.Places.Contracts;
using Fusion.Web.Platform.Forms;
using Fusion.Web.Platform.Localisation;
using Fusion.Web.Ui.Forms;

namespace Fusion.Web.Features.Evidence;

/// <summary>What the form of a finding needs, whether it is new or put right.</summary>
internal abstract class FindingFormPage(FindingLabels labels, PlaceTree places) : FormPage
{
    const int MostSuggested = 600;

    public FindingLabels Labels => labels;

    /// <summary>What figures are given: the form asks for those only.</summary>
    public FigureKind Kind { get; protected set; }

    /// <summary>Names to choose from; others may be typed.</summary>
    public IEnumerable<string> PlaceNames => places.All.Where(place => place.Level >= PlaceLevel.Country).Take(MostSuggested).Select(place => place.Name()).Distinct();

    public IEnumerable<(string, string)> Optional(IEnumerable<(string, string)> options) => options.Prepend(("", T["form.not-said"]));

    public IEnumerable<(string, string)> Languages => Language.All.Select(language => (language.Code, language.OwnName));

    public IEnumerable<(string, string)> Measures => Reported.Measures(Kind).Select(measure => (measure.Word(), labels.Measure(measure)));

    public IEnumerable<(string, string)> Consents => new[] { Consent.Own, Consent.Agreed, Consent.Anonymous }.Select(consent => (consent.Word(), T[$"consent.{consent.Word()}"]));

    /// <summary>Whether the direction must be said, since the figure alone does not tell it.</summary>
    public bool AsksDirection => Kind is FigureKind.F or FigureKind.P;
}
